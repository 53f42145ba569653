// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A schema type as a value: what documents are written from, so that walking a schema instantiates nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/generate/member_list.hpp"
#include "ward/generate/message_look.hpp"
#include "ward/schema/field_note.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/merge_patch.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/tag_words.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward::generate {

/// One schema type. Each kind uses the fields that its line names; there is one object for each type and each look that it has
/// on the wire, so addresses tell types apart.
struct schema_node {
  schema_kind kind = schema_kind::none;

  // text
  text_shape text{};

  // integer
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::int64_t multiple = 1;

  // number
  double least = 0;
  double greatest = 0;
  bool excludes_least = false;
  bool excludes_greatest = false;

  // list, map; `item` is also what a nullable may hold
  std::size_t min_items = 0;
  std::size_t max_items = 0;
  bool has_unique_items = false;
  const schema_node* item = nullptr;
  const schema_node* key = nullptr;  ///< of a map: its names

  // variant: the structs, and the member that tells them apart
  std::span<const schema_node* const> alternatives{};
  std::string_view tag{};
  std::span<const std::string_view> tag_words{};

  // object, patch: the name of the struct as the compiler prints it; a default is written by the place of its member
  std::string_view name{};
  std::string_view name_suffix{};
  std::string_view description{};
  member_list members{};
  void (*write_default)(json_text& to, std::size_t member) = nullptr;

  // json
  std::string_view why{};

  // json, file
  std::uint64_t max_bytes = 0;
  std::uint64_t max_pixels = 0;  ///< 0: no bound
  std::span<const std::string_view> media_types{};
};

namespace detail {

template <class Type, wire Wire>
consteval auto describe_schema() -> schema_node;

}  // namespace detail

/// The node of a schema type that is not annotated and no `std::optional`: see `node_of`.
template <class Type, wire Wire = wire{}>
inline constexpr schema_node schema_of = detail::describe_schema<Type, Wire>();

namespace detail {

// By types and not by calls: the node of a type that contains itself refers to itself while it is being made.
template <class Type>
struct shown {
  using type = Type;
};
template <Annotated Type>
struct shown<Type> : shown<typename Type::annotated> {};
template <class Type>
  requires(!Annotated<Type> && (kind_of<Type> == schema_kind::optional || kind_of<Type> == schema_kind::recursive))
struct shown<Type> : shown<typename Type::value_type> {};
template <class Type>
using shown_type = typename shown<std::remove_cv_t<Type>>::type;

}  // namespace detail

/// The node that says what `Type` looks like on the wire: that of the type inside of annotations and `std::optional`.
template <class Type, wire Wire = wire{}>
inline constexpr const schema_node* node_of = &schema_of<detail::shown_type<Type>, detail::look_of<detail::shown_type<Type>>(Wire)>;

namespace detail {

template <wire Wire, class... Types>
consteval auto nodes_of(type_list<Types...>) -> std::array<const schema_node*, sizeof...(Types)> {
  return {node_of<Types, Wire>...};
}
template <class Struct, wire Wire>
inline constexpr auto schemas_of_members = nodes_of<Wire>(member_types<Struct>{});

template <class... Members>
consteval auto list_annotations(type_list<Members...>) -> std::array<annotations, sizeof...(Members)> {
  return {annotations_of<Members>...};
}
template <class Struct>
inline constexpr auto annotations_of_members = list_annotations(member_types<Struct>{});

template <class Struct, wire Wire>
consteval auto list_members() -> member_list::tables {
  member_list::tables made{.declared = member_names<Struct>, .names = wire_names<Struct, Wire.names>, .present = members_in<Struct, Wire.of>};
  if constexpr (ward::detail::any_is_annotated(member_types<Struct>{})) made.notes = annotations_of_members<Struct>.data();
  return made;
}

consteval auto has_defaults(const presence* first, std::size_t count) -> bool {
  for (std::size_t i = 0; i != count; ++i) {
    if (first[i] == presence::defaulted) return true;
  }
  return false;
}

template <class Struct, wire Wire, std::size_t Index>
void write_default_of_member(json_text& to, const auto& field) {
  if constexpr (member_presence<Struct>[Index] == presence::defaulted) {
    text_buffer json;
    static_cast<void>(write_json<wire{Wire.names, message::request}>(json, field));
    to.fragment(json.view());
  }
}

// `which` counts the members that the message has.
template <class Struct, wire Wire>
void write_default_of(json_text& to, std::size_t which) {
  const auto blank = ward::detail::schema_access::make<Struct>();
  std::size_t place = 0;
  for (std::size_t left = which; place != member_count<Struct>; ++place) {
    if ((members_in<Struct, Wire.of> >> place & 1U) != 0 && left-- == 0) break;
  }
  visit_members(blank, [&](const auto&... fields) {
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      ((Index == place ? write_default_of_member<Struct, Wire, Index>(to, fields) : void()), ...);
    }(std::index_sequence_for<decltype(fields)...>{});
  });
}

template <class Struct, wire Wire>
consteval auto describe_object() -> schema_node {
  schema_node node{.kind = schema_kind::object, .name = struct_name<Struct>};
  auto members = list_members<Struct, Wire>();
  members.schemas = schemas_of_members<Struct, Wire>.data();
  members.presences = member_presence<Struct>.data();
  if constexpr (requires { Struct::field_notes; }) {
    static_assert(ward::detail::notes_name_members<Struct>(), "ward: field_notes of this struct name a member that it does not have.");
    static_assert(ward::detail::notes_are_json<Struct>(), "ward: an example in field_notes of this struct is no JSON. Text needs its quotes: R\"(\"Shopping\")\".");
    members.words = ward::detail::notes_of<Struct>();
    const auto own = ward::detail::find_note(members.words, "");
    if (own != members.words.size()) node.description = members.words[own].description;
  }
  node.members = member_list{members};
  if (differs<Struct> && Wire.of == message::request) node.name_suffix = "_input";
  if constexpr (has_defaults(member_presence<Struct>.data(), member_presence<Struct>.size())) node.write_default = &write_default_of<Struct, Wire>;
  return node;
}

// A struct in a patch is patched itself.
template <wire Wire, class... Members>
consteval auto nodes_of_changes(type_list<Members...>) -> std::array<const schema_node*, sizeof...(Members)> {
  return {node_of<typename ward::detail::patched<Members>::type, Wire>...};
}
template <class Struct, wire Wire>
inline constexpr auto schemas_of_changes = nodes_of_changes<Wire>(member_types<Struct>{});

template <class... Members>
consteval auto list_removable(type_list<Members...>) -> std::array<presence, sizeof...(Members)> {
  return {(kind_of<Members> == schema_kind::optional ? presence::optional : presence::required)...};
}
template <class Struct>
inline constexpr auto removable_members = list_removable(member_types<Struct>{});

template <class Struct, wire Wire>
consteval auto describe_patch() -> schema_node {
  schema_node node{.kind = schema_kind::patch, .name = struct_name<Struct>, .name_suffix = "_patch"};
  auto members = list_members<Struct, Wire>();
  members.schemas = schemas_of_changes<Struct, Wire>.data();
  members.presences = removable_members<Struct>.data();
  node.members = member_list{members};
  return node;
}

template <class Variant, wire Wire>
inline constexpr auto alternatives_of = nodes_of<Wire>(typename Variant::alternatives{});

template <class Type, wire Wire>
consteval auto describe_schema() -> schema_node {
  constexpr auto kind = kind_of<Type>;
  static_assert(kind != schema_kind::none && kind != schema_kind::optional,
                "ward: this type is no schema. Write one of ward's types (docs/schema.md) or a struct of them.");
  if constexpr (kind == schema_kind::object) {
    return describe_object<Type, Wire>();
  } else if constexpr (kind == schema_kind::text) {
    return {.kind = kind, .text = Type::shape};
  } else if constexpr (kind == schema_kind::integer) {
    return {.kind = kind, .low = Type::low, .high = Type::high, .multiple = Type::multiple};
  } else if constexpr (kind == schema_kind::number) {
    return {.kind = kind,
            .least = Type::low,
            .greatest = Type::high,
            .excludes_least = Type::excludes_low,
            .excludes_greatest = Type::excludes_high};
  } else if constexpr (kind == schema_kind::list) {
    return {.kind = kind,
            .min_items = Type::min_items,
            .max_items = Type::max_items,
            .has_unique_items = requires { Type::has_unique_items; },
            .item = node_of<typename Type::item, Wire>};
  } else if constexpr (kind == schema_kind::map) {
    return {.kind = kind, .max_items = Type::max_items, .item = node_of<typename Type::mapped, Wire>, .key = node_of<typename Type::key_type>};
  } else if constexpr (kind == schema_kind::nullable) {
    return {.kind = kind, .item = node_of<typename Type::value_type, Wire>};
  } else if constexpr (kind == schema_kind::variant) {
    return {.kind = kind,
            .alternatives = alternatives_of<Type, Wire>,
            .tag = ward::detail::wire_tag<Type, Wire.names>,
            .tag_words = ward::detail::tag_words<Type, typename Type::alternatives>::value};
  } else if constexpr (kind == schema_kind::json) {
    return {.kind = kind, .why = Type::why, .max_bytes = Type::max_bytes};
  } else if constexpr (kind == schema_kind::file) {
    return {.kind = kind, .max_bytes = Type::max_bytes, .max_pixels = Type::max_pixels, .media_types = Type::media_types};
  } else if constexpr (kind == schema_kind::patch) {
    return describe_patch<typename Type::target, Wire>();
  } else {
    return {.kind = kind};
  }
}

}  // namespace detail

}  // namespace ward::generate

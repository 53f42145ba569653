// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A schema type as a value: what documents are written from, so that walking a schema instantiates nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward::generate {

struct schema_node;

/// A member of a struct schema; `schema` is what it holds, without its `std::optional`.
struct schema_member {
  std::string_view name;
  const schema_node* schema;
  ward::presence presence;
  void (*write_value)(json_text& to, const void* field);  ///< of a member with a default, else null
};

/// One schema type. Each kind uses the fields that its line names; there is one object for each type, so addresses tell
/// types apart.
struct schema_node {
  schema_kind kind = schema_kind::none;

  // text
  text_shape text{};

  // integer
  std::int64_t low = 0;
  std::int64_t high = 0;

  // number
  double least = 0;
  double greatest = 0;

  // list
  std::size_t min_items = 0;
  std::size_t max_items = 0;
  const schema_node* item = nullptr;

  // object: its name as the compiler prints it; the defaults of members that are `presence::defaulted` are written by their index
  std::string_view name{};
  std::span<const schema_member> members{};
  void (*write_default)(json_text& to, std::size_t member) = nullptr;
};

namespace detail {

template <class Type>
struct without_optional {
  using type = Type;
};
template <class Type>
struct without_optional<std::optional<Type>> {
  using type = Type;
};

template <class Type>
consteval auto describe_schema() -> schema_node;

}  // namespace detail

/// The node of a schema type.
template <class Type>
inline constexpr schema_node schema_of = detail::describe_schema<Type>();

namespace detail {

template <class Type>
concept HasView = requires(const Type& value) { value.view(); };

template <class Field>
void write_default_value(json_text& to, const Field& field) {
  if constexpr (kind_of<Field> == schema_kind::list) {
    to.array([&] {
      for (const auto& item : field) write_default_value(to, item);
    });
  } else if constexpr (HasView<Field>) {
    to.value(field.view());
  } else if constexpr (kind_of<Field> == schema_kind::text) {
    to.value(field.text().view());
  } else if constexpr (kind_of<Field> != schema_kind::optional && kind_of<Field> != schema_kind::object) {
    to.value(field.value());
  }
}

template <class Field>
void write_field(json_text& to, const void* field) {
  write_default_value(to, *static_cast<const Field*>(field));
}

// Only members with a default have their writer instantiated.
template <class Field, bool HasDefault>
consteval auto field_writer() -> void (*)(json_text&, const void*) {
  if constexpr (HasDefault) return &write_field<Field>;
  return nullptr;
}

template <class Struct, class... Members, std::size_t... Index>
consteval auto describe_members(type_list<Members...>, std::index_sequence<Index...>) {
  return std::array<schema_member, sizeof...(Members)>{
      schema_member{member_names<Struct>[Index], &schema_of<typename without_optional<Members>::type>, member_presence<Struct>[Index],
                    field_writer<Members, member_presence<Struct>[Index] == presence::defaulted>()}...};
}
template <class Struct>
inline constexpr auto members_of = describe_members<Struct>(member_types<Struct>{}, std::make_index_sequence<member_count<Struct>>{});

template <class Struct>
consteval auto has_defaults() -> bool {
  for (const auto each : member_presence<Struct>) {
    if (each == presence::defaulted) return true;
  }
  return false;
}

template <class Struct>
void write_default_of(json_text& to, std::size_t member) {
  const auto blank = ward::detail::schema_access::make<Struct>();
  visit_members(blank, [&](const auto&... fields) {
    const void* const places[] = {&fields...};
    members_of<Struct>[member].write_value(to, places[member]);
  });
}

template <class Struct>
consteval auto describe_object() -> schema_node {
  schema_node node{.kind = schema_kind::object, .name = struct_name<Struct>, .members = members_of<Struct>};
  if constexpr (has_defaults<Struct>()) node.write_default = &write_default_of<Struct>;
  return node;
}

template <class Type>
consteval auto describe_schema() -> schema_node {
  constexpr auto kind = kind_of<Type>;
  static_assert(kind != schema_kind::none && kind != schema_kind::optional,
                "ward: this type is no schema. Write one of ward's types (docs/schema.md) or a struct of them.");
  if constexpr (kind == schema_kind::text) {
    return {.kind = kind, .text = Type::shape};
  } else if constexpr (kind == schema_kind::integer) {
    return {.kind = kind, .low = Type::low, .high = Type::high};
  } else if constexpr (kind == schema_kind::number) {
    return {.kind = kind, .least = Type::low, .greatest = Type::high};
  } else if constexpr (kind == schema_kind::list) {
    return {.kind = kind, .min_items = Type::min_items, .max_items = Type::max_items, .item = &schema_of<typename Type::item>};
  } else if constexpr (kind == schema_kind::object) {
    return describe_object<Type>();
  } else {
    return {.kind = kind};
  }
}

}  // namespace detail

}  // namespace ward::generate

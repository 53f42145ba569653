// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with a schema type or with something nested in it: one walk for each type, remembered.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/law/field_name.hpp"
#include "ward/law/flaw.hpp"
#include "ward/law/foreign_types.hpp"
#include "ward/law/struct_flaws.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/asserted_tenant.hpp"
#include "ward/schema/bounded_text.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/recursive.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/tag_words.hpp"

namespace ward::law {

namespace detail {

template <class Type>
struct without_optional {
  using type = Type;
};
template <class Type>
struct without_optional<std::optional<Type>> {
  using type = Type;
};

// Text that can say anything within its bounds: no id, no date, no word of a list.
template <class Type>
inline constexpr bool is_free_text = false;
template <class Rule>
inline constexpr bool is_free_text<bounded_text<Rule>> = true;

// `Seen` are the structs around a recursive type: what they hold is being looked at already.
template <class Type, class Seen>
consteval auto flaws_in() -> flaw_set;

}  // namespace detail

/// Every flaw of `Type` and of what is nested in it. Tenant names are those of members.
template <class Type>
inline constexpr flaw_set flaws_of = detail::flaws_in<std::remove_cv_t<Type>, type_list<>>();

namespace detail {

template <class Type, class Seen>
consteval auto flaws_below() -> flaw_set {
  if constexpr (Seen::size == 0) {
    return flaws_of<Type>;  // remembered
  } else {
    return flaws_in<std::remove_cv_t<Type>, Seen>();
  }
}

/// What of a member its name may be a flaw of: texts without a meaning of their own, and whole numbers; of a list, its items.
enum class named_as : std::uint8_t { other, text, number, asserted_tenant };

/// What decides beside its name whether a member's name is a flaw.
struct name_facts {
  named_as kind = named_as::other;
  bool is_of_many = false;       ///< of a list of texts or numbers: `image_urls`
  bool is_declassified = false;  ///< or secret, which is a flaw of its own
  bool is_never_fetched = false;

  [[nodiscard]] constexpr auto of_one(std::string_view name) const noexcept -> std::string_view {
    return is_of_many && name.size() > 2 && ascii::to_lower(name.back()) == 's' ? name.substr(0, name.size() - 1) : name;
  }
};

template <class Type>
consteval auto read_name_facts() -> name_facts;
template <class Member>
inline constexpr name_facts name_facts_of = read_name_facts<std::remove_cv_t<Member>>();
template <class Member>
  requires(kind_of<Member> == schema_kind::object)
inline constexpr name_facts name_facts_of<Member>{};

template <class Type>
consteval auto named_kind() -> named_as {
  if constexpr (ward::detail::is_asserted_tenant<Type>) return named_as::asserted_tenant;
  else if constexpr (is_free_text<Type>) return named_as::text;
  else if constexpr (kind_of<Type> == schema_kind::integer) return named_as::number;
  else if constexpr (requires { requires std::is_integral_v<typename Type::value_type>; }) return named_as::number;  // string64
  else return named_as::other;
}

template <class Type>
consteval auto read_name_facts() -> name_facts {
  using type = bare<typename without_optional<Type>::type>;
  constexpr auto notes = annotations_of<Type>;
  name_facts facts{.is_declassified = notes.is_declassified || notes.is_secret, .is_never_fetched = notes.is_never_fetched};
  if constexpr (kind_of<type> == schema_kind::list) {
    using item = bare<typename type::item>;
    constexpr auto of_item = name_facts_of<typename type::item>;
    facts.kind = of_item.kind;
    facts.is_of_many = kind_of<item> == schema_kind::text || kind_of<item> == schema_kind::integer;
    facts.is_declassified = facts.is_declassified || of_item.is_declassified;
    facts.is_never_fetched = facts.is_never_fetched || of_item.is_never_fetched;
  } else {
    facts.kind = named_kind<type>();
  }
  return facts;
}

/// The flaws that a member has by its name.
constexpr auto flaws_of_name(std::string_view declared, name_facts facts) -> flaw_set {
  if (facts.kind == named_as::asserted_tenant) return flaw::asserted_tenant;
  const auto name = facts.of_one(declared);
  if (!may_say_something(name)) return {};
  flaw_set found = names_a_tenant(name) ? flaw::tenant_name : flaw::none;
  if (facts.kind == named_as::number && names_an_id(name)) return found | flaw::numeric_id;
  if (facts.kind != named_as::text) return found;
  if (!facts.is_declassified && names_a_credential(name)) found = found | flaw::credential_name;
  if (!facts.is_never_fetched && names_a_url(name)) found = found | flaw::url_name;
  return found;
}

template <class... Members>
consteval auto flaws_of_names(type_list<Members...>, const auto& names) -> flaw_set {
  flaw_set found{};
  [[maybe_unused]] std::size_t at = 0;
  ((found = found | flaws_of_name(names[at++], name_facts_of<Members>)), ...);
  return found;
}

// Of most structs, no name says anything, and their members are not asked what they may be named. g++ goes on after
// std::optional<itself>, which the standard library has refused.
template <class Seen, class Struct, class... Members>
consteval auto flaws_of_members(type_list<Members...>) -> flaw_set {
  if constexpr ((__is_same(Members, std::optional<Struct>) || ...)) {  // std::is_same_v would be a template for each pair
    return flaw::incomplete;
  } else {
    constexpr const auto& names = ward::detail::spelled_names<Struct>;
    const flaw_set found = (flaw_set{} | ... | flaws_below<Members, Seen>());
    if constexpr (((name_facts_of<Members>.kind == named_as::asserted_tenant) || ...) ||
                  look_at_names(names.data(), names.size()).any_may_say_something) {
      return found | flaws_of_names(type_list<Members...>{}, names);
    } else {
      return found;
    }
  }
}

template <class Seen, class... Types>
consteval auto flaws_of_types(type_list<Types...>) -> flaw_set {
  return (flaw_set{} | ... | flaws_below<Types, Seen>());
}

// Only a member can be absent.
template <class Inner, class Seen>
consteval auto flaws_of_value() -> flaw_set {
  if constexpr (kind_of<Inner> == schema_kind::optional) return flaw::misplaced_optional;
  else return flaws_below<Inner, Seen>();
}

// Of what has neither a name nor a direction of its own. A struct that was not complete may be the one that is being looked at.
template <class Container, class Item, class Seen>
consteval auto flaws_of_item() -> flaw_set {
  if constexpr (!Container::item_was_complete) return flaw::incomplete;
  else if constexpr (!ward::detail::is_bare_of_members_notes<Item>) return flaw::noted_item;
  else return flaws_of_value<Item, Seen>();
}

// What is compared: texts and numbers that may be shown.
template <class Item>
inline constexpr bool is_comparable = !annotations_of<Item>.is_secret && !annotations_of<Item>.is_personal &&
                                      (kind_of<Item> == schema_kind::text || kind_of<Item> == schema_kind::integer ||
                                       kind_of<Item> == schema_kind::number);

template <class List, class Seen>
consteval auto flaws_of_list() -> flaw_set {
  constexpr flaw_set found = flaws_of_item<List, typename List::item, Seen>();
  if constexpr (!is_unreadable(found) && requires { List::has_unique_items; }) return found | (is_comparable<typename List::item> ? flaw::none : flaw::unsuited_item);
  else return found;
}

template <class Map, class Seen>
consteval auto flaws_of_map() -> flaw_set {
  using key = typename Map::key_type;
  constexpr bool is_suited = is_comparable<key> && kind_of<key> == schema_kind::text;
  if constexpr (!ward::detail::is_bare_of_members_notes<key>) return flaw::noted_item;
  else return flaws_of_item<Map, typename Map::mapped, Seen>() | (is_suited ? flaw::none : flaw::unsuited_item);
}

template <class Nullable, class Seen>
consteval auto flaws_of_nullable() -> flaw_set {
  using inner = typename Nullable::value_type;
  if constexpr (kind_of<inner> == schema_kind::nullable) return flaw::misplaced_optional;
  else return flaws_of_item<Nullable, inner, Seen>();
}

template <class Variant, class... Structs>
consteval auto is_told_apart(type_list<Structs...>) -> bool {
  if constexpr (sizeof...(Structs) < 2 || sizeof...(Structs) > 32 || !(is_struct<Structs> && ...)) return false;
  else return ward::detail::has_distinct_words<Variant>() &&
              ward::detail::spells_tag_once<Variant, member_case::as_declared>(type_list<Structs...>{}) &&
              ward::detail::spells_tag_once<Variant, member_case::camel>(type_list<Structs...>{});
}

template <class Variant, class Seen>
consteval auto flaws_of_variant() -> flaw_set {
  constexpr flaw_set found = flaws_of_types<Seen>(typename Variant::alternatives{});
  if constexpr (is_unreadable(found)) return found;
  else return is_told_apart<Variant>(typename Variant::alternatives{}) ? found : found | flaw::bad_variant;
}

// Whether some value of a type ends: `Around` are the recursive types that it stands in.
template <class Type, class... Around>
consteval auto has_an_end() -> bool;
template <class... Around, class... Members>
consteval auto all_have_an_end(type_list<Members...>) -> bool {
  return (has_an_end<Members, Around...>() && ...);
}
template <class... Around, class... Structs>
consteval auto one_has_an_end(type_list<Structs...>) -> bool {
  return (has_an_end<Structs, Around...>() || ...);
}
template <class Type, class... Around>
consteval auto has_an_end() -> bool {
  using type = bare<Type>;
  constexpr auto kind = kind_of<type>;
  if constexpr (kind == schema_kind::recursive) {
    if constexpr ((std::is_same_v<typename type::value_type, Around> || ...)) return false;
    else return has_an_end<typename type::value_type, typename type::value_type, Around...>();
  } else if constexpr (is_object<type>) {
    return all_have_an_end<Around...>(member_types<type>{});
  } else if constexpr (kind == schema_kind::variant) {
    return one_has_an_end<Around...>(typename type::alternatives{});
  } else if constexpr (kind == schema_kind::list) {
    if constexpr (type::min_items != 0) return has_an_end<typename type::item, Around...>();
    else return true;
  } else {
    return true;
  }
}

template <class Type, class... Seen>
consteval auto flaws_of_recursion(type_list<Seen...>) -> flaw_set {
  if constexpr (!is_struct<Type> && kind_of<Type> == schema_kind::none) return flaw_of_foreign<Type>();
  else if constexpr ((std::is_same_v<Type, Seen> || ...)) return {};
  else return flaws_in<Type, type_list<Type, Seen...>>() | (has_an_end<Type, Type>() ? flaw::none : flaw::endless);
}

template <class Struct, class Seen>
consteval auto flaws_of_object() -> flaw_set {
  if constexpr (struct_fault_of<Struct> != struct_fault::none) {
    return flaw_of(struct_fault_of<Struct>);
  } else {
    constexpr flaw_set members = flaws_of_members<Seen, Struct>(member_types<Struct>{});
    if constexpr (is_unreadable(members)) return members;  // a value of it may be none to make
    else return members | flaws_of_struct<Struct>();
  }
}

template <class Type, class Seen>
consteval auto flaws_of_annotated() -> flaw_set {
  constexpr auto notes = annotations_of<Type>;
  using inside = std::conditional_t<notes.is_declassified, bare<Type>, typename Type::annotated>;
  flaw_set inner = flaws_of_value<inside, Seen>();
  if (notes.flow == member_flow::answers_only) inner = inner - flaw::never_given;
  return notes.is_declassified || (!notes.is_secret && !notes.is_personal) ? inner : inner | flaw::secret;
}

template <class Type, class Seen>
consteval auto flaws_in() -> flaw_set {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) return flaws_of_annotated<Type, Seen>();
  else if constexpr (is_struct<Type>) return flaws_of_object<Type, Seen>();
  else if constexpr (kind == schema_kind::list) return flaws_of_list<Type, Seen>();
  else if constexpr (kind == schema_kind::map) return flaws_of_map<Type, Seen>();
  else if constexpr (kind == schema_kind::optional) return flaws_of_value<typename Type::value_type, Seen>();
  else if constexpr (kind == schema_kind::nullable) return flaws_of_nullable<Type, Seen>();
  else if constexpr (kind == schema_kind::variant) return flaws_of_variant<Type, Seen>();
  else if constexpr (kind == schema_kind::patch) return flaws_of_value<typename Type::target, Seen>() | flaw::misplaced_patch;
  else if constexpr (kind == schema_kind::recursive) return flaws_of_recursion<typename Type::value_type>(Seen{});
  else if constexpr (kind == schema_kind::none || kind == schema_kind::object) return flaw_of_foreign<Type>();
  else if constexpr (kind == schema_kind::file) return flaw::file;
  else return {};
}

// A patch is a body, and only there.
template <class Schema>
consteval auto flaws_of_body() -> flaw_set {
  if constexpr (kind_of<Schema> != schema_kind::patch) return flaws_of<Schema>;
  else if constexpr (is_struct<typename Schema::target>) return flaws_of<typename Schema::target>;
  else return flaw::misplaced_patch;
}

}  // namespace detail
}  // namespace ward::law

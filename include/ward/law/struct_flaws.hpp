// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with a struct itself, not with what its members hold.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/law/flaw.hpp"
#include "ward/law/foreign_types.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/field_note.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/rule_issue.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::law::detail {

constexpr auto flaw_of(struct_fault fault) noexcept -> flaw {
  switch (fault) {
    case struct_fault::none: return flaw::none;
    case struct_fault::c_array: return flaw::c_array;
    case struct_fault::union_member: return flaw::union_member;
    case struct_fault::bit_field: return flaw::bit_field;
    case struct_fault::fixed_member: return flaw::fixed_member;
    case struct_fault::base_class:
    case struct_fault::inlined_no_struct: return flaw::base_class;
    case struct_fault::too_many_members: return flaw::too_many_members;
    case struct_fault::unreadable: return flaw::no_plain_struct;
    case struct_fault::refused: return flaw::refused;
  }
  return flaw::no_plain_struct;
}

template <class Type>
consteval auto find_object() -> bool {
  if constexpr (is_struct<Type>) return struct_fault_of<Type> == struct_fault::none;
  return false;
}
/// A struct whose members can be read.
template <class Type>
inline constexpr bool is_object = find_object<Type>();

// Two names can become one in camelCase only if one of them has what snake_case has not.
constexpr auto is_plain_snake_case(std::string_view name) noexcept -> bool {
  bool may_break = false;
  for (const char c : name) {
    if (c == '_' && !may_break) return false;
    if (!(c == '_' || ascii::is_lower(c) || (ascii::is_digit(c) && may_break))) return false;
    may_break = c != '_';
  }
  return may_break;
}

template <class Struct>
consteval auto flaws_of_spelling() -> flaw_set {
  if (!ward::detail::has_distinct_names<Struct, member_case::as_declared>) return flaw::same_names;
  for (const std::string_view name : ward::detail::spelled_names<Struct>) {
    if (!is_plain_snake_case(name)) return ward::detail::has_distinct_names<Struct, member_case::camel> ? flaw::none : flaw::same_camel_names;
  }
  return {};
}

template <class Member>
constexpr auto has_default(const Member&) -> bool {
  return false;
}
template <class Member>
constexpr auto has_default(const std::optional<Member>& member) -> bool {
  return member.has_value();
}

template <class Struct>
consteval auto gives_optional_a_default() -> bool {
  const auto blank = ward::detail::schema_access::make<Struct>();
  return visit_members(blank, [](const auto&... members) { return (has_default(members) || ...); });
}

// An enumerator without a name is no word on the wire.
template <class Member>
inline constexpr bool is_choice = requires { requires std::is_enum_v<std::remove_cvref_t<decltype(std::declval<const Member&>().value())>>; };

template <class Member>
constexpr auto is_unnamed(const Member& member) -> bool {
  if constexpr (is_choice<Member>) return ward::detail::schema_access::is_set(member) && member.view().empty();
  return false;
}

template <class Struct>
consteval auto gives_choice_no_name() -> bool {
  const auto blank = ward::detail::schema_access::make<Struct>();
  return visit_members(blank, [](const auto&... members) { return (is_unnamed(members) || ...); });
}

template <class... Members>
consteval auto any_is_choice(type_list<Members...>) -> bool {
  return (is_choice<Members> || ...);
}

template <class... Members>
consteval auto any_is_optional(type_list<Members...>) -> bool {
  return ((kind_of<Members> == schema_kind::optional) || ...);
}

// g++ has itself refused an initialiser that is no value of its type; clang waits until one is wanted.
template <class Struct>
consteval auto flaws_of_defaults() -> flaw_set {
  if constexpr (!ward::detail::schema_access::can_make<Struct>()) {
#if defined(__clang__)
    return flaw::bad_default;
#else
    return {};
#endif
  } else if constexpr (!ward::detail::has_constant_presence<Struct>) {
    return flaw::bad_default;
  } else {
    flaw_set found{};
    if constexpr (any_is_optional(member_types<Struct>{})) found = gives_optional_a_default<Struct>() ? flaw::optional_default : flaw::none;
    if constexpr (any_is_choice(member_types<Struct>{})) found = found | (gives_choice_no_name<Struct>() ? flaw::bad_default : flaw::none);
    return found;
  }
}

/// The flaws of a struct that can be read.
template <class Struct>
consteval auto flaws_of_struct() -> flaw_set {
  flaw_set found = flaws_of_spelling<Struct>() | flaws_of_defaults<Struct>();
  if (!ward::detail::has_sound_notes<Struct>()) found = found | flaw::bad_notes;
  if (ward::detail::NamesARule<Struct> && !ward::detail::HasARule<Struct>) found = found | flaw::bad_check;
  if (members_in<Struct, message::request> == 0) found = found | flaw::never_given;
  return found;
}

}  // namespace ward::law::detail

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is wrong with a struct itself, not with what its members hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/ascii.hpp"
#include "ward/core/type_list.hpp"
#include "ward/law/field_name.hpp"
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

// "note_id", "noteId" and "noteid": names that are one in camelCase are alike.
constexpr auto are_alike(std::string_view one, std::string_view other) noexcept -> bool {
  const char* left = one.data();
  const char* right = other.data();
  const char* const left_end = left + one.size();
  const char* const right_end = right + other.size();
  while (true) {
    while (left != left_end && *left == '_') ++left;
    while (right != right_end && *right == '_') ++right;
    if (left == left_end || right == right_end) return left == left_end && right == right_end;
    if (ascii::to_lower(*left++) != ascii::to_lower(*right++)) return false;
  }
}

/// What the names of a struct's members look like, all of them seen in one pass.
struct name_look {
  bool any_are_alike = false;
  bool any_may_say_something = false;
};

// Names that are alike begin and end with the same letters, but for '_' at an end: few are compared.
constexpr auto is_alike_one_before(const std::string_view* names, std::size_t place) noexcept -> bool {
  for (std::size_t i = 0; i != place; ++i) {
    if (are_alike(names[i], names[place])) return true;
  }
  return false;
}

// One look at each name, for each struct of every contract: steps of evaluation are what it costs, and g++ keeps each call.
constexpr auto look_at_names(const std::string_view* names, std::size_t count) noexcept -> name_look {
  name_look look;
  std::uint64_t seen = 0;
  for (std::size_t i = 0; i != count; ++i) {
    const char* const begin = names[i].data();
    const std::size_t size = names[i].size();
    const unsigned first = static_cast<unsigned char>(begin[0]) | 0x20U;
    const unsigned last = static_cast<unsigned char>(begin[size - 1]) | 0x20U;
    const bool has_outer_dash = first == 0x7f || last == 0x7f;  // '_' | 0x20
    const auto bit = has_outer_dash ? ~std::uint64_t{0} : std::uint64_t{1} << ((first * 11 + last) & 63U);
    if ((seen & bit) != 0 && is_alike_one_before(names, i)) look.any_are_alike = true;
    seen |= bit;
    if (look.any_may_say_something || size < 2) continue;
    const unsigned before = static_cast<unsigned char>(begin[size - 2]) | 0x20U;
    const bool is_settled = last >= 'a' && last <= 'z' && last != 's' && before >= 'a' && before <= 'z' && first != 'c' && first != 'r' &&
                            (ends_of_all_words.before[last - 'a'] >> (before - 'a') & 1U) == 0;
    look.any_may_say_something = !is_settled && may_say_something(names[i]);
  }
  return look;
}

template <class Struct>
consteval auto flaws_of_alike_names() -> flaw_set {
  if (!ward::detail::has_distinct_names<Struct, member_case::as_declared>) return flaw::same_names;
  return ward::detail::has_distinct_names<Struct, member_case::camel> ? flaw::none : flaw::same_camel_names;
}

// By pointers, as names.
constexpr auto flaws_of_presence(const presence* members, std::size_t count) noexcept -> flaw_set {
  flaw_set found{};
  for (std::size_t i = 0; i != count; ++i) {
    if (members[i] == presence::optional_and_defaulted) found = found | flaw::optional_default;
    if (members[i] == presence::defaulted_to_no_word) found = found | flaw::bad_default;
  }
  return found;
}

// g++ has itself refused an initialiser that is no value of its type; clang waits until one is wanted.
template <class Struct>
consteval auto flaws_of_defaults() -> flaw_set {
  if constexpr (!ward::detail::is_made_of_nothing<Struct>()) {
#if defined(__clang__)
    return flaw::bad_default;
#else
    return {};
#endif
  } else if constexpr (!ward::detail::has_constant_presence<Struct>) {
    return flaw::bad_default;
  } else {
    return flaws_of_presence(member_presence<Struct>.data(), member_presence<Struct>.size());
  }
}

/// The flaws of a struct that can be read. What most structs do not have costs no function of its own.
template <class Struct>
consteval auto flaws_of_struct() -> flaw_set {
  constexpr const auto& names = ward::detail::spelled_names<Struct>;
  flaw_set found = flaws_of_defaults<Struct>();
  if constexpr (look_at_names(names.data(), names.size()).any_are_alike) found = found | flaws_of_alike_names<Struct>();
  if constexpr (requires { Struct::field_notes; }) found = found | (ward::detail::has_sound_notes<Struct>() ? flaw::none : flaw::bad_notes);
  if constexpr (ward::detail::NamesARule<Struct>) found = found | (ward::detail::HasARule<Struct> ? flaw::none : flaw::bad_check);
  if constexpr (ward::detail::any_is_annotated(member_types<Struct>{})) {
    if (members_in<Struct, message::request> == 0) found = found | flaw::never_given;
  }
  return found | (names.size() == 0 ? flaw::never_given : flaw::none);
}

}  // namespace ward::law::detail

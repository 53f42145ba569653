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

// Names that become one in camelCase begin and end with the same letters, but for '_' at an end: one look at each name, for each struct
// of every contract.
constexpr auto may_be_one_in_camel_case(const auto& names) noexcept -> bool {
  std::uint64_t seen = 0;
  for (const std::string_view& name : names) {
    const char* const begin = name.data();
    const unsigned first = static_cast<unsigned char>(begin[0]) | 0x20U;
    const unsigned last = static_cast<unsigned char>(begin[name.size() - 1]) | 0x20U;
    const auto bit = std::uint64_t{1} << ((first * 11 + last) & 63U);
    if ((seen & bit) != 0 || last == 0x7f || first == 0x7f) return true;
    seen |= bit;
  }
  return false;
}

template <class Struct>
consteval auto flaws_of_spelling() -> flaw_set {
  if (!ward::detail::has_distinct_names<Struct, member_case::as_declared>) return flaw::same_names;
  if constexpr (may_be_one_in_camel_case(ward::detail::spelled_names<Struct>)) {
    return ward::detail::has_distinct_names<Struct, member_case::camel> ? flaw::none : flaw::same_camel_names;
  }
  return {};
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
    for (const auto each : member_presence<Struct>) {
      if (each == presence::optional_and_defaulted) found = found | flaw::optional_default;
      if (each == presence::defaulted_to_no_word) found = found | flaw::bad_default;
    }
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

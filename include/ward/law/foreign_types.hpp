// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Types that are no schema, told apart by what to write for them.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <variant>

#include "ward/core/printed_type.hpp"
#include "ward/law/flaw.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::law::detail {

template <class Type>
concept DeclaresItsKind = requires { Type::kind; };

// No `convertible_to`, which instantiates ten templates for each struct.
template <class Type>
concept UnboundedText = !DeclaresItsKind<Type> && requires(const Type& text, void (&take)(std::string_view)) { take(text); };

// std::vector, std::set, std::span... and std::array, which would pass for a struct; not the maps.
template <class Type>
concept UnboundedList = !DeclaresItsKind<Type> && !UnboundedText<Type> && requires(Type& range) {
  range.begin();
  range.end();
  typename Type::value_type;
} && !requires { typename Type::mapped_type; };

template <class Type>
concept UnboundedNumber = std::is_arithmetic_v<Type> && !std::same_as<Type, bool>;

// Raw, unique, shared or weak.
template <class Type>
concept Pointer = std::is_pointer_v<Type> || std::is_null_pointer_v<Type> || std::is_member_pointer_v<Type> ||
                  requires { typename Type::element_type; requires !requires { typename Type::value_type; }; };

// Durations, points in time, days and months.
template <class Type>
concept Time = requires { typename Type::rep; typename Type::period; } || requires { typename Type::duration; typename Type::clock; } ||
               requires(const Type& value) { { value.ok() } -> std::same_as<bool>; };

template <class Type>
concept StdVariant = requires { std::variant_size<Type>::value; };

constexpr auto begins_with_std(const char* name) noexcept -> bool {
  return name[0] == 's' && name[1] == 't' && name[2] == 'd' && name[3] == ':' && name[4] == ':';
}
// What the standard library has is no struct that could be written otherwise: "std::any".
template <class Type>
inline constexpr bool is_of_std = begins_with_std(ward::detail::print_type<Type>().text + ward::detail::type_begins_at);

template <class Type>
consteval auto flaw_of_class() -> flaw {
  if constexpr (!requires { sizeof(Type); }) return flaw::incomplete;
  else if constexpr (UnboundedText<Type>) return flaw::unbounded_text;
  else if constexpr (UnboundedList<Type>) return flaw::unbounded_list;
  else if constexpr (requires { typename Type::mapped_type; }) return flaw::std_map;
  else if constexpr (StdVariant<Type>) return flaw::union_member;
  else if constexpr (Pointer<Type>) return flaw::pointer;
  else if constexpr (Time<Type>) return flaw::time;
  else return is_of_std<Type> ? flaw::no_schema : flaw::no_plain_struct;
}

/// The flaw of a type that is no schema type.
template <class Type>
consteval auto flaw_of_foreign() -> flaw {
  if constexpr (std::is_class_v<Type>) return flaw_of_class<Type>();
  else if constexpr (UnboundedNumber<Type>) return flaw::unbounded_number;
  else if constexpr (std::is_enum_v<Type>) return std::is_same_v<Type, std::byte> ? flaw::unbounded_number : flaw::enumeration;
  else if constexpr (std::is_union_v<Type>) return flaw::union_member;
  else if constexpr (std::is_array_v<Type>) return flaw::c_array;
  else if constexpr (std::convertible_to<Type, std::string_view>) return flaw::unbounded_text;  // const char*
  else if constexpr (Pointer<Type>) return flaw::pointer;
  else return flaw::no_schema;
}

template <class Type>
concept OfObjectKind = kind_of<Type> == schema_kind::object;

// Looks like a struct with members: a struct that is a schema, or wants to be one.
template <class Type>
inline constexpr bool is_struct = false;
template <OfObjectKind Type>
inline constexpr bool is_struct<Type> = !is_of_std<Type>;
template <OfObjectKind Type>
  requires requires { typename Type::value_type; }
inline constexpr bool is_struct<Type> = !is_of_std<Type> && !UnboundedList<Type>;

}  // namespace ward::law::detail

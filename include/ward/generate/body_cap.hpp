// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The size of the longest document that a type admits: the cap of its body, derived and not configured (design decision 12).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/schema/struct_schema.hpp"

namespace ward::generate {
namespace detail {

// A character as an escape: six bytes for ASCII, and six for each of the one or two UTF-16 units of any code point.
inline constexpr std::size_t bytes_per_escaped_byte = 6;
inline constexpr std::size_t bytes_per_escaped_code_point = 12;
// The digits of a number have no end in JSON; no honest one needs more.
inline constexpr std::size_t longest_number = 40;
// Sizes end here, so that none of them wraps: a million times this still fits.
inline constexpr std::size_t beyond_all_bounds = std::size_t{1} << 40U;

template <class Field>
[[nodiscard]] consteval auto longest_json() -> std::size_t;

template <class Text>
[[nodiscard]] consteval auto longest_text() -> std::size_t {
  const std::size_t by_bytes = Text::max_bytes * bytes_per_escaped_byte;
  const std::size_t by_length = Text::shape.max_length * bytes_per_escaped_code_point;
  return 2 + std::min(by_bytes, by_length);
}

template <class... Members>
[[nodiscard]] consteval auto sum_of(type_list<Members...>) -> std::size_t {
  return (std::size_t{0} + ... + longest_json<Members>());
}

template <class Struct>
[[nodiscard]] consteval auto longest_object() -> std::size_t {
  std::size_t names = 0;
  for (const auto name : member_names<Struct>) names += name.size() * bytes_per_escaped_byte + 4;  // quotes, colon, comma
  return std::min(2 + names + sum_of(member_types<Struct>{}), beyond_all_bounds);
}

template <class Field>
[[nodiscard]] consteval auto longest_json() -> std::size_t {
  constexpr auto kind = kind_of<Field>;
  if constexpr (kind == schema_kind::text) {
    return longest_text<Field>();
  } else if constexpr (kind == schema_kind::integer) {
    return 20;
  } else if constexpr (kind == schema_kind::number) {
    return longest_number;
  } else if constexpr (kind == schema_kind::boolean) {
    return 5;
  } else if constexpr (kind == schema_kind::list) {
    return std::min(2 + Field::max_items * (longest_json<typename Field::item>() + 1), beyond_all_bounds);
  } else if constexpr (kind == schema_kind::optional) {
    return longest_json<typename Field::value_type>();
  } else {
    return longest_object<Field>();
  }
}

}  // namespace detail

/// The most bytes that a body of this type can need. White space between tokens counts like any other byte.
template <class Struct>
inline constexpr std::size_t max_body_bytes = detail::longest_json<Struct>();

}  // namespace ward::generate

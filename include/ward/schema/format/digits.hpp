// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Decimal digits at the end of text that is held in place.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "ward/schema/text_shape.hpp"

namespace ward::detail {

/// The last `digits` digits of `value`, with zeros in front. Precondition: at most 20.
template <std::size_t Capacity>
constexpr void append_digits(plain_text<Capacity>& to, std::uint64_t value, std::size_t digits) noexcept {
  std::array<char, 20> written{};
  for (std::size_t i = digits; i != 0; --i, value /= 10) written[i - 1] = static_cast<char>('0' + value % 10);
  to.append({written.data(), digits});
}

[[nodiscard]] constexpr auto count_digits(std::uint64_t value) noexcept -> std::size_t {
  std::size_t digits = 1;
  while ((value /= 10) != 0) ++digits;
  return digits;
}

/// `value` without zeros in front.
template <std::size_t Capacity>
constexpr void append_number(plain_text<Capacity>& to, std::uint64_t value) noexcept {
  append_digits(to, value, count_digits(value));
}

/// The absolute value, that of the lowest number included.
[[nodiscard]] constexpr auto magnitude(std::int64_t value) noexcept -> std::uint64_t {
  return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

/// `value` with `-` in front of a negative one.
template <std::size_t Capacity>
constexpr void append_signed(plain_text<Capacity>& to, std::int64_t value) noexcept {
  if (value < 0) to.append('-');
  append_number(to, magnitude(value));
}

}  // namespace ward::detail

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes a fraction with the fewest digits that read back as the same number.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "ward/core/text_buffer.hpp"

namespace ward::generate {
namespace detail {

inline constexpr std::size_t longest_written_number = 32;

// Writes a number with at most six digits behind the point, 0.001 to 100,000; null if it is none.
//
// `millionths` has at most eleven digits. No two decimals of at most fifteen digits are the same double, so if this one is, no
// other has as few. Within these bounds to_chars, too, writes no exponent.
[[nodiscard]] inline auto write_short_fraction(char* to, double number) noexcept -> char* {
  if (!(number >= 0.001 && number < 100'000)) return nullptr;
  auto digits = static_cast<std::int64_t>(number * 1e6 + 0.5);
  if (static_cast<double>(digits) / 1e6 != number) return nullptr;
  std::int64_t scale = 1'000'000;
  if (digits % 10'000 == 0) {
    digits /= 10'000;
    scale = 100;
  }
  for (; scale != 1 && digits % 10 == 0; scale /= 10) digits /= 10;
  to = std::to_chars(to, to + longest_written_number, static_cast<std::uint32_t>(digits / scale)).ptr;
  if (scale == 1) return to;
  char* const point = to;  // of the 1 that keeps the zeros behind it
  to = std::to_chars(to, to + longest_written_number, static_cast<std::uint32_t>(digits % scale + scale)).ptr;
  *point = '.';
  return to;
}

// std::isfinite without <cmath>, which costs the compiler more than the rest of a writer.
[[nodiscard]] constexpr auto is_finite(double number) noexcept -> bool {
  return number >= std::numeric_limits<double>::lowest() && number <= std::numeric_limits<double>::max();
}

}  // namespace detail

/// Appends `number`; false if it is not finite, which JSON cannot say. The bytes are those of std::to_chars. No allocation but the
/// buffer's growth.
[[nodiscard]] inline auto write_json_number(text_buffer& out, double number) -> bool {
  if (!detail::is_finite(number)) return false;
  char* const start = out.reserve_more(2 * detail::longest_written_number);
  char* end = detail::write_short_fraction(start, number);
  if (end == nullptr) end = std::to_chars(start, start + detail::longest_written_number, number).ptr;
  out.commit(static_cast<std::size_t>(end - start));
  return true;
}

}  // namespace ward::generate

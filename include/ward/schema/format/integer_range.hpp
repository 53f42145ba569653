// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The regular expression of all whole numbers between two bounds, made by the compiler.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/schema/format/digits.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward::detail {

/// Writes `^(?:...)$`, with one alternative for each run of digits between the bounds.
class integer_range_writer {
 public:
  using buffer = plain_text<4096>;

  constexpr auto write(std::int64_t low, std::int64_t high) -> buffer {
    to_.append("^(?:");
    if (low < 0) {
      to_.append("-(?:");
      write_magnitudes(high < 0 ? magnitude(high) : 1, magnitude(low));
      to_.append(high < 0 ? ")" : ")|");
      is_first_ = true;
    }
    if (high >= 0) write_magnitudes(low < 0 ? 0 : magnitude(low), magnitude(high));
    to_.append(")$");
    return to_;
  }

 private:
  static constexpr auto power_of_ten(std::size_t exponent) -> std::uint64_t {
    std::uint64_t power = 1;
    for (; exponent != 0; --exponent) power *= 10;
    return power;
  }

  // Numbers of one length at a time, for in a text they compare as their digits do; lengths that are taken whole, together.
  constexpr void write_magnitudes(std::uint64_t low, std::uint64_t high) {
    for (std::size_t digits = count_digits(low); digits <= count_digits(high); ++digits) {
      const auto least = digits == 1 ? 0 : power_of_ten(digits - 1);
      const auto greatest = power_of_ten(digits) - 1;
      if (digits == 1 || low > least || high < greatest) {
        write_suffixes({}, std::max(low, least), std::min(high, greatest), digits);
      } else {
        const auto shortest = digits;
        while (high >= power_of_ten(digits + 1) - 1) ++digits;
        write_alternative({}, range(1, 9), shortest - 1, digits - 1);
      }
    }
  }
  // All of `digits` digits from `low` to `high`, behind `prefix`.
  constexpr void write_suffixes(const plain_text<20>& prefix, std::uint64_t low, std::uint64_t high,
                                std::size_t digits) {
    if (digits == 0) return write_alternative(prefix, {}, 0, 0);
    const auto unit = power_of_ten(digits - 1);
    auto first = low / unit;
    auto last = high / unit;
    if (first == last) return write_suffixes(with(prefix, first), low % unit, high % unit, digits - 1);
    if (low % unit != 0) write_suffixes(with(prefix, first++), low % unit, unit - 1, digits - 1);
    const bool last_is_cut = high % unit != unit - 1;
    if (last_is_cut) --last;
    if (first <= last) write_alternative(prefix, range(first, last), digits - 1, digits - 1);
    if (last_is_cut) write_suffixes(with(prefix, last + 1), 0, high % unit, digits - 1);
  }
  constexpr void write_alternative(const plain_text<20>& prefix, const plain_text<8>& next, std::size_t fewest,
                                   std::size_t most) {
    if (!is_first_) to_.append('|');
    is_first_ = false;
    to_.append(prefix.view());
    to_.append(next.view());
    if (most != 0) to_.append("[0-9]");
    if (most < 2) return;
    to_.append('{');
    append_number(to_, fewest);
    if (fewest != most) to_.append(',');
    if (fewest != most) append_number(to_, most);
    to_.append('}');
  }
  static constexpr auto with(plain_text<20> prefix, std::uint64_t digit) -> plain_text<20> {
    append_number(prefix, digit);
    return prefix;
  }
  static constexpr auto range(std::uint64_t first, std::uint64_t last) -> plain_text<8> {
    plain_text<8> text;
    if (first != last) text.append('[');
    append_number(text, first);
    if (first != last) text.append('-');
    if (first != last) append_number(text, last);
    if (first != last) text.append(']');
    return text;
  }

  buffer to_;
  bool is_first_ = true;
};

template <std::int64_t Low, std::int64_t High>
inline constexpr auto integer_range_pattern = [] {
  constexpr std::size_t size = integer_range_writer{}.write(Low, High).view().size();
  return plain_text<size>{integer_range_writer{}.write(Low, High).view()};
}();

}  // namespace ward::detail

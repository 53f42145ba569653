// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Numbers around their bounds, in every spelling that JSON has and some that it has not.
#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "ward/generate/schema_node.hpp"
#include "ward/testing/value_case.hpp"

namespace ward::testing {
namespace detail {

[[nodiscard]] inline auto digits_of(double number, std::chars_format format) -> std::string {
  char digits[400];
  return {digits, std::to_chars(digits, digits + sizeof digits, number, format).ptr};
}
[[nodiscard]] inline auto digits_of(double number) -> std::string {
  char digits[400];
  return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

// No JSON at all, so that the whole document is refused.
inline void add_broken_numbers(value_cases& to) {
  for (const char* text : {"01", "+1", ".5", "1.", "1e", "1e+", "0x10", "--1", "-", "1_000", "NaN", "Infinity", "-Infinity", "1 2"}) {
    refuse(to, text, "no JSON number");
  }
}

[[nodiscard]] inline auto takes(const generate::schema_node& node, std::int64_t number) -> bool {
  return node.low <= number && number <= node.high && number % node.multiple == 0;
}
[[nodiscard]] inline auto takes(const generate::schema_node& node, double number) -> bool {
  const bool above = node.excludes_least ? node.least < number : node.least <= number;
  return above && (node.excludes_greatest ? number < node.greatest : number <= node.greatest);
}

// The greatest multiple of `step` that is less than `bound`.
[[nodiscard]] inline auto multiple_below(std::int64_t bound, std::int64_t step) -> std::int64_t {
  const auto last = bound - 1;
  return last - ((last % step) + step) % step;
}

inline void add_integer_cases(value_cases& to, const generate::schema_node& node) {
  const auto middle = node.low + (node.high - node.low) / 2;
  for (const auto number : {node.low - 1, node.low, node.low + 1, middle, node.high - 1, node.high, node.high + 1, std::int64_t{0},
                            middle / node.multiple * node.multiple, multiple_below(node.low, node.multiple),
                            multiple_below(node.low, node.multiple) + node.multiple, multiple_below(node.high + 1, node.multiple),
                            multiple_below(node.high + 1, node.multiple) + node.multiple}) {
    judge(to, takes(node, number), std::to_string(number), "at a bound");
  }
  judge(to, takes(node, std::int64_t{0}), "-0", "negative zero");
  const auto low = std::to_string(node.low);
  for (const char* suffix : {".0", "e0", "E+0", ".5", "e-1", ".00000000000000000001"}) {
    refuse(to, low + suffix, "with a fraction or an exponent");
  }
  refuse(to, "1e2", "with an exponent");
  for (const char* number : {"9007199254740993", "-9007199254740993", "9223372036854775807", "-9223372036854775808",
                             "9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
                             "123456789012345678901234567890123456789", "1e400"}) {
    refuse(to, number, "beyond 2^53");
  }
  add_broken_numbers(to);
}

inline void add_number_cases(value_cases& to, const generate::schema_node& node) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto middle = node.least / 2 + node.greatest / 2;
  for (const double number : {std::nextafter(node.least, -infinity), node.least, std::nextafter(node.least, infinity), middle,
                              std::nextafter(node.greatest, -infinity), node.greatest, std::nextafter(node.greatest, infinity), 0.0}) {
    if (std::isfinite(number)) judge(to, takes(node, number), digits_of(number), "at a bound");
  }
  for (const double number : {node.least, middle, node.greatest}) {
    judge(to, takes(node, number), digits_of(number, std::chars_format::scientific), "with an exponent");
  }
  auto long_digits = digits_of(middle, std::chars_format::fixed);
  if (long_digits.find('.') == std::string::npos) long_digits += '.';
  judge(to, takes(node, middle), long_digits + std::string(20, '0'), "with more digits than a double has");
  judge(to, takes(node, 0.0), "-0", "negative zero");
  judge(to, takes(node, 0.0), "-0.0E-10", "negative zero with an exponent");
  judge(to, takes(node, 0.0), "1e-400", "less than any double but zero");
  judge(to, takes(node, 9007199254740992.0), "9007199254740993", "beyond 2^53");
  for (const char* number : {"1e309", "-1e309", "1e400"}) refuse(to, number, "more than any double");
  refuse(to, "0e99999999999999999999", "an exponent of 20 digits");
  add_broken_numbers(to);
}

}  // namespace detail
}  // namespace ward::testing

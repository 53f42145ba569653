// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Exact decimals as text: a count of units and where the point stands, never a double.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/format/digits.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {

/// `units` of 10^-Scale.
template <std::size_t Scale>
struct decimal_value {
  std::int64_t units = 0;

  friend constexpr auto operator<=>(const decimal_value&, const decimal_value&) = default;
};

namespace detail {

consteval auto power_of_ten(std::size_t exponent) -> std::int64_t {
  std::int64_t power = 1;
  for (; exponent != 0; --exponent) power *= 10;
  return power;
}

template <std::size_t Integers, std::size_t Scale>
consteval auto make_decimal_pattern() -> plain_text<48> {
  plain_text<48> pattern{"^-?(?:0"};
  if (Integers != 0) pattern.append("|[1-9]");
  if (Integers > 1) pattern.append("[0-9]{0,");
  if (Integers > 1) append_number(pattern, Integers - 1);
  if (Integers > 1) pattern.append('}');
  pattern.append(')');
  if (Scale != 0) pattern.append("(?:\\.[0-9]{1,");
  if (Scale != 0) append_number(pattern, Scale);
  if (Scale != 0) pattern.append("})?");
  pattern.append('$');
  return pattern;
}

template <std::size_t Digits, std::size_t Scale>
consteval auto check_decimal() -> bool {
  constexpr bool are_within_limits = Digits >= 1 && Digits <= 18;
  constexpr bool are_in_order = Scale <= Digits;
  static_assert(are_within_limits, "ward::decimal<Digits, Scale>: Digits, the point's both sides together, must be from 1 to 18.");
  static_assert(are_in_order, "ward::decimal<Digits, Scale>: Scale, the digits behind the point, is greater than Digits.");
  return true;
}

}  // namespace detail

/// Read: `-` or nothing; the integer digits without leading zeros, at least one; `.` and 1 to `Scale` digits, or
/// nothing. No `+`, no exponent, no separators. `-0` is 0. Written: always with `Scale` digits behind the point.
template <std::size_t Digits, std::size_t Scale>
struct decimal_format {
  using value_type = decimal_value<Scale>;
  static constexpr std::size_t integers = Digits - Scale;  // in front of the point
  static constexpr std::size_t max_bytes = 1 + (integers == 0 ? 1 : integers) + (Scale == 0 ? 0 : 1 + Scale);
  static constexpr std::int64_t most_units = detail::power_of_ten(Digits) - 1;

  [[nodiscard]] static constexpr auto admits(const value_type& value) noexcept -> bool {
    return value.units >= -most_units && value.units <= most_units;
  }
  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<value_type> {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (!is_whole_part(whole) || (point != std::string_view::npos && !is_fraction(fraction))) return std::nullopt;
    std::int64_t units = 0;
    for (const char c : whole) units = units * 10 + (c - '0');
    for (std::size_t i = 0; i != Scale; ++i) units = units * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return value_type{negative ? -units : units};
  }
  [[nodiscard]] static constexpr auto write(const value_type& value) noexcept -> plain_text<max_bytes> {
    plain_text<max_bytes> text;
    constexpr auto one = static_cast<std::uint64_t>(detail::power_of_ten(Scale));
    const auto units = detail::magnitude(value.units);
    if (value.units < 0) text.append('-');
    detail::append_number(text, units / one);
    if constexpr (Scale != 0) {
      text.append('.');
      detail::append_digits(text, units % one, Scale);
    }
    return text;
  }

 private:
  static constexpr auto is_digits(std::string_view text) noexcept -> bool {
    return !text.empty() && ascii::all_of(text, ascii::is_digit);
  }
  static constexpr auto is_whole_part(std::string_view text) noexcept -> bool {
    if (text == "0") return true;
    return is_digits(text) && text.front() != '0' && text.size() <= integers;
  }
  static constexpr auto is_fraction(std::string_view text) noexcept -> bool {
    return is_digits(text) && text.size() <= Scale;
  }

  static constexpr auto pattern_ = detail::make_decimal_pattern<integers, Scale>();
  static constexpr auto greatest_ = write({most_units});
  static constexpr auto least_ = write({-most_units});
  static constexpr auto smallest_ = write({1});
  static constexpr auto too_great_ = [] {
    plain_text<24> text{"1"};
    detail::append_digits(text, 0, integers == 0 ? 0 : integers);
    return text;
  }();
  static constexpr auto too_fine_ = [] {
    plain_text<24> text{"0."};
    detail::append_digits(text, 1, Scale + 1);
    return text;
  }();

 public:
  static constexpr std::string_view examples[] = {"0", "-0", greatest_.view(), least_.view(), smallest_.view()};
  static constexpr std::string_view counter_examples[] = {too_great_.view(),
                                                          too_fine_.view(),
                                                          "",
                                                          "-",
                                                          "+0",
                                                          "00",
                                                          "01",
                                                          ".0",
                                                          "0.",
                                                          "0e0",
                                                          "0,0",
                                                          " 0",
                                                          "0x0",
                                                          "--0",
                                                          "NaN"};
  static constexpr text_shape shape{.min_length = 1,
                                    .max_length = max_bytes,
                                    .pattern = pattern_.view(),
                                    .examples = examples,
                                    .counter_examples = counter_examples};

 private:
  static constexpr auto wanted_ = [] {
    plain_text<80> text{"must be a decimal number with at most "};
    detail::append_number(text, integers == 0 ? 1 : integers);
    text.append(integers > 1 ? " digits before the point and " : " digit before the point and ");
    detail::append_number(text, Scale);
    text.append(" behind");
    return text;
  }();

 public:
  static constexpr const char* wanted = wanted_.view().data();
};

// Some sound format, where `check_decimal` has said what is wrong.
template <std::size_t Digits, std::size_t Scale>
  requires(Digits < 1 || Digits > 18 || Scale > Digits)
struct decimal_format<Digits, Scale> : decimal_format<1, 0> {};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whole numbers of 64 bits as text, for JSON peers round them beyond 2^53 (RFC 7493, section 2.2).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/format/digits.hpp"
#include "ward/schema/format/integer_range.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

template <std::int64_t Low, std::int64_t High>
consteval auto check_string64() -> bool {
  constexpr bool are_in_order = Low <= High;
  static_assert(are_in_order, "ward::string64<Low, High>: Low is greater than High.");
  return true;
}

}  // namespace detail

/// `-` or nothing, and digits: one spelling for each number, so no leading zeros, no `+`, no `-0`.
template <std::int64_t Low, std::int64_t High>
struct string64_format {
  using value_type = std::int64_t;

  [[nodiscard]] static constexpr auto admits(const value_type& value) noexcept -> bool {
    return value >= Low && value <= High;
  }
  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<value_type> {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const bool has_digits = !text.empty() && text.size() <= 19 && ascii::all_of(text, ascii::is_digit);
    if (!has_digits || (text.front() == '0' && (negative || text.size() != 1))) return std::nullopt;
    std::uint64_t size = 0;
    for (const char c : text) size = size * 10 + static_cast<std::uint64_t>(c - '0');
    constexpr std::uint64_t half = std::uint64_t{1} << 63U;
    if (size > half || (size == half && !negative)) return std::nullopt;
    const auto value = static_cast<value_type>(negative ? std::uint64_t{0} - size : size);
    if (!admits(value)) return std::nullopt;
    return value;
  }
  [[nodiscard]] static constexpr auto write(const value_type& value) noexcept -> plain_text<20> {
    plain_text<20> text;
    detail::append_signed(text, value);
    return text;
  }

 private:
  static constexpr auto low_ = write(Low);
  static constexpr auto high_ = write(High);
  // The next numbers outside, beyond 64 bits if need be.
  static constexpr auto below_ = [] {
    plain_text<24> text{"-9223372036854775809"};
    return Low == INT64_MIN ? text : plain_text<24>{write(Low - (Low == INT64_MIN ? 0 : 1)).view()};
  }();
  static constexpr auto above_ = [] {
    plain_text<24> text{"9223372036854775808"};
    return High == INT64_MAX ? text : plain_text<24>{write(High + (High == INT64_MAX ? 0 : 1)).view()};
  }();
  static constexpr auto length(value_type value) -> std::size_t { return write(value).view().size(); }
  static constexpr auto shortest() -> std::size_t {
    if (High < 0) return length(High);
    const auto positive = length(Low < 0 ? 0 : Low);
    return Low < 0 ? std::min(positive, length(-1)) : positive;
  }
  static constexpr auto wanted_ = [] {
    plain_text<96> text{"must be a whole number from "};
    text.append(low_.view());
    text.append(" to ");
    text.append(high_.view());
    text.append(", as text");
    return text;
  }();

 public:
  static constexpr std::string_view examples[] = {low_.view(), high_.view()};
  static constexpr std::string_view counter_examples[] = {below_.view(),
                                                          above_.view(),
                                                          "",
                                                          "-",
                                                          "-0",
                                                          "00",
                                                          "01",
                                                          "+1",
                                                          "1.0",
                                                          "1e2",
                                                          " 1",
                                                          "1 ",
                                                          "0x1",
                                                          "--1",
                                                          "1,000",
                                                          "- 1",
                                                          "99999999999999999999"};
  static constexpr std::size_t max_bytes = std::max(length(Low), length(High));
  static constexpr text_shape shape{.min_length = shortest(),
                                    .max_length = max_bytes,
                                    .pattern = detail::integer_range_pattern<Low, High>.view(),
                                    .examples = examples,
                                    .counter_examples = counter_examples};
  static constexpr const char* wanted = wanted_.view().data();
};

}  // namespace ward

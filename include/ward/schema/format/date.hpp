// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Dates as text: RFC 3339's full-date, of days that exist.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/schema/format/digits.hpp"
#include "ward/schema/format/rfc3339.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {

/// `YYYY-MM-DD` from 0001-01-01 to 9999-12-31 in the Gregorian calendar, reckoned backwards as far as needed. The
/// pattern knows the months and the leap years, so that it says what `parse` does even where nobody looks at `format`.
struct date_format {
  using value_type = std::chrono::year_month_day;
  static constexpr std::string_view examples[] = {"2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29",
                                                  "0004-02-29", "2026-02-28", "2026-04-30", "2026-01-31", "1900-02-28"};
  static constexpr std::string_view counter_examples[] = {
      "0000-01-01", "2026-02-29",  "1900-02-29",  "0100-02-29", "0000-02-29",           "2024-02-30",
      "2026-04-31", "2026-11-31",  "2026-01-32",  "2026-00-10", "2026-13-10",           "2026-01-00",
      "2026-1-1",   "10000-01-01", "26-11-21",    "20261121",   "2026-11-21T00:00:00Z", "2026/11/21",
      "2026-11-2",  "2026-11-211", " 2026-11-21", "2026-W47-6", "-2026-11-21"};
  static constexpr text_shape shape{
      .min_length = 10,
      .max_length = 10,
      .format = "date",
      .pattern =
          "^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|"
          "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|"
          "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$",
      .examples = examples,
      .counter_examples = counter_examples};
  static constexpr std::size_t max_bytes = 10;
  static constexpr const char* wanted = "must be a date, as 2026-11-21";

  [[nodiscard]] static constexpr auto admits(const value_type& date) noexcept -> bool {
    return date.ok() && date.year() >= std::chrono::year{1} && date.year() <= std::chrono::year{9999};
  }
  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<value_type> {
    detail::rfc3339_reader read{text};
    const std::chrono::year year{read.number(4)};
    read.expect('-');
    const std::chrono::month month{static_cast<unsigned>(read.number(2))};
    read.expect('-');
    const std::chrono::day number{static_cast<unsigned>(read.number(2))};
    const value_type date{year, month, number};
    if (!read.ok || !read.rest.empty() || !admits(date)) return std::nullopt;
    return date;
  }
  [[nodiscard]] static constexpr auto write(const value_type& date) noexcept -> plain_text<max_bytes> {
    plain_text<max_bytes> text;
    detail::append_digits(text, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
    text.append('-');
    detail::append_digits(text, static_cast<unsigned>(date.month()), 2);
    text.append('-');
    detail::append_digits(text, static_cast<unsigned>(date.day()), 2);
    return text;
  }
};

}  // namespace ward

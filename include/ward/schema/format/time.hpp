// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Times of day as text: with an offset as RFC 3339's full-time, and without one.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ratio>
#include <string_view>

#include "ward/schema/format/digits.hpp"
#include "ward/schema/format/rfc3339.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {
namespace detail {

constexpr auto read_time_of_day(rfc3339_reader& read) noexcept -> std::chrono::microseconds {
  const std::chrono::hours hours{read.number_up_to(2, 23)};
  read.expect(':');
  const std::chrono::minutes minutes{read.number_up_to(2, 59)};
  read.expect(':');
  const std::chrono::seconds seconds{read.number_up_to(2, 59)};
  return hours + minutes + seconds + read.fraction();
}

/// With as few of 0, 3 or 6 digits of a fraction as keep the value.
template <std::size_t Capacity>
constexpr void append_time_of_day(plain_text<Capacity>& to, std::chrono::microseconds since_midnight) noexcept {
  const auto microseconds = static_cast<std::uint64_t>(since_midnight.count());
  const auto seconds = microseconds / 1'000'000;
  const auto fraction = microseconds % 1'000'000;
  append_digits(to, seconds / 3600, 2);
  to.append(':');
  append_digits(to, seconds / 60 % 60, 2);
  to.append(':');
  append_digits(to, seconds % 60, 2);
  if (fraction == 0) return;
  to.append('.');
  if (fraction % 1000 == 0) return append_digits(to, fraction / 1000, 3);
  append_digits(to, fraction, 6);
}

constexpr auto is_within_day(std::chrono::microseconds since_midnight) noexcept -> bool {
  return since_midnight >= std::chrono::microseconds{0} && since_midnight < std::chrono::hours{24};
}

}  // namespace detail

/// `HH:MM:SS`, then `.` and 1 to 6 digits or nothing: the time on a clock on a wall. 24:00:00 and second 60 are
/// refused. It has no `format`: JSON Schema's `time` wants an offset.
struct time_of_day_format {
  using value_type = std::chrono::microseconds;
  static constexpr std::string_view examples[] = {"00:00:00", "23:59:59", "23:59:59.999999", "09:30:00.5",
                                                  "12:00:00.000"};
  static constexpr std::string_view counter_examples[] = {"24:00:00", "23:60:00",   "23:59:60",         "9:30:00",
                                                          "09:30",    "12:00:00.",  "12:00:00.1234567", "12:00:00Z",
                                                          "12.00.00", "12:00:00,5", " 12:00:00",        "120000"};
  static constexpr text_shape shape{.min_length = 8,
                                    .max_length = 15,
                                    .pattern = "^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?$",
                                    .examples = examples,
                                    .counter_examples = counter_examples};
  static constexpr std::size_t max_bytes = 15;
  static constexpr const char* wanted = "must be a time of day without an offset, as 20:38:00";

  [[nodiscard]] static constexpr auto admits(const value_type& since_midnight) noexcept -> bool {
    return detail::is_within_day(since_midnight);
  }
  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<value_type> {
    detail::rfc3339_reader read{text};
    const auto since_midnight = detail::read_time_of_day(read);
    if (!read.ok || !read.rest.empty()) return std::nullopt;
    return since_midnight;
  }
  [[nodiscard]] static constexpr auto write(const value_type& since_midnight) noexcept -> plain_text<max_bytes> {
    plain_text<max_bytes> text;
    detail::append_time_of_day(text, since_midnight);
    return text;
  }
};

/// A time of day where the clock is `ahead` of UTC. Equal if both parts are.
struct zoned_time {
  std::chrono::microseconds since_midnight{};
  std::chrono::duration<std::int32_t, std::ratio<60>> ahead{};

  friend constexpr auto operator==(const zoned_time&, const zoned_time&) -> bool = default;
};

/// RFC 3339, section 5.6, full-time: with an offset, as `format: time` wants. As `timestamp`, stricter than the RFC:
/// `Z` in upper case, at most 6 digits of a fraction, no second 60. `+00:00` and `-00:00` are UTC, and are written `Z`.
struct time_format {
  using value_type = zoned_time;
  static constexpr std::string_view examples[] = {"00:00:00Z",      "23:59:59.999999Z",      "20:38:00+01:00",
                                                  "20:38:00-23:59", "20:38:00.123456+23:59", "20:38:00.5-00:00"};
  static constexpr std::string_view counter_examples[] = {
      "20:38:00",       "20:38:00z",      "23:59:60Z",     "22:59:60-01:00", "24:00:00Z",  "20:60:00Z",
      "20:38:00+24:00", "20:38:00+01:60", "20:38:00+0100", "20:38:00+01",    "20:38:00.Z", "20:38:00.1234567Z",
      "20:38Z",         "8:38:00Z",       "20:38:00 Z",    "T20:38:00Z"};
  static constexpr text_shape shape{
      .min_length = 9,
      .max_length = 21,
      .format = "time",
      .pattern =
          "^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$",
      .examples = examples,
      .counter_examples = counter_examples};
  static constexpr std::size_t max_bytes = 21;
  static constexpr const char* wanted = "must be a time with its offset, as 20:38:00Z";

  [[nodiscard]] static constexpr auto admits(const zoned_time& time) noexcept -> bool {
    constexpr std::chrono::hours whole_day{24};
    return detail::is_within_day(time.since_midnight) && time.ahead > -whole_day && time.ahead < whole_day;
  }
  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<zoned_time> {
    detail::rfc3339_reader read{text};
    const auto since_midnight = detail::read_time_of_day(read);
    const auto ahead = read.offset();
    if (!read.ok || !read.rest.empty()) return std::nullopt;
    return zoned_time{.since_midnight = since_midnight, .ahead = ahead};
  }
  [[nodiscard]] static constexpr auto write(const zoned_time& time) noexcept -> plain_text<max_bytes> {
    plain_text<max_bytes> text;
    detail::append_time_of_day(text, time.since_midnight);
    append_offset(text, time.ahead.count());
    return text;
  }

 private:
  static constexpr void append_offset(plain_text<max_bytes>& to, std::int32_t minutes) noexcept {
    if (minutes == 0) return to.append('Z');
    to.append(minutes < 0 ? '-' : '+');
    const auto distance = detail::magnitude(minutes);
    detail::append_digits(to, distance / 60, 2);
    to.append(':');
    detail::append_digits(to, distance % 60, 2);
  }
};

}  // namespace ward

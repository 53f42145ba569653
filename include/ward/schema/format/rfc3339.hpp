// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Points in time as text: a strict profile of RFC 3339, which is what `format: date-time` means on ward's wire.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/clock.hpp"
#include "ward/core/rfc3339.hpp"

namespace ward {

/// The first and the last instant that four digits of a year can write: 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999999Z.
inline constexpr instant first_rfc3339_instant =
    std::chrono::sys_days{std::chrono::year{1} / std::chrono::January / std::chrono::day{1}};
inline constexpr instant last_rfc3339_instant =
    instant{std::chrono::sys_days{std::chrono::year{10000} / std::chrono::January / std::chrono::day{1}}} -
    std::chrono::microseconds{1};

/// The longest text that is read: 2026-11-21T20:38:00.123456+01:00.
inline constexpr std::size_t longest_rfc3339_text = 32;

namespace detail {

/// Reads fixed-width fields from the front; after the first misfit `ok` stays false and every field reads as 0.
struct rfc3339_reader {
  std::string_view rest;
  bool ok = true;

  constexpr auto number(std::size_t digits) noexcept -> int {
    if (rest.size() < digits) ok = false;
    int value = 0;
    for (std::size_t i = 0; ok && i != digits; ++i) {
      ok = ascii::is_digit(rest[i]);
      value = value * 10 + (rest[i] - '0');
    }
    if (!ok) return 0;
    rest.remove_prefix(digits);
    return value;
  }
  constexpr auto number_up_to(std::size_t digits, int highest) noexcept -> int {
    const int value = number(digits);
    ok = ok && value <= highest;
    return value;
  }
  constexpr auto next_is(char expected) noexcept -> bool {
    if (rest.empty() || rest.front() != expected) return false;
    rest.remove_prefix(1);
    return true;
  }
  constexpr void expect(char expected) noexcept { ok = next_is(expected) && ok; }

  /// `.` and 1 to 6 digits, or nothing at all.
  constexpr auto fraction() noexcept -> std::chrono::microseconds {
    if (!next_is('.')) return {};
    int value = 0;
    std::size_t digits = 0;
    for (; digits != rest.size() && ascii::is_digit(rest[digits]); ++digits) {
      if (digits == 6) break;
      value = value * 10 + (rest[digits] - '0');
    }
    ok = ok && digits != 0;
    rest.remove_prefix(digits);
    for (; digits < 6; ++digits) value *= 10;
    return std::chrono::microseconds{value};
  }

  /// `Z`, or how far the local time is ahead of UTC.
  constexpr auto offset() noexcept -> std::chrono::minutes {
    if (next_is('Z')) return {};
    const bool behind = next_is('-');
    if (!behind) expect('+');
    const std::chrono::hours hours{number_up_to(2, 23)};
    expect(':');
    const std::chrono::minutes ahead = hours + std::chrono::minutes{number_up_to(2, 59)};
    return behind ? -ahead : ahead;
  }
};

}  // namespace detail

/// Reads `YYYY-MM-DDTHH:MM:SS`, then `.` and 1 to 6 digits or nothing, then `Z` or `+HH:MM` or `-HH:MM`; nothing for any other
/// text. No allocation, constant time bounds, thread-safe.
///
/// Stricter than RFC 3339, section 5.6, on purpose, and so stricter than most validators of `format: date-time`:
/// - `T` and `Z` in upper case only, no space in place of `T`;
/// - second 60 is refused: a sys_time has no place for a leap second, and rounding it would change what was sent;
/// - at most 6 digits of a fraction: more would be dropped in silence;
/// - year 0000 is refused, and an offset that carries the time out of the years 0001 to 9999 in UTC.
/// As in the RFC: days must exist in their month, hour 24 does not, offsets reach to 23:59, `-00:00` is UTC.
[[nodiscard]] constexpr auto parse_rfc3339(std::string_view text) noexcept -> std::optional<instant> {
  detail::rfc3339_reader read{text};
  const std::chrono::year year{read.number(4)};
  read.expect('-');
  const std::chrono::month month{static_cast<unsigned>(read.number(2))};
  read.expect('-');
  const std::chrono::day day_of_month{static_cast<unsigned>(read.number(2))};
  read.expect('T');
  const std::chrono::hours hours{read.number_up_to(2, 23)};
  read.expect(':');
  const std::chrono::minutes minutes{read.number_up_to(2, 59)};
  read.expect(':');
  const std::chrono::seconds seconds{read.number_up_to(2, 59)};
  const auto fraction = read.fraction();
  const auto ahead = read.offset();
  const std::chrono::year_month_day date{year, month, day_of_month};
  if (!read.ok || !read.rest.empty() || !date.ok()) return std::nullopt;
  const instant when = std::chrono::sys_days{date} + hours + minutes + seconds + fraction - ahead;
  if (when < first_rfc3339_instant || when > last_rfc3339_instant) return std::nullopt;
  return when;
}

/// The text of an instant, at most 27 characters, held in place.
class rfc3339_text {
 public:
  static constexpr std::size_t longest = 27;

  /// `when` in UTC with `Z`, and as few of 0, 3 or 6 digits of a fraction as keep its value. What lies outside the years 0001 to
  /// 9999 is written as the nearest instant inside them.
  explicit constexpr rfc3339_text(instant when) noexcept {
    if (when < first_rfc3339_instant) when = first_rfc3339_instant;
    if (when > last_rfc3339_instant) when = last_rfc3339_instant;
    const auto midnight = std::chrono::floor<std::chrono::days>(when);
    char* to = write_date(characters_.data(), std::chrono::year_month_day{midnight});
    *to++ = 'T';
    to = write_time(to, static_cast<std::uint64_t>((when - midnight).count()));
    *to++ = 'Z';
    size_ = static_cast<std::size_t>(to - characters_.data());
  }

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {characters_.data(), size_}; }

 private:
  static constexpr auto write_date(char* to, std::chrono::year_month_day date) noexcept -> char* {
    to = detail::write_digits(to, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
    *to++ = '-';
    to = detail::write_digits(to, static_cast<unsigned>(date.month()), 2);
    *to++ = '-';
    return detail::write_digits(to, static_cast<unsigned>(date.day()), 2);
  }
  static constexpr auto write_time(char* to, std::uint64_t microseconds) noexcept -> char* {
    const std::uint64_t seconds = microseconds / 1'000'000;
    const std::uint64_t fraction = microseconds % 1'000'000;
    to = detail::write_digits(to, seconds / 3600, 2);
    *to++ = ':';
    to = detail::write_digits(to, seconds / 60 % 60, 2);
    *to++ = ':';
    to = detail::write_digits(to, seconds % 60, 2);
    if (fraction == 0) return to;
    *to++ = '.';
    return fraction % 1000 == 0 ? detail::write_digits(to, fraction / 1000, 3) : detail::write_digits(to, fraction, 6);
  }

  std::array<char, longest> characters_{};
  std::size_t size_ = 0;
};

}  // namespace ward

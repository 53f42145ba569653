// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Time as logs and audit trails show it: UTC, to the microsecond, of constant width (RFC 3339).
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "ward/core/clock.hpp"

namespace ward {

inline constexpr std::size_t rfc3339_size = 27;

namespace detail {

constexpr auto write_digits(char* to, std::uint64_t value, std::size_t digits) noexcept -> char* {
  for (std::size_t i = digits; i != 0; --i, value /= 10) to[i - 1] = static_cast<char>('0' + value % 10);
  return to + digits;
}

}  // namespace detail

/// Writes `at` as "2026-11-21T20:38:00.000000Z", `rfc3339_size` bytes, and returns the end. What lies outside the years 0 to
/// 9999 is written as the nearest instant inside. No allocation.
constexpr auto write_rfc3339(char* to, instant at) noexcept -> char* {
  using namespace std::chrono;
  constexpr instant first = sys_days{year{0} / January / 1};
  constexpr instant last = sys_days{year{10'000} / January / 1} - microseconds{1};
  at = std::clamp(at, first, last);
  const auto midnight = floor<days>(at);
  const year_month_day date{midnight};
  const auto of_day = static_cast<unsigned long long>((at - midnight).count());
  const auto seconds_of_day = static_cast<unsigned>(of_day / 1'000'000);
  to = detail::write_digits(to, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  *to++ = '-';
  to = detail::write_digits(to, static_cast<unsigned>(date.month()), 2);
  *to++ = '-';
  to = detail::write_digits(to, static_cast<unsigned>(date.day()), 2);
  *to++ = 'T';
  to = detail::write_digits(to, seconds_of_day / 3600, 2);
  *to++ = ':';
  to = detail::write_digits(to, seconds_of_day / 60 % 60, 2);
  *to++ = ':';
  to = detail::write_digits(to, seconds_of_day % 60, 2);
  *to++ = '.';
  to = detail::write_digits(to, static_cast<unsigned>(of_day % 1'000'000), 6);
  *to++ = 'Z';
  return to;
}

}  // namespace ward

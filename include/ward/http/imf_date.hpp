// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Dates as fields carry them: "Sun, 06 Nov 1994 08:49:37 GMT" (IMF-fixdate: RFC 9110, section 5.6.7).
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string_view>

namespace ward::http {

/// A date in the one form that senders may use. Years 0 to 9999. No allocation.
class imf_date {
 public:
  explicit constexpr imf_date(std::chrono::sys_seconds at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    put(0, "day, 00 mon 0000 00:00:00 GMT");
    constexpr std::string_view days = "SunMonTueWedThuFriSat";
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    put(0, days.substr(std::chrono::weekday{day}.c_encoding() * std::size_t{3}, 3));
    put_two_digits(5, static_cast<unsigned>(date.day()));
    put(8, months.substr((static_cast<unsigned>(date.month()) - 1) * std::size_t{3}, 3));
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
    put_two_digits(12, year / 100);
    put_two_digits(14, year % 100);
    put_two_digits(17, static_cast<unsigned>(time.hours().count()));
    put_two_digits(20, static_cast<unsigned>(time.minutes().count()));
    put_two_digits(23, static_cast<unsigned>(time.seconds().count()));
  }

  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view { return {text_.data(), text_.size()}; }

 private:
  constexpr void put(std::size_t at, std::string_view text) noexcept {
    for (const char c : text) text_[at++] = c;
  }
  constexpr void put_two_digits(std::size_t at, unsigned number) noexcept {
    text_[at] = static_cast<char>('0' + number / 10 % 10);
    text_[at + 1] = static_cast<char>('0' + number % 10);
  }

  std::array<char, 29> text_{};
};

}  // namespace ward::http

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Lengths of time as text: the part of ISO 8601 that is a fixed number of seconds.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/schema/format/digits.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {

/// `P3W`, or `P1DT2H3M4S` with any of its parts left out but not all; a day has 24 hours. No years and months, which
/// are no fixed length; no fractions, which `format: duration` (RFC 3339, appendix A) does not have; no signs. At most 6
/// digits of weeks, 9 of seconds and 7 of all others. Written in days, hours, minutes and seconds; minutes between
/// hours and seconds are never left out, as the RFC's grammar wants.
struct duration_format {
  using value_type = std::chrono::seconds;
  static constexpr std::string_view examples[] = {"PT0S",   "P1D",        "P3W",
                                                  "PT90M",  "P1DT2H3M4S", "PT1H5S",
                                                  "P1DT5S", "P999999W",   "P9999999DT9999999H9999999M999999999S",
                                                  "PT007S"};
  static constexpr std::string_view counter_examples[] = {
      "P",          "PT",        "P1DT",        "P1Y",         "P1M",           "P1W1D", "P1WT1H", "PT1.5S",
      "-PT1S",      "P-1D",      "PT1S1M",      "PT1M1H",      "P1H",           "1D",    "pt1s",   "PT1D",
      "P10000000D", "P1000000W", "PT10000000H", "PT10000000M", "PT1000000000S", "PT1S ", "PTS"};
  static constexpr std::size_t max_bytes = 36;
  static constexpr text_shape shape{
      .min_length = 3,
      .max_length = max_bytes,
      .format = "duration",
      .pattern =
          "^P(?:[0-9]{1,6}W|[0-9]{1,7}D|(?:[0-9]{1,7}D)?T(?:[0-9]{1,7}H(?:[0-9]{1,7}M)?(?:[0-9]{1,9}S)?|"
          "[0-9]{1,7}M(?:[0-9]{1,9}S)?|[0-9]{1,9}S))$",
      .examples = examples,
      .counter_examples = counter_examples};
  static constexpr const char* wanted =
      "must be a duration in weeks or in days, hours, minutes and seconds, as P1DT2H or PT90S";
  /// What every part at its greatest makes.
  static constexpr std::chrono::seconds longest{9'999'999LL * (86'400 + 3600 + 60) + 999'999'999};

  [[nodiscard]] static constexpr auto admits(const value_type& value) noexcept -> bool {
    return value >= std::chrono::seconds{0} && value <= longest;
  }
  [[nodiscard]] static constexpr auto parse(std::string_view text) noexcept -> std::optional<value_type> {
    if (text.size() < shape.min_length || text.size() > max_bytes || text.front() != 'P') return std::nullopt;
    text.remove_prefix(1);
    if (text.back() == 'W') return read_weeks(text);
    std::int64_t seconds = 0;
    bool ok = read_part(text, parts[0], seconds);
    if (ok && !text.empty()) {
      ok = text.front() == 'T' && text.size() != 1;
      text.remove_prefix(1);
      for (std::size_t i = 1; ok && i != parts.size() && !text.empty(); ++i) ok = read_part(text, parts[i], seconds);
    }
    if (!ok || !text.empty()) return std::nullopt;
    return value_type{seconds};
  }
  [[nodiscard]] static constexpr auto write(const value_type& value) noexcept -> plain_text<max_bytes> {
    std::array<std::int64_t, 4> counts{};
    auto rest = value.count();
    for (std::size_t i = 0; i != parts.size(); ++i) {
      counts[i] = rest / parts[i].seconds < parts[i].most ? rest / parts[i].seconds : parts[i].most;
      rest -= counts[i] * parts[i].seconds;
    }
    plain_text<max_bytes> text;
    text.append('P');
    if (counts[0] != 0) append_part(text, counts[0], 'D');
    if (counts[0] == 0 || value.count() != counts[0] * parts[0].seconds) append_time(text, counts);
    return text;
  }

 private:
  struct part {
    char mark;
    std::size_t digits;
    std::int64_t most;
    std::int64_t seconds;
  };
  static constexpr std::array<part, 4> parts{part{'D', 7, 9'999'999, 86'400}, part{'H', 7, 9'999'999, 3600},
                                             part{'M', 7, 9'999'999, 60}, part{'S', 9, 999'999'999, 1}};
  static constexpr part weeks{'W', 6, 999'999, 604'800};

  // Adds the part if `text` opens with it; leaves `text` alone if it opens with another. False if it has too many digits.
  static constexpr auto read_part(std::string_view& text, const part& which, std::int64_t& seconds) noexcept -> bool {
    std::int64_t count = 0;
    std::size_t digits = 0;
    for (; digits != text.size() && digits != 10 && ascii::is_digit(text[digits]); ++digits)
      count = count * 10 + (text[digits] - '0');
    if (digits == 0 || digits == text.size() || text[digits] != which.mark) return true;
    if (digits > which.digits) return false;
    seconds += count * which.seconds;
    text.remove_prefix(digits + 1);
    return true;
  }
  static constexpr auto read_weeks(std::string_view text) noexcept -> std::optional<value_type> {
    std::int64_t seconds = 0;
    if (!read_part(text, weeks, seconds) || !text.empty()) return std::nullopt;
    return value_type{seconds};
  }
  static constexpr void append_part(plain_text<max_bytes>& to, std::int64_t count, char mark) noexcept {
    detail::append_signed(to, count);
    to.append(mark);
  }
  static constexpr void append_time(plain_text<max_bytes>& to, const std::array<std::int64_t, 4>& counts) noexcept {
    to.append('T');
    if (counts[1] != 0) append_part(to, counts[1], 'H');
    if (counts[2] != 0 || (counts[1] != 0 && counts[3] != 0)) append_part(to, counts[2], 'M');
    if (counts[3] != 0 || (counts[1] == 0 && counts[2] == 0)) append_part(to, counts[3], 'S');
  }
};

}  // namespace ward

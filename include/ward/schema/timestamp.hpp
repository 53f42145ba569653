// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A moment in UTC, written as RFC 3339.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/core/clock.hpp"
#include "ward/core/result.hpp"
#include "ward/schema/format/rfc3339.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward {

/// A moment, in microseconds. Any offset is read; UTC is written.
class timestamp {
 public:
  static constexpr schema_kind kind = schema_kind::text;
  static constexpr std::string_view examples[] = {"2026-11-21T20:38:00Z",
                                                  "2024-02-29T23:59:59.999999+23:59",
                                                  "2026-11-21T20:38:00.5-00:30",
                                                  "0001-01-01T00:00:00Z",
                                                  "9999-12-31T23:59:59.999999Z"};
  static constexpr std::string_view counter_examples[] = {"2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
                                                          "2026-00-10T00:00:00Z", "2026-01-00T00:00:00Z",
                                                          "2026-11-21T24:00:00Z", "2026-11-21T20:60:00Z",
                                                          "2026-11-21T23:59:60Z", "2026-11-21T20:38:00.1234567Z",
                                                          "2026-11-21T20:38:00.Z", "2026-11-21T20:38:00+24:00",
                                                          "2026-11-21t20:38:00Z", "2026-11-21T20:38:00z",
                                                          "2026-11-21 20:38:00Z", "2026-11-21T20:38:00",
                                                          "2026-11-21T20:38Z", "2026-11-21"};
  /// `format: date-time` alone also admits leap seconds, small letters and longer fractions.
  static constexpr text_shape shape{
      .max_length = longest_rfc3339_text,
      .format = "date-time",
      .pattern = "^(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
      .examples = examples,
      .counter_examples = counter_examples};
  static constexpr std::size_t max_bytes = longest_rfc3339_text;

  constexpr timestamp(instant value) noexcept : value_(value), set_(true) {}
  [[nodiscard]] static constexpr auto from(std::string_view text) -> result<timestamp, issue> {
    timestamp made;
    if (const auto problem = made.assign(text); problem.found()) return failed{problem};
    return made;
  }

  [[nodiscard]] constexpr auto value() const noexcept -> instant { return value_; }
  [[nodiscard]] constexpr auto text() const noexcept -> rfc3339_text { return rfc3339_text{value_}; }
  friend constexpr auto operator==(const timestamp&, const timestamp&) -> bool = default;
  friend constexpr auto operator<=>(const timestamp& left, const timestamp& right) noexcept { return left.value_ <=> right.value_; }

 private:
  friend struct detail::schema_access;
  constexpr timestamp() = default;

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  [[nodiscard]] constexpr auto assign(std::string_view text) noexcept -> issue {
    const auto parsed = parse_rfc3339(text);
    if (!parsed) return {issue_code::not_a_timestamp};
    value_ = *parsed;
    set_ = true;
    return {};
  }

  instant value_{};
  bool set_ = false;
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Fractional numbers with bounds: finite always, for JSON has no other.
#pragma once

#include <limits>
#include <type_traits>

#include "ward/core/result.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// A finite number from `Low` to `High`, both included, kept as a double: `number<0, 1>`, `number<-273.15, 1e6>`. Not for money.
template <auto Low, auto High>
class number {
  static_assert(std::is_arithmetic_v<decltype(Low)> && std::is_arithmetic_v<decltype(High)>,
                "ward::number<Low, High>: the bounds must be numbers.");
  static_assert(static_cast<double>(Low) <= static_cast<double>(High), "ward::number<Low, High>: Low is greater than High.");
  static_assert(static_cast<double>(Low) >= std::numeric_limits<double>::lowest() && static_cast<double>(High) <= std::numeric_limits<double>::max(),
                "ward::number<Low, High>: the bounds must be finite.");

 public:
  static constexpr schema_kind kind = schema_kind::number;
  static constexpr double low = static_cast<double>(Low);
  static constexpr double high = static_cast<double>(High);

  /// From a constant. One out of bounds does not compile.
  consteval number(double constant) : value_(constant), set_(true) {
    if (check(constant).found()) this_constant_is_out_of_the_bounds_of_its_type();
  }
  [[nodiscard]] static constexpr auto from(double value) -> result<number, issue> {
    number made;
    if (const auto problem = made.assign(value); problem.found()) return failed{problem};
    return made;
  }
  [[nodiscard]] static constexpr auto check(double value) noexcept -> issue {
    if (!(value >= low)) return {issue_code::too_small, low};  // NaN fails here
    if (!(value <= high)) return {issue_code::too_large, high};
    return {};
  }

  [[nodiscard]] constexpr auto value() const noexcept -> double { return value_; }
  constexpr operator double() const noexcept { return value_; }

 private:
  friend struct detail::schema_access;
  constexpr number() = default;

  static void this_constant_is_out_of_the_bounds_of_its_type() {}

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  [[nodiscard]] constexpr auto assign(double value) noexcept -> issue {
    const auto problem = check(value);
    if (problem.found()) return problem;
    value_ = value;
    set_ = true;
    return {};
  }

  double value_ = 0;
  bool set_ = false;
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Fractional numbers with bounds: finite always, for JSON has no other.
#pragma once

#include <cstddef>
#include <limits>
#include <type_traits>

#include "ward/core/result.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// Bounds of `number` that are not included themselves: `number<above{0}, 1>` is greater than 0.
struct above {
  double bound;
};
struct below {
  double bound;
};

namespace detail {

template <class Bound>
inline constexpr bool is_open_bound = std::is_same_v<Bound, above> || std::is_same_v<Bound, below>;

template <class Bound>
constexpr auto bound_value(Bound bound) -> double {
  if constexpr (is_open_bound<Bound>) {
    return bound.bound;
  } else if constexpr (std::is_arithmetic_v<Bound>) {
    return static_cast<double>(bound);
  } else {
    return 0;  // `check_number` says so
  }
}

template <auto Low, auto High>
consteval auto check_number() -> bool {
  using low_bound = std::remove_cv_t<decltype(Low)>;
  using high_bound = std::remove_cv_t<decltype(High)>;
  constexpr double low = bound_value(Low);
  constexpr double high = bound_value(High);
  constexpr bool are_numbers = (std::is_arithmetic_v<low_bound> || std::is_same_v<low_bound, above>) &&
                                      (std::is_arithmetic_v<high_bound> || std::is_same_v<high_bound, below>);
  constexpr bool are_finite = low >= std::numeric_limits<double>::lowest() && high <= std::numeric_limits<double>::max();
  constexpr bool are_in_order =
      !are_numbers || !are_finite || low < high || (low == high && !is_open_bound<low_bound> && !is_open_bound<high_bound>);
  static_assert(are_numbers,
                "ward::number<Low, High>: the bounds must be numbers, or ward::above{number} for Low and ward::below{number} for High.");
  static_assert(are_finite, "ward::number<Low, High>: the bounds must be finite.");
  static_assert(are_in_order, "ward::number<Low, High>: Low is greater than High.");
  return true;
}

}  // namespace detail

/// A finite number from `Low` to `High`, kept as a double: `number<0, 1>`, `number<-273.15, 1e6>`. Bounds are included unless they
/// say otherwise: `number<above{0}, below{1}>`. Not for money.
template <auto Low, auto High, bool = detail::check_number<Low, High>()>
class number {
 public:
  static constexpr schema_kind kind = schema_kind::number;
  static constexpr double low = detail::bound_value(Low);
  static constexpr double high = detail::bound_value(High);
  static constexpr bool excludes_low = detail::is_open_bound<std::remove_cv_t<decltype(Low)>>;
  static constexpr bool excludes_high = detail::is_open_bound<std::remove_cv_t<decltype(High)>>;

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
    if (excludes_low && !(value > low)) return {issue_code::not_above, low};  // NaN fails here, or in the next line
    if (!(value >= low)) return {issue_code::too_small, low};
    if (excludes_high && !(value < high)) return {issue_code::not_below, high};
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

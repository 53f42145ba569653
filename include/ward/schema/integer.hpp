// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whole numbers with bounds, kept in the smallest type that holds them.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "ward/core/result.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace detail {

inline constexpr std::int64_t greatest_exact_integer = 9'007'199'254'740'991;  // 2^53 - 1: RFC 7493, section 2.2

template <std::int64_t Low, std::int64_t High, class Type>
inline constexpr bool fits_in = Low >= std::numeric_limits<Type>::min() && High <= std::numeric_limits<Type>::max();

template <std::int64_t Low, std::int64_t High>
using integer_storage = std::conditional_t<
    fits_in<Low, High, std::int8_t>, std::int8_t,
    std::conditional_t<fits_in<Low, High, std::int16_t>, std::int16_t,
                       std::conditional_t<fits_in<Low, High, std::int32_t>, std::int32_t, std::int64_t>>>;

consteval auto holds_a_multiple(std::int64_t low, std::int64_t high, std::int64_t step) -> bool {
  if (low <= 0 && high >= 0) return true;
  const auto nearest = low > 0 ? low : -high;
  const auto farthest = low > 0 ? high : -low;
  return (nearest - 1) / step != farthest / step;
}

template <std::int64_t Low, std::int64_t High, std::int64_t Step>
consteval auto check_integer() -> bool {
  constexpr bool are_in_order = Low <= High;
  constexpr bool are_exact = Low >= -greatest_exact_integer && High <= greatest_exact_integer;
  constexpr bool has_a_step = Step >= 1;
  constexpr bool holds_a_value = !are_in_order || !has_a_step || holds_a_multiple(Low, High, has_a_step ? Step : 1);
  static_assert(are_in_order, "ward::integer<Low, High>: Low is greater than High.");
  static_assert(are_exact,
                "ward::integer<Low, High>: bounds beyond 2^53 - 1 are not read exactly by every JSON peer. Write ward::string64.");
  static_assert(has_a_step, "ward::integer<Low, High, multiple_of{N}>: N must be at least 1.");
  static_assert(holds_a_value, "ward::integer<Low, High, multiple_of{N}>: no multiple of N lies between Low and High.");
  return true;
}

}  // namespace detail

/// For `integer`: only multiples of `step`, in each direction from 0.
struct multiple_of {
  std::int64_t step;
};

/// A whole number from `Low` to `High`, both included, within +-(2^53 - 1): JSON peers read no more exactly. `1.0` and `1e2`
/// are refused although JSON Schema would take them (row 16). `integer<0, 100, multiple_of{5}>` takes 0, 5, 10 to 100.
template <std::int64_t Low, std::int64_t High, multiple_of Of = multiple_of{1},
          bool = detail::check_integer<Low, High, Of.step>()>
class integer {
 public:
  using storage = detail::integer_storage<Low, High>;
  static constexpr schema_kind kind = schema_kind::integer;
  static constexpr std::int64_t low = Low;
  static constexpr std::int64_t high = High;
  static constexpr std::int64_t multiple = Of.step;  ///< 1: every whole number

  /// From a constant. One out of bounds does not compile.
  consteval integer(std::int64_t constant) : value_(static_cast<storage>(constant)), set_(true) {
    if (check(constant).found()) this_constant_is_out_of_the_bounds_of_its_type();
  }
  [[nodiscard]] static constexpr auto from(std::int64_t number) -> result<integer, issue> {
    integer made;
    if (const auto problem = made.assign(number); problem.found()) return failed{problem};
    return made;
  }
  [[nodiscard]] static constexpr auto check(std::int64_t number) noexcept -> issue {
    if (number < Low) return {issue_code::too_small, static_cast<double>(Low)};
    if (number > High) return {issue_code::too_large, static_cast<double>(High)};
    if constexpr (multiple != 1) {
      if (number % multiple != 0) return {issue_code::not_a_multiple, static_cast<double>(multiple)};
    }
    return {};
  }

  [[nodiscard]] constexpr auto value() const noexcept -> storage { return value_; }
  constexpr operator storage() const noexcept { return value_; }

 private:
  friend struct detail::schema_access;
  constexpr integer() = default;

  static void this_constant_is_out_of_the_bounds_of_its_type() {}

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  [[nodiscard]] constexpr auto assign(std::int64_t number) noexcept -> issue {
    const auto problem = check(number);
    if (problem.found()) return problem;
    value_ = static_cast<storage>(number);
    set_ = true;
    return {};
  }

  storage value_ = 0;
  bool set_ = false;
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Free text with a least and a greatest length.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/schema/bounded_by.hpp"
#include "ward/schema/bounded_text.hpp"
#include "ward/schema/utf8.hpp"

namespace ward {
namespace detail {

template <std::size_t Min, std::size_t Max>
consteval auto check_text() -> bool {
  constexpr bool are_in_order = Min <= Max;
  constexpr bool are_within_limits = Max >= 1 && Max <= 0xffff'ffff / 4;
  static_assert(are_in_order, "ward::text<Min, Max>: Min is greater than Max.");
  static_assert(are_within_limits, "ward::text<Min, Max>: Max must be from 1 to 2^30 - 1.");
  return true;
}

}  // namespace detail

/// Lengths in Unicode code points, as JSON Schema's minLength and maxLength; U+0000 is refused (row 17).
template <std::size_t Min, std::size_t Max>
struct text_rule {
  static constexpr text_shape shape{.min_length = Min, .max_length = Max, .pattern = any_text_pattern};
  static constexpr std::size_t max_bytes = Max * 4;

  /// Expects valid UTF-8. Linear in the size; sizes in bytes settle most cases without counting code points.
  [[nodiscard]] static constexpr auto check(std::string_view text) noexcept -> issue {
    const bool may_fit = text.size() >= Min && text.size() <= max_bytes;
    if (may_fit && text.find('\0') != std::string_view::npos) return {issue_code::forbidden_character};
    return check_plain(text);
  }
  /// The same for text without U+0000.
  [[nodiscard]] static constexpr auto check_plain(std::string_view text) noexcept -> issue {
    if (text.size() <= Max && text.size() >= Min * 4) return {};
    if (text.size() > max_bytes) return {issue_code::too_long, static_cast<double>(Max)};
    const auto length = count_code_points(text);
    if (length < Min) return {issue_code::too_short, static_cast<double>(Min)};
    if (length > Max) return {issue_code::too_long, static_cast<double>(Max)};
    return {};
  }
};

/// Text of `Min` to `Max` code points.
template <std::size_t Min, std::size_t Max>
using text = detail::bounded_by<bounded_text<text_rule<Min, Max>>, detail::check_text<Min, Max>()>;

}  // namespace ward

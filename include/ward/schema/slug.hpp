// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Words for addresses: what stands in a URL in place of a title.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/schema/bounded_by.hpp"
#include "ward/schema/bounded_text.hpp"
#include "ward/schema/pattern.hpp"

namespace ward {
namespace detail {

template <std::size_t Max>
consteval auto check_slug() -> bool {
  constexpr bool are_within_limits = Max >= 1 && Max <= 0xffff;
  static_assert(are_within_limits, "ward::slug<Max>: Max must be from 1 to 65535.");
  return true;
}

}  // namespace detail

/// Small ASCII letters and digits, with single hyphens between them.
template <std::size_t Max>
struct slug_rule {
  using pattern = ward::pattern<"[a-z0-9]+(?:-[a-z0-9]+)*">;
  static constexpr std::size_t max_bytes = Max;
  static constexpr std::string_view counter_examples[] = {"",  "-",   "-a",  "a-",     "a--b",
                                                          "A", "a_b", "a b", "\u00e4", "a\n"};
  static constexpr text_shape shape{
      .min_length = 1, .max_length = Max, .pattern = pattern::ecma, .counter_examples = counter_examples};

  [[nodiscard]] static constexpr auto check(std::string_view text) noexcept -> issue {
    if (text.size() > max_bytes) return {issue_code::too_long, static_cast<double>(Max)};
    if (!pattern::matches(text))
      return bad_format("must be small letters and digits with single hyphens between, as my-first-note");
    return {};
  }
};

/// 1 to `Max` characters; `slug<>` has at most 64.
template <std::size_t Max = 64>
using slug = detail::bounded_by<bounded_text<slug_rule<Max>>, detail::check_slug<Max>()>;

}  // namespace ward

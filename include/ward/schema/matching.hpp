// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Text that matches a pattern, which the compiler has turned into a state machine.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/schema/bounded_by.hpp"
#include "ward/schema/bounded_text.hpp"
#include "ward/schema/pattern.hpp"

namespace ward {
namespace detail {

template <fixed_string Expression>
consteval auto pattern_takes_nul() -> bool {
  constexpr const auto& syntax = syntax_of<Expression>;
  for (std::size_t i = 0; i != syntax.range_count; ++i) {
    if (syntax.ranges[i].first == 0) return true;
  }
  return false;
}

template <fixed_string Expression, std::size_t Cap>
consteval auto check_matching() -> bool {
  using pattern = ward::pattern<Expression>;
  constexpr bool have_an_end = !pattern::is_valid || pattern::max_code_points.has_value() || Cap != 0;
  static_assert(have_an_end,
                "ward::matching: this pattern has no longest match. Bound it, as in \"[a-z]{1,32}\", or give a cap: "
                "ward::matching<\"[a-z]+\", 32>.");
  return true;
}

}  // namespace detail

/// The whole text matches `Expression` (ECMA-262, anchored). `Cap`, in code points, is wanted only for a pattern without a
/// longest match, such as "[a-z]+". Linear in the size of the text, no allocation (row 17). U+0000 is refused
/// also where the pattern would take it, as `.` and `[^a]` do.
template <fixed_string Expression, std::size_t Cap>
struct pattern_rule {
  using pattern = ward::pattern<Expression>;
  static constexpr std::size_t max_length =
      Cap == 0 || pattern::max_code_points.value_or(Cap) < Cap ? pattern::max_code_points.value_or(0) : Cap;
  static constexpr text_shape shape{.min_length = pattern::min_code_points, .max_length = max_length, .pattern = pattern::ecma};
  static constexpr std::size_t max_bytes =
      Cap == 0 || pattern::max_bytes.value_or(Cap * 4) < Cap * 4 ? pattern::max_bytes.value_or(0) : Cap * 4;

  [[nodiscard]] static constexpr auto check(std::string_view text) noexcept -> issue {
    if constexpr (detail::pattern_takes_nul<Expression>()) {
      if (text.size() <= max_bytes && text.find('\0') != std::string_view::npos) return {issue_code::forbidden_character};
    }
    return check_plain(text);
  }
  /// The same for text without U+0000.
  [[nodiscard]] static constexpr auto check_plain(std::string_view text) noexcept -> issue {
    if (text.size() > max_bytes) return {issue_code::too_long, static_cast<double>(max_length)};
    if (Cap != 0 && text.size() > Cap && count_code_points(text) > Cap) {
      return {issue_code::too_long, static_cast<double>(max_length)};
    }
    if (!pattern::matches(text)) return {issue_code::no_match};
    return {};
  }
};

template <fixed_string Expression, std::size_t Cap = 0>
using matching = detail::bounded_by<bounded_text<pattern_rule<Expression, Cap>>,
                                    detail::check_matching<Expression, Cap>(),
                                    detail::check_pattern<Expression, pattern<Expression>::error>()>;

/// An opaque place in a list, to be handed back as it was given: base64url, at most 256 characters.
using cursor = matching<"[A-Za-z0-9_-]{1,256}">;

}  // namespace ward

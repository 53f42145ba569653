// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Any JSON value, kept as its text: the way out for what has no schema, with a reason and a size.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include "ward/core/ascii.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/core/result.hpp"
#include "ward/schema/format/json_grammar.hpp"
#include "ward/schema/held_text.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace detail {

template <fixed_string Why, std::size_t MaxBytes>
consteval auto check_unbounded_json() -> bool {
  constexpr bool have_a_reason = !ascii::trimmed(Why.view()).empty();
  constexpr bool are_within_limits = MaxBytes >= 2 && MaxBytes <= 1'048'576;
  static_assert(have_a_reason, "ward::unbounded_json<\"why\", max_bytes>: say why this cannot have a schema.");
  static_assert(are_within_limits, "ward::unbounded_json<\"why\", max_bytes>: from 2 bytes to 1 MiB.");
  return true;
}

}  // namespace detail

/// A JSON value of any shape, at most `MaxBytes` long as it is written, nested at most 16 deep. Its grammar is checked, its
/// content is not, repeated names included: who reads it must. `Why` goes into the posture report.
template <fixed_string Why, std::size_t MaxBytes, bool = detail::check_unbounded_json<Why, MaxBytes>()>
class unbounded_json {
 public:
  static constexpr schema_kind kind = schema_kind::json;
  static constexpr std::string_view why = Why.view();
  static constexpr std::size_t max_bytes = MaxBytes;
  static constexpr std::size_t max_depth = 16;

  /// A value that owns a copy of `json`, or what is wrong with it.
  [[nodiscard]] static constexpr auto from(std::string_view json) -> result<unbounded_json, issue> {
    if (const auto problem = check(json); problem.found()) return failed{problem};
    unbounded_json made;
    made.text_ = detail::held_text{json, detail::hold::owned};
    return made;
  }
  /// The JSON text.
  [[nodiscard]] constexpr auto json() const noexcept -> std::string_view { return text_.view(); }

 private:
  friend struct detail::schema_access;
  constexpr unbounded_json() = default;

  [[nodiscard]] static constexpr auto check(std::string_view json) -> issue {
    if (json.size() > MaxBytes) return {issue_code::too_long, static_cast<double>(MaxBytes)};
    return is_json(json, max_depth) ? issue{} : issue{issue_code::no_match};
  }
  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return text_.is_set(); }
  [[nodiscard]] constexpr auto assign(std::string_view json) -> issue {
    const auto problem = check(json);
    if (!problem.found()) text_ = detail::held_text{json, detail::hold::borrowed};
    return problem;
  }

  detail::held_text text_;
};

}  // namespace ward

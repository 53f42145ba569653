// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether two documents say the same somewhere, whatever their components are called and in whatever order members stand.
#pragma once

#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {
namespace detail {

/// Pairs of values that are being compared, or have been.
using compared_pairs = std::set<std::pair<const json_tree*, const json_tree*>>;

[[nodiscard]] inline auto is_same_value(const document_value& was, const document_value& now, compared_pairs& seen)
    -> bool;

[[nodiscard]] inline auto are_same_members(const document_value& was, const document_value& now, compared_pairs& seen)
    -> bool {
  const auto before = was.members();
  if (before.size() != now.tree().parts.size()) return false;
  for (const auto& [name, value] : before) {
    const auto other = now.find(name);
    if (!other || !is_same_value(value, *other, seen)) return false;
  }
  return true;
}

[[nodiscard]] inline auto are_same_items(const document_value& was, const document_value& now, compared_pairs& seen)
    -> bool {
  const auto before = was.items();
  const auto after = now.items();
  if (before.size() != after.size()) return false;
  for (std::size_t i = 0; i != before.size(); ++i) {
    if (!is_same_value(before[i], after[i], seen)) return false;
  }
  return true;
}

// A pair that is met again, in something that holds itself, is the same unless another pair tells it apart.
inline auto is_same_value(const document_value& was, const document_value& now, compared_pairs& seen) -> bool {
  const auto before = follow_reference(was);
  const auto after = follow_reference(now);
  const auto kind = before.tree().kind;
  if (!after.is(kind)) return false;
  if (kind != json_kind::object && kind != json_kind::array)
    return before.tree().text == after.tree().text && before.tree().number == after.tree().number &&
           before.tree().flag == after.tree().flag;
  if (!seen.emplace(&before.tree(), &after.tree()).second) return true;
  return kind == json_kind::object ? are_same_members(before, after, seen) : are_same_items(before, after, seen);
}

}  // namespace detail

[[nodiscard]] inline auto is_same_value(const document_value& was, const document_value& now) -> bool {
  detail::compared_pairs seen;
  return detail::is_same_value(was, now, seen);
}

}  // namespace ward::generate::gate

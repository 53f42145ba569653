// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Why the messages of one contract are not all messages of another: the first reason, and the way to it.
#pragma once

#include <cstdint>
#include <string_view>

namespace ward::law {

/// What breaks callers. Of requests the old ones must fit into the new contract, of answers the new ones into the old.
enum class breach : std::uint8_t {
  none,
  other_kind,       ///< a list, where there was a text: the amounts are kinds
  shortest,
  longest,
  word,             ///< not in both lists of words
  words_only,       ///< any text fits where a list of words is wanted
  other_pattern,
  pattern_unknown,  ///< the patterns are too large to compare
  other_format,
  least,
  greatest,
  above_bound,      ///< the bound itself is out
  below_bound,
  multiple,
  fewest_items,
  most_items,
  equal_items,
  member_gone,
  member_required,
  member_new,       ///< and required
  null,
  other_tag,
  alternative,
  depth,
  recursion,        ///< one holds itself, the other does not
  fewest_bytes,
  most_bytes,
  whole_digits,     ///< in front of the point
  decimals,         ///< digits behind it
  media_type,
  content_check,
  pixels,           ///< 0 is no bound
  rule,
  operation_gone,
  token,
  role_gone,
  proof,
  tenant,
  input_gone,
  input_new,        ///< and required
  status_new,
  failure_new,
  answer_body,
  location_gone,
};

/// The amounts are those of the message that must fit, `from`, and of what it must fit into.
struct difference {
  breach what = breach::none;
  double from = 0;
  double into = 0;
  std::string_view word{};

  [[nodiscard]] constexpr auto found() const noexcept -> bool { return what != breach::none; }
};

namespace detail {

// Amounts that a double does not hold differ all the same: they are compared as they are.
template <class Amount>
constexpr auto lower_end(breach what, Amount from, Amount into) noexcept -> difference {
  return from < into ? difference{what, static_cast<double>(from), static_cast<double>(into)} : difference{};
}
template <class Amount>
constexpr auto upper_end(breach what, Amount from, Amount into) noexcept -> difference {
  return from > into ? difference{what, static_cast<double>(from), static_cast<double>(into)} : difference{};
}
constexpr auto first_of(difference first, difference second) noexcept -> difference { return first.found() ? first : second; }

}  // namespace detail

/// A step from a message to a part of it.
enum class step : std::uint8_t { none, member, items, entries, entry_names, alternative };

/// A difference, and the way to it from the outside inwards: each step points at what is behind it, which has static storage. So
/// to know the place costs nothing as long as nobody asks for it.
struct verdict {
  difference found{};
  step way = step::none;
  std::string_view name{};         ///< of the member or the alternative
  const verdict* below = nullptr;  ///< unless `way` is none
};

namespace detail {

inline constexpr verdict at_the_end{};

constexpr auto behind(step way, std::string_view name, const verdict& below) noexcept -> verdict {
  return below.found.found() ? verdict{below.found, way, name, &below} : verdict{};
}
constexpr auto at_member(std::string_view name, difference found) noexcept -> verdict {
  return {found, step::member, name, &at_the_end};
}

}  // namespace detail
}  // namespace ward::law

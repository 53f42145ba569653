// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list without two equal items.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "ward/schema/list.hpp"

namespace ward {
namespace detail {

/// What two items are compared by: the text of what is a string, the value of the rest.
template <class Item>
constexpr auto sort_key(const Item& item) {
  if constexpr (kind_of<Item> != schema_kind::text) {
    return item.value();
  } else if constexpr (requires { item.view(); }) {
    return item.view();
  } else {
    return item.text();
  }
}

template <class Item>
constexpr auto is_before(const Item& left, const Item& right) -> bool {
  const auto first = sort_key(left);
  const auto second = sort_key(right);
  if constexpr (requires { first < second; }) {
    return first < second;
  } else {
    return first.view() < second.view();
  }
}

/// Whether two of the items are equal. Sorts the pointers: O(n log n), so that nobody can make it slow.
template <class Item>
constexpr auto has_equal_items(std::span<const Item*> items) -> bool {
  const auto before = [](const Item* left, const Item* right) { return is_before(*left, *right); };
  std::sort(items.begin(), items.end(), before);
  return std::adjacent_find(items.begin(), items.end(), [&](auto left, auto right) { return !before(left, right); }) != items.end();
}

}  // namespace detail

/// `Min` to `Max` scalars, no two equal: compared as values, so two spellings of one moment are equal. `uniqueItems` in JSON Schema.
template <class Item, std::size_t Min, std::size_t Max, bool = detail::check_list<Min, Max>()>
class set : public list<Item, Min, Max> {
  using base = list<Item, Min, Max>;

 public:
  static constexpr bool has_unique_items = true;

  /// A set that owns `items`, or what is wrong with them.
  [[nodiscard]] static constexpr auto from(std::vector<Item> items) -> result<set, issue> {
    auto checked = base::from(std::move(items));
    if (!checked) return failed{checked.error()};
    set made{*std::move(checked)};
    std::vector<const Item*> places;
    for (const auto& item : made) places.push_back(&item);
    if (detail::has_equal_items(std::span<const Item*>{places})) return failed{issue{issue_code::repeated_item}};
    return made;
  }

 private:
  friend struct detail::schema_access;
  constexpr set() = default;
  constexpr explicit set(base items) : base(std::move(items)) {}
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An object whose names are data: words to numbers, ids to structs. Bounded in its entries, its names and its values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "ward/core/result.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/set.hpp"

namespace ward {
namespace detail {

template <std::size_t Max>
consteval auto check_map() -> bool {
  constexpr bool are_within_limits = Max >= 1 && Max <= 10'000;
  static_assert(are_within_limits, "ward::map<Key, Value, Max>: Max must be from 1 to 10,000.");
  return true;
}

}  // namespace detail

/// One name with its value.
template <class Key, class Value>
struct map_entry {
  Key key;
  Value value;
};

/// Up to `Max` entries, no two names equal; kept, and written, in the order of their names. A map parsed from a request points
/// into the request's arena; a copy owns its entries. Look-up is O(log n).
template <class Key, class Value, std::size_t Max, bool = detail::check_map<Max>()>
class map {
 public:
  using key_type = Key;
  using mapped = Value;
  using entry = map_entry<Key, Value>;
  static constexpr schema_kind kind = schema_kind::map;
  static constexpr std::size_t max_items = Max;
  enum : bool { item_was_complete = requires { sizeof(Value); } };  // as of a list

  /// A map that owns `entries`, or what is wrong with them.
  [[nodiscard]] static constexpr auto from(std::vector<entry> entries) -> result<map, issue> {
    if (entries.size() > Max) return failed{issue{issue_code::too_many_items, static_cast<double>(Max)}};
    std::sort(entries.begin(), entries.end(), is_before);
    if (repeats_a_name(entries)) return failed{issue{issue_code::repeated_item}};
    map made;
    made.owned_ = std::move(entries);
    made.set_ = true;
    return made;
  }

  constexpr map(const map& other) : owned_(other.begin(), other.end()), set_(other.set_) {}
  constexpr map(map&& other) noexcept
      : owned_(std::move(other.owned_)), borrowed_(std::exchange(other.borrowed_, {})), set_(std::exchange(other.set_, false)) {}
  constexpr auto operator=(map other) noexcept -> map& {
    owned_.swap(other.owned_);
    std::swap(borrowed_, other.borrowed_);
    std::swap(set_, other.set_);
    return *this;
  }
  constexpr ~map() = default;

  [[nodiscard]] constexpr auto entries() const noexcept -> std::span<const entry> {
    return borrowed_.data() != nullptr ? borrowed_ : std::span<const entry>{owned_};
  }
  [[nodiscard]] constexpr auto begin() const noexcept { return entries().begin(); }
  [[nodiscard]] constexpr auto end() const noexcept { return entries().end(); }
  [[nodiscard]] constexpr auto size() const noexcept -> std::size_t { return entries().size(); }
  [[nodiscard]] constexpr auto empty() const noexcept -> bool { return entries().empty(); }

  /// The value of this name, or null.
  [[nodiscard]] constexpr auto find(const Key& key) const noexcept -> const Value* {
    const auto before = [](const entry& each, const Key& wanted) { return detail::is_before(each.key, wanted); };
    const auto at = std::lower_bound(begin(), end(), key, before);
    return at != end() && !detail::is_before(key, at->key) ? &at->value : nullptr;
  }

 private:
  friend struct detail::schema_access;
  constexpr map() = default;

  static constexpr auto is_before(const entry& left, const entry& right) -> bool { return detail::is_before(left.key, right.key); }
  [[nodiscard]] static constexpr auto repeats_a_name(std::span<const entry> sorted) -> bool {
    const auto same = [](const entry& left, const entry& right) { return !is_before(left, right); };
    return std::adjacent_find(sorted.begin(), sorted.end(), same) != sorted.end();
  }
  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  /// Takes entries that live in an arena, and sorts them there. What is wrong with them, if anything.
  [[nodiscard]] constexpr auto adopt(std::span<entry> entries) -> issue {
    std::sort(entries.begin(), entries.end(), is_before);
    if (repeats_a_name(entries)) return {issue_code::duplicate_field};
    borrowed_ = entries;
    set_ = true;
    return {};
  }

  template <class Arena>
  void move_to(Arena& memory) {
    if (!owned_.empty()) borrowed_ = memory.keep(std::move(owned_));
  }

  std::vector<std::conditional_t<item_was_complete, entry, detail::no_value>> owned_;
  std::span<const entry> borrowed_;
  bool set_ = false;
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list with a least and a greatest number of items.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "ward/core/result.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/issue.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {
namespace detail {

template <std::size_t Min, std::size_t Max>
consteval auto check_list() -> bool {
  constexpr bool are_in_order = Min <= Max;
  constexpr bool are_within_limits = Max >= 1 && Max <= 1'000'000;
  static_assert(are_in_order, "ward::list<Item, Min, Max>: Min is greater than Max.");
  static_assert(are_within_limits, "ward::list<Item, Min, Max>: Max must be from 1 to 1,000,000.");
  return true;
}

}  // namespace detail

/// `Min` to `Max` items of type `Item`. A list parsed from a request points into the request's arena; a copy owns its items.
/// Move-only items are fine in answers.
template <class Item, std::size_t Min, std::size_t Max, bool = detail::check_list<Min, Max>()>
class list {
 public:
  using item = Item;
  static constexpr schema_kind kind = schema_kind::list;
  static constexpr std::size_t min_items = Min;
  static constexpr std::size_t max_items = Max;
  // What was so where the list was first named: an enum, for a constant would be read later. W224 asks.
  enum : bool { item_was_complete = requires { sizeof(Item); } };

  /// A list that owns `items`, or what is wrong with their number.
  [[nodiscard]] static constexpr auto from(std::vector<Item> items) -> result<list, issue> {
    if (const auto problem = check(items.size()); problem.found()) return failed{problem};
    list made;
    made.owned_ = std::move(items);
    made.set_ = true;
    return made;
  }
  [[nodiscard]] static constexpr auto check(std::size_t count) noexcept -> issue {
    if (count < Min) return {issue_code::too_few_items, static_cast<double>(Min)};
    if (count > Max) return {issue_code::too_many_items, static_cast<double>(Max)};
    return {};
  }

  constexpr list(const list& other) : owned_(other.begin(), other.end()), set_(other.set_) {}
  constexpr list(list&& other) noexcept
      : owned_(std::move(other.owned_)), borrowed_(std::exchange(other.borrowed_, {})), set_(std::exchange(other.set_, false)) {}
  constexpr auto operator=(list other) noexcept -> list& {
    owned_.swap(other.owned_);
    std::swap(borrowed_, other.borrowed_);
    std::swap(set_, other.set_);
    return *this;
  }
  constexpr ~list() = default;

  [[nodiscard]] constexpr auto items() const noexcept -> std::span<const Item> {
    return borrowed_.data() != nullptr ? borrowed_ : std::span<const Item>{owned_};
  }
  [[nodiscard]] constexpr auto begin() const noexcept { return items().begin(); }
  [[nodiscard]] constexpr auto end() const noexcept { return items().end(); }
  [[nodiscard]] constexpr auto size() const noexcept -> std::size_t { return items().size(); }
  [[nodiscard]] constexpr auto empty() const noexcept -> bool { return items().empty(); }
  [[nodiscard]] constexpr auto operator[](std::size_t index) const noexcept -> const Item& { return items()[index]; }

 protected:
  friend struct detail::schema_access;
  constexpr list() = default;

 private:
  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return set_; }
  // Items that live in an arena; their destructors have nothing to do, for they borrow too.
  constexpr void adopt(const Item* first, std::size_t count) noexcept {
    borrowed_ = {first, count};
    set_ = true;
  }

  /// Hands what it owns to an arena.
  template <class Arena>
  void move_to(Arena& memory) {
    if (!owned_.empty()) borrowed_ = memory.keep(std::move(owned_));
  }

  std::vector<std::conditional_t<item_was_complete, Item, detail::no_value>> owned_;
  std::span<const Item> borrowed_;
  bool set_ = false;
};

namespace detail {

template <class... Items>
struct given_items {
  std::tuple<Items...> values;

  template <class Item, std::size_t Min, std::size_t Max>
  constexpr operator list<Item, Min, Max>() && {
    static_assert(sizeof...(Items) >= Min, "ward::items: fewer items than this list takes.");
    static_assert(sizeof...(Items) <= Max, "ward::items: more items than this list takes.");
    static_assert((std::is_same_v<Items, Item> && ...), "ward::items: give each item as the type that the list holds.");
    std::vector<Item> made;
    if constexpr ((std::is_same_v<Items, Item> && ...)) {
      made.reserve(sizeof...(Items));
      std::apply([&](auto&... each) { (made.emplace_back(std::move(each)), ...); }, values);
    }
    return list<Item, Min, Max>::from(std::move(made)).value();
  }
};

}  // namespace detail

/// Items for a list, counted by the compiler: `note{.tags = ward::items()}`.
template <class... Items>
[[nodiscard]] constexpr auto items(Items... each) -> detail::given_items<Items...> {
  return {{std::move(each)...}};
}

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Takes parameters one by one, in any order, and knows at the end which are missing, repeated or too many.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/arena.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/parameter_value.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate::detail {

/// The items of one list while they come in, among other parameters. They lie in an arena and move when there is no room.
class growing_list {
 public:
  /// Room for one more item, which is made unset; null for those behind the first `List::max_items`, which are counted and not kept.
  template <class List>
  [[nodiscard]] auto add(arena& memory) -> typename List::item* {
    using item = typename List::item;
    static_assert(std::is_nothrow_move_constructible_v<item>);
    if (count_ >= List::max_items) return ++count_, nullptr;
    if (count_ == capacity_) grow<item>(memory, std::min(List::max_items, std::max<std::size_t>(capacity_ * 2, 8)));
    return new (static_cast<item*>(items_) + count_++) item(schema_access::make<item>());
  }
  [[nodiscard]] auto items() const noexcept -> const void* { return items_; }
  [[nodiscard]] auto count() const noexcept -> std::size_t { return count_; }

 private:
  template <class Item>
  void grow(arena& memory, std::size_t capacity) {
    auto* const larger = memory.allocate_array<Item>(capacity);
    for (std::size_t i = 0; i != count_; ++i) new (larger + i) Item(std::move(static_cast<Item*>(items_)[i]));
    items_ = larger;
    capacity_ = capacity;
  }

  void* items_ = nullptr;
  std::size_t count_ = 0;
  std::size_t capacity_ = 0;
};

template <class... Members>
consteval auto any_is_list(type_list<Members...>) -> bool {
  return ((kind_of<Members> == schema_kind::list) || ...);
}

/// Fills `object` from the values of its members, given by their place. A list takes any number of values and is empty without
/// one; everything else takes one value.
template <class Struct>
class parameter_reading {
 public:
  parameter_reading(Struct& object, input_place place, arena& memory, issue_list& issues)
      : object_(object), place_(place), memory_(memory), issues_(issues) {}

  /// A value of the member at `which`, decoded. What is wrong with it becomes an issue.
  void take(std::size_t which, std::string_view text) {
    visit_members(object_, [&](auto&... members) {
      std::size_t index = 0;
      static_cast<void>(((index++ == which ? (take_into(members, which, text), true) : false) || ...));
    });
  }
  void report(std::size_t which, issue problem) { issues_.add(place_, nullptr, problem, member_names<Struct>[which]); }

  /// There are no more values.
  void finish() {
    visit_members(object_, [&](auto&... members) {
      std::size_t index = 0;
      static_cast<void>((finish_member(members, index++), ...));
    });
  }

 private:
  template <class Field>
  void take_into(Field& field, std::size_t which, std::string_view text) {
    if constexpr (kind_of<Field> == schema_kind::list) {
      take_item<Field>(which, text);
    } else {
      const std::uint64_t bit = std::uint64_t{1} << which;
      if ((seen_ & bit) != 0) return report(which, {issue_code::duplicate_field});
      seen_ |= bit;
      if (const auto problem = assign_parameter(field, text); problem.found()) report(which, problem);
    }
  }
  template <class List>
  void take_item(std::size_t which, std::string_view text) {
    auto* const item = lists_[which].template add<List>(memory_);
    if (item == nullptr) return;
    if (const auto problem = assign_parameter(*item, text); problem.found()) {
      const json_place root{};
      const json_place list{&root, member_names<Struct>[which], 0};
      const json_place here{&list, {}, lists_[which].count() - 1};
      issues_.add(place_, &here, problem);
    }
  }

  template <class Field>
  void finish_member(Field& field, std::size_t which) {
    constexpr bool is_list = kind_of<Field> == schema_kind::list;
    if constexpr (is_list) {
      if (lists_[which].count() != 0) return finish_list(field, which);
      if (Field::min_items == 0 && member_presence<Struct>[which] == presence::required) return finish_list(field, which);
    }
    const bool is_seen = !is_list && ((seen_ >> which) & 1U) != 0;
    if (!is_seen && member_presence<Struct>[which] == presence::required) report(which, {issue_code::required});
  }
  template <class List>
  void finish_list(List& field, std::size_t which) {
    const auto& list = lists_[which];
    if (const auto problem = List::check(list.count()); problem.found()) return report(which, problem);
    schema_access::adopt(field, static_cast<const typename List::item*>(list.items()), list.count());
  }

  Struct& object_;
  input_place place_;
  arena& memory_;
  issue_list& issues_;
  std::uint64_t seen_ = 0;
  std::array<growing_list, any_is_list(member_types<Struct>{}) ? member_count<Struct> : 0> lists_{};
};

}  // namespace ward::generate::detail

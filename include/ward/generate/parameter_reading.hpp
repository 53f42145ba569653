// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Takes parameters one by one, in any order, and knows at the end which are missing, repeated or too many.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/arena.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/parameter_value.hpp"
#include "ward/generate/repeated_item.hpp"
#include "ward/generate/rule_check.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/member_case.hpp"
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
  void reject_item() noexcept { is_sound_ = false; }
  [[nodiscard]] auto is_sound() const noexcept -> bool { return is_sound_; }
  template <class Item>
  [[nodiscard]] auto items() const noexcept -> std::span<const Item> {
    return {static_cast<const Item*>(items_), count_};
  }
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
  bool is_sound_ = true;
};

// The schema type inside of a field's annotations.
template <class Field>
[[nodiscard]] auto bare_field(Field& field) -> auto& {
  if constexpr (Annotated<Field>) {
    return bare_field(schema_access::inner(field));
  } else {
    return field;
  }
}

template <class... Members>
consteval auto any_is_list(type_list<Members...>) -> bool {
  return ((kind_of<Members> == schema_kind::list) || ...);
}

/// Fills `object` from the values of its members, given by their place. A list takes any number of values and is empty without
/// one; everything else takes one value.
template <class Struct, member_case Case = member_case::as_declared>
class parameter_reading {
  static_assert(members_in<Struct, message::request> == members_in<Struct, message::answer>,
                "ward: a parameter is ward::read_only or write_only. Parameters are in requests only: remove it.");

 public:
  static constexpr auto& names = wire_names<Struct, Case>;

  parameter_reading(Struct& object, input_place place, arena& memory, issue_list& issues)
      : object_(object), place_(place), memory_(memory), issues_(issues), known_issues_(issues.size()) {}

  /// A value of the member at `which`, decoded. What is wrong with it becomes an issue.
  void take(std::size_t which, std::string_view text) {
    visit_members(object_, [&](auto&... members) {
      std::size_t index = 0;
      static_cast<void>(((index++ == which ? (take_into(members, which, text), true) : false) || ...));
    });
  }
  void report(std::size_t which, issue problem) { issues_.add(place_, nullptr, problem, names[which]); }

  /// There are no more values. If nothing was wrong with them, the struct's own rule is asked.
  void finish() {
    visit_members(object_, [&](auto&... members) {
      std::size_t index = 0;
      static_cast<void>((finish_member(members, index++), ...));
    });
    if (issues_.size() == known_issues_) check_rule<Struct, Case>(object_, issues_, place_, nullptr);
  }

 private:
  template <class Field>
  void take_into(Field& field, std::size_t which, std::string_view text) {
    if constexpr (kind_of<Field> == schema_kind::list) {
      take_item<bare<Field>>(which, text);
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
      const json_place list{&root, names[which], 0};
      const json_place here{&list, {}, lists_[which].count() - 1};
      lists_[which].reject_item();
      issues_.add(place_, &here, problem);
    }
  }

  template <class Field>
  void finish_member(Field& field, std::size_t which) {
    constexpr bool is_list = kind_of<Field> == schema_kind::list;
    if constexpr (is_list) {
      constexpr bool may_be_empty = bare<Field>::min_items == 0;
      const bool is_given = lists_[which].count() != 0;
      if (is_given || (may_be_empty && is_required(which))) return finish_list(bare_field(field), which);
    }
    const bool is_seen = !is_list && ((seen_ >> which) & 1U) != 0;
    if (!is_seen && is_required(which)) report(which, {issue_code::required});
  }
  template <class List>
  void finish_list(List& field, std::size_t which) {
    const auto& list = lists_[which];
    if (const auto problem = List::check(list.count()); problem.found()) return report(which, problem);
    const auto items = list.template items<typename List::item>();
    if constexpr (requires { List::has_unique_items; }) {
      if (list.is_sound() && repeats_an_item(items, memory_)) return report(which, {issue_code::repeated_item});
    }
    schema_access::adopt(field, items.data(), items.size());
  }
  [[nodiscard]] static auto is_required(std::size_t which) noexcept -> bool {
    return member_presence<Struct>[which] == presence::required;
  }

  Struct& object_;
  input_place place_;
  arena& memory_;
  issue_list& issues_;
  std::size_t known_issues_;
  std::uint64_t seen_ = 0;
  std::array<growing_list, any_is_list(member_types<Struct>{}) ? member_count<Struct> : 0> lists_{};
};

}  // namespace ward::generate::detail

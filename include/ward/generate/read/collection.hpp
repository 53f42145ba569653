// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads lists, sets and maps: their items live in the request's arena.
#pragma once

#include <cstddef>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/arena.hpp"
#include "ward/generate/read/blank.hpp"
#include "ward/generate/read/reading.hpp"
#include "ward/generate/repeated_item.hpp"

namespace ward::generate::detail {

// Items grow in the arena by doubling, where they are if nothing stands behind them; what is left behind is given back with the
// arena.
template <class Item>
class arena_items {
 public:
  static_assert(std::is_nothrow_move_constructible_v<Item>);

  /// A new item, made of what `make` returns where it will stay.
  template <class Make>
  [[nodiscard]] auto add(arena& memory, Make make) -> Item& {
    if (size_ == capacity_) grow(memory);
    return *new (items_ + size_++) Item(make());
  }
  /// Never null: an empty list is one that was given.
  [[nodiscard]] auto all(arena& memory) -> std::span<Item> {
    if (items_ == nullptr) grow(memory);
    return {items_, size_};
  }

 private:
  void grow(arena& memory) {
    const std::size_t capacity = capacity_ == 0 ? 8 : capacity_ * 2;
    const std::size_t bytes = capacity_ * sizeof(Item);
    if (bytes != 0 && memory.extend(items_, bytes, bytes)) {
      capacity_ = capacity;
      return;
    }
    Item* larger = memory.allocate_array<Item>(capacity);
    for (std::size_t i = 0; i != size_; ++i) new (larger + i) Item(std::move(items_[i]));
    items_ = larger;
    capacity_ = capacity;
  }
  Item* items_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

template <>
struct reader<schema_kind::list> {
  template <class List, class Reading>
  [[nodiscard]] static auto read(json::value& value, List& field, const Reading& reading, const json_place& at) -> bool {
    using item = typename List::item;
    json::array array;
    if (const auto error = value.get_array().get(array)) return report_wrong_type(error, reading, at);
    arena_items<item> items;
    std::size_t count = 0;
    const std::size_t known_issues = reading.issues.size();
    for (auto each : array) {
      if (each.error()) return false;
      if (count++ >= List::max_items) continue;  // counted, not kept: the list is refused below
      const json_place here{&at, {}, count - 1};
      auto& place = items.add(reading.memory, [] { return schema_access::make<item>(); });
      settle(place, reading.memory);
      if (!read_value(each.value_unsafe(), place, reading, here)) return false;
    }
    const bool sound = reading.issues.size() == known_issues;
    if (const auto problem = List::check(count); problem.found()) {
      reading.report(at, problem);
    } else {
      adopt(field, items.all(reading.memory), sound, reading, at);
    }
    return true;
  }

 private:
  template <class List, class Item, class Reading>
  static void adopt(List& field, std::span<Item> items, [[maybe_unused]] bool sound, const Reading& reading, const json_place& at) {
    if constexpr (requires { List::has_unique_items; }) {
      if (sound && repeats_an_item(std::span<const Item>{items}, reading.memory)) return reading.report(at, {issue_code::repeated_item});
    }
    schema_access::adopt(field, static_cast<const Item*>(items.data()), items.size());
  }
};

template <>
struct reader<schema_kind::map> {
  template <class Map, class Reading>
  [[nodiscard]] static auto read(json::value& value, Map& field, const Reading& reading, const json_place& at) -> bool {
    json::object members;
    if (const auto error = value.get_object().get(members)) return report_wrong_type(error, reading, at);
    arena_items<typename Map::entry> entries;
    std::size_t count = 0;
    const std::size_t known_issues = reading.issues.size();
    for (auto each : members) {
      if (each.error()) return false;
      if (count++ >= Map::max_items) continue;
      if (!read_entry<Map>(each.value_unsafe(), entries, reading, at)) return false;
    }
    if (count > Map::max_items) {
      reading.report(at, {issue_code::too_many_items, static_cast<double>(Map::max_items)});
    } else if (reading.issues.size() == known_issues) {
      const auto problem = schema_access::adopt(field, entries.all(reading.memory));
      if (problem.found()) reading.report(at, problem);
    }
    return true;
  }

 private:
  // A name is the caller's text: one that does not fit is not repeated in the answer.
  template <class Map, class Reading>
  [[nodiscard]] static auto read_entry(json::field& member, arena_items<typename Map::entry>& entries, const Reading& reading,
                                       const json_place& at) -> bool {
    using entry = typename Map::entry;
    std::string_view name;
    if (member.unescaped_key().get(name)) return false;
    auto& place = entries.add(reading.memory, [] {
      return entry{schema_access::make<typename Map::key_type>(), schema_access::make<typename Map::mapped>()};
    });
    settle(place.value, reading.memory);
    if (const auto problem = schema_access::assign(place.key, name); problem.found()) {
      reading.issues.add(input_place::body, &at, problem, name);
    }
    const json_place here{&at, name, 0};
    return read_value(member.value(), place.value, reading, here);
  }
};

}  // namespace ward::generate::detail

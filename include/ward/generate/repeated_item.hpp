// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a set that has been read holds an item twice: asked in the request's arena.
#pragma once

#include <cstddef>
#include <span>

#include "ward/core/arena.hpp"
#include "ward/schema/set.hpp"

namespace ward::generate::detail {

template <class Item>
[[nodiscard]] auto repeats_an_item(std::span<const Item> items, arena& memory) -> bool {
  auto* const places = memory.allocate_array<const Item*>(items.size() + 1);
  for (std::size_t i = 0; i != items.size(); ++i) places[i] = &items[i];
  return ward::detail::has_equal_items(std::span<const Item*>{places, items.size()});
}

}  // namespace ward::generate::detail

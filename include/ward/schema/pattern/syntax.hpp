// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A pattern as the parser leaves it: a tree of nodes over sets of code points, in arrays that constant evaluation can hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include "ward/schema/pattern/error.hpp"

namespace ward::detail {

/// From `first` to `last`, both included.
struct code_point_range {
  char32_t first;
  char32_t last;
  friend constexpr auto operator==(const code_point_range&, const code_point_range&) -> bool = default;
};

inline constexpr char32_t last_code_point = 0x10FFFF;

/// A slice of `pattern_syntax::ranges`: sorted, disjoint, not adjacent.
struct code_point_set {
  std::uint16_t begin;
  std::uint16_t end;
};

enum class pattern_node_kind : std::uint8_t { one_of_set, sequence, choice, repeat };

inline constexpr std::uint16_t no_node = std::numeric_limits<std::uint16_t>::max();
inline constexpr std::uint32_t no_repeat_limit = std::numeric_limits<std::uint32_t>::max();

/// Children are linked from the last to the first: the automaton is built from its end.
struct pattern_node {
  pattern_node_kind kind;
  std::uint16_t last_child = no_node;
  std::uint16_t previous_sibling = no_node;
  std::uint16_t set = 0;
  std::uint32_t lowest = 1;
  std::uint32_t highest = 1;
};

/// `Size` is the size of the pattern's text, from which the bounds of the arrays follow: a character of a pattern makes at most
/// two nodes, one set, and 8 ranges (`\S` has 11 for its two characters).
template <std::size_t Size>
struct pattern_syntax {
  static_assert(Size <= 4000, "ward::pattern: the pattern's text is longer than 4000 bytes.");

  pattern_node nodes[2 * Size + 4];
  code_point_range ranges[8 * Size + 16];
  code_point_set sets[Size + 1];
  std::uint16_t node_count = 0;
  std::uint16_t range_count = 0;
  std::uint16_t set_count = 0;
  std::uint16_t root = 0;
  pattern_error error = pattern_error::none;
  std::uint16_t error_at = 0;
  bool anchored_front = false;
  bool anchored_back = false;

  [[nodiscard]] constexpr auto root_node() const -> const pattern_node& { return nodes[root]; }
};

}  // namespace ward::detail

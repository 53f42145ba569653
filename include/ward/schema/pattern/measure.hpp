// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How long the matches of a pattern are, and how many automaton states it asks for, read off its tree.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "ward/schema/pattern/syntax.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::detail {

inline constexpr std::size_t without_end = std::numeric_limits<std::size_t>::max();

/// The numbers of a node; exact, because every set has a member. `without_end` is an infinite length.
struct pattern_measure {
  std::size_t fewest_code_points = 0;
  std::size_t most_code_points = 0;
  std::size_t most_bytes = 0;
  std::size_t states = 0;
};

constexpr auto add_lengths(std::size_t left, std::size_t right) -> std::size_t {
  return left > without_end - right ? without_end : left + right;
}
constexpr auto multiply_lengths(std::size_t length, std::size_t count) -> std::size_t {
  if (length == 0 || count == 0) return 0;
  return length > without_end / count ? without_end : length * count;
}

template <std::size_t Size>
constexpr auto measure_node(const pattern_syntax<Size>& syntax, std::uint16_t index) -> pattern_measure;

constexpr auto measure_repeat(const pattern_node& node, const pattern_measure& inner) -> pattern_measure {
  const bool endless = node.highest == no_repeat_limit;
  const std::size_t highest = endless ? without_end : node.highest;
  const std::size_t copies = endless ? std::max<std::size_t>(node.lowest, 1) : node.highest;
  const std::size_t splits = endless ? 1 : node.highest - node.lowest;
  return {multiply_lengths(inner.fewest_code_points, node.lowest), multiply_lengths(inner.most_code_points, highest),
          multiply_lengths(inner.most_bytes, highest), add_lengths(multiply_lengths(inner.states, copies), splits)};
}

template <std::size_t Size>
constexpr auto measure_sequence(const pattern_syntax<Size>& syntax, std::uint16_t child) -> pattern_measure {
  pattern_measure sum;
  for (; child != no_node; child = syntax.nodes[child].previous_sibling) {
    const auto part = measure_node(syntax, child);
    sum.fewest_code_points = add_lengths(sum.fewest_code_points, part.fewest_code_points);
    sum.most_code_points = add_lengths(sum.most_code_points, part.most_code_points);
    sum.most_bytes = add_lengths(sum.most_bytes, part.most_bytes);
    sum.states = add_lengths(sum.states, part.states);
  }
  return sum;
}

template <std::size_t Size>
constexpr auto measure_choice(const pattern_syntax<Size>& syntax, std::uint16_t child) -> pattern_measure {
  auto widest = measure_node(syntax, child);
  for (child = syntax.nodes[child].previous_sibling; child != no_node; child = syntax.nodes[child].previous_sibling) {
    const auto part = measure_node(syntax, child);
    widest.fewest_code_points = std::min(widest.fewest_code_points, part.fewest_code_points);
    widest.most_code_points = std::max(widest.most_code_points, part.most_code_points);
    widest.most_bytes = std::max(widest.most_bytes, part.most_bytes);
    widest.states = add_lengths(widest.states, add_lengths(part.states, 1));
  }
  return widest;
}

template <std::size_t Size>
constexpr auto measure_node(const pattern_syntax<Size>& syntax, std::uint16_t index) -> pattern_measure {
  const pattern_node& node = syntax.nodes[index];
  switch (node.kind) {
    case pattern_node_kind::one_of_set:
      return {1, 1, utf8_size(syntax.ranges[syntax.sets[node.set].end - 1].last), 1};
    case pattern_node_kind::sequence: return measure_sequence(syntax, node.last_child);
    case pattern_node_kind::choice: return measure_choice(syntax, node.last_child);
    case pattern_node_kind::repeat: return measure_repeat(node, measure_node(syntax, node.last_child));
  }
  return {};
}

}  // namespace ward::detail

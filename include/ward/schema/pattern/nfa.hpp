// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A pattern's tree as a nondeterministic automaton (Thompson 1968), counted repeats written out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include "ward/schema/pattern/syntax.hpp"

namespace ward::detail {

inline constexpr std::uint16_t splits_here = std::numeric_limits<std::uint16_t>::max();

/// Goes to `next` on a member of `set`; or, if it splits, to both `next` and `other` on nothing.
struct nfa_state {
  std::uint16_t set = splits_here;
  std::uint16_t next = 0;
  std::uint16_t other = 0;
};

/// State 0 accepts. `States` is exact: one for each that the measure counts, and state 0.
template <std::size_t States>
struct pattern_nfa {
  nfa_state states[States]{};
  std::uint16_t start = 0;
};

template <std::size_t States, std::size_t Size>
class nfa_builder {
 public:
  explicit constexpr nfa_builder(const pattern_syntax<Size>& syntax) : syntax_(syntax) {}

  constexpr auto run() -> pattern_nfa<States> {
    made_.start = build(syntax_.root, 0);
    return made_;
  }

 private:
  constexpr auto make(const nfa_state& state) -> std::uint16_t {
    made_.states[count_] = state;
    return count_++;
  }

  /// The entry of an automaton that goes on to `next` when `index` has matched.
  constexpr auto build(std::uint16_t index, std::uint16_t next) -> std::uint16_t {
    const pattern_node& node = syntax_.nodes[index];
    switch (node.kind) {
      case pattern_node_kind::one_of_set: return make({node.set, next, 0});
      case pattern_node_kind::sequence:
        for (std::uint16_t child = node.last_child; child != no_node; child = syntax_.nodes[child].previous_sibling) {
          next = build(child, next);
        }
        return next;
      case pattern_node_kind::choice: return choice(node.last_child, next);
      case pattern_node_kind::repeat: return node.highest == no_repeat_limit ? endless(node, next) : counted(node, next);
    }
    return next;
  }

  constexpr auto choice(std::uint16_t child, std::uint16_t next) -> std::uint16_t {
    std::uint16_t entry = build(child, next);
    for (child = syntax_.nodes[child].previous_sibling; child != no_node; child = syntax_.nodes[child].previous_sibling) {
      entry = make({splits_here, build(child, next), entry});
    }
    return entry;
  }

  constexpr auto endless(const pattern_node& node, std::uint16_t next) -> std::uint16_t {
    const std::uint16_t loop = make({splits_here, next, next});
    std::uint16_t entry = build(node.last_child, loop);
    made_.states[loop].other = entry;
    if (node.lowest == 0) return loop;
    for (std::uint32_t i = 1; i != node.lowest; ++i) entry = build(node.last_child, entry);
    return entry;
  }

  // x{1,3} is x(x(x)?)?, not xx?x?: each state then has two ways on, not as many as there are repeats left.
  constexpr auto counted(const pattern_node& node, std::uint16_t next) -> std::uint16_t {
    std::uint16_t entry = next;
    for (std::uint32_t i = node.lowest; i != node.highest; ++i) entry = make({splits_here, build(node.last_child, entry), next});
    for (std::uint32_t i = 0; i != node.lowest; ++i) entry = build(node.last_child, entry);
    return entry;
  }

  const pattern_syntax<Size>& syntax_;
  pattern_nfa<States> made_{};
  std::uint16_t count_ = 1;
};

}  // namespace ward::detail

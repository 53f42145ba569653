// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A second matcher of patterns: it walks the tree and keeps, for each node, the places where a match can end. No automaton, no table.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ward/schema/pattern/parser.hpp"
#include "ward/schema/utf8.hpp"

namespace fuzz {

/// Precondition: `text` is valid UTF-8.
inline auto code_points(std::string_view text) -> std::u32string {
  std::u32string points;
  while (!text.empty()) {
    const auto [value, bytes] = ward::decode_code_point(text.data());
    points += value;
    text.remove_prefix(bytes);
  }
  return points;
}

class slow_matcher {
 public:
  /// Whether ward understands the pattern.
  auto read(std::string_view pattern) -> bool {
    if (pattern.size() > longest) return false;
    *syntax_ = {};
    ward::detail::pattern_parser<longest>{pattern, *syntax_}.run();
    return syntax_->error == ward::pattern_error::none;
  }
  /// Precondition: the last `read` succeeded, and `text` is valid UTF-8.
  [[nodiscard]] auto matches(std::string_view text) -> bool {
    text_ = code_points(text);
    return ends_of(syntax_->root, {0}).contains(text_.size());
  }

 private:
  using places = std::set<std::size_t>;
  static constexpr std::size_t longest = 300;

  [[nodiscard]] auto ends_of(std::uint16_t index, const places& starts) const -> places {
    const auto& node = syntax_->nodes[index];
    if (starts.empty()) return {};
    switch (node.kind) {
      case ward::detail::pattern_node_kind::one_of_set: return behind_member(syntax_->sets[node.set], starts);
      case ward::detail::pattern_node_kind::sequence: return behind_sequence(node, starts);
      case ward::detail::pattern_node_kind::choice: return behind_choice(node, starts);
      case ward::detail::pattern_node_kind::repeat: return behind_repeat(node, starts);
    }
    return {};
  }
  [[nodiscard]] auto behind_member(ward::detail::code_point_set set, const places& starts) const -> places {
    places ends;
    for (const auto at : starts) {
      const auto is_in = [&](const auto& range) { return at < text_.size() && range.first <= text_[at] && text_[at] <= range.last; };
      if (std::any_of(syntax_->ranges + set.begin, syntax_->ranges + set.end, is_in)) ends.insert(at + 1);
    }
    return ends;
  }
  [[nodiscard]] auto behind_sequence(const ward::detail::pattern_node& node, places at) const -> places {
    std::vector<std::uint16_t> parts;
    for (auto child = node.last_child; child != ward::detail::no_node; child = syntax_->nodes[child].previous_sibling) parts.push_back(child);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) at = ends_of(*part, at);
    return at;
  }
  [[nodiscard]] auto behind_choice(const ward::detail::pattern_node& node, const places& starts) const -> places {
    places ends;
    for (auto child = node.last_child; child != ward::detail::no_node; child = syntax_->nodes[child].previous_sibling) {
      ends.merge(ends_of(child, starts));
    }
    return ends;
  }
  [[nodiscard]] auto behind_repeat(const ward::detail::pattern_node& node, places at) const -> places {
    for (std::uint32_t i = 0; i != node.lowest; ++i) {
      auto next = ends_of(node.last_child, at);
      if (next == at) break;  // and so it stays
      at = std::move(next);
    }
    places ends = at;
    for (std::uint32_t i = node.lowest; i != node.highest && !at.empty(); ++i) {
      at = ends_of(node.last_child, at);
      const auto known = ends.size();
      ends.insert(at.begin(), at.end());
      if (ends.size() == known) break;  // another turn finds nothing new: it starts where one has already started
    }
    return ends;
  }

  std::unique_ptr<ward::detail::pattern_syntax<longest>> syntax_ = std::make_unique<ward::detail::pattern_syntax<longest>>();
  std::u32string text_;
};

}  // namespace fuzz

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Texts that match a pattern and texts that just do not, read off its tree: for tests, at run time, so that no pattern costs
// the compiler anything.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/schema/pattern/measure.hpp"
#include "ward/schema/pattern/parser.hpp"
#include "ward/schema/pattern/syntax.hpp"

namespace ward {

/// Which code point of a class stands for it in a sample.
enum class sample_script : std::uint8_t { ascii, two_bytes, four_bytes };

inline void append_utf8(std::string& to, char32_t code_point) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
  const auto lead = [&](unsigned mark, unsigned shift) { return static_cast<char>(mark | (code_point >> shift)); };
  switch (utf8_size(code_point)) {
    case 1: to += static_cast<char>(code_point); break;
    case 2: to += {lead(0xC0, 6), tail(0)}; break;
    case 3: to += {lead(0xE0, 12), tail(6), tail(0)}; break;
    default: to += {lead(0xF0, 18), tail(12), tail(6), tail(0)};
  }
}

/// Samples of one pattern as `text_shape::pattern` gives it. A sample never holds U+0000, which ward refuses in most text.
/// Allocates; not thread-safe.
class pattern_sampler {
 public:
  explicit pattern_sampler(std::string_view pattern) : syntax_(std::make_unique<syntax>()) {
    constexpr std::string_view front = "^(?:";
    if (parse(pattern) || !pattern.starts_with(front) || !pattern.ends_with(")$")) return;
    parse(pattern.substr(front.size(), pattern.size() - front.size() - 2));  // anchors of its own, as in "^a|b$"
  }

  /// Whether the pattern was understood: nothing else may be asked if not.
  [[nodiscard]] auto is_known() const -> bool { return syntax_->error == pattern_error::none; }
  /// In code points.
  [[nodiscard]] auto fewest() const -> std::size_t { return whole_.fewest_code_points; }
  [[nodiscard]] auto most() const -> std::size_t { return whole_.most_code_points; }

  /// A matching text of at most `length` code points, and of as many as the pattern lets it have, if `seed` is 0; other seeds
  /// give other lengths and characters. Nothing if each match is longer, or of more than a million code points, or has a class
  /// of which no code point can be written.
  [[nodiscard]] auto text(std::size_t length, sample_script script = sample_script::ascii, std::uint64_t seed = 0)
      -> std::optional<std::string> {
    length = std::min(length, longest);
    if (length < fewest()) return std::nullopt;
    made_.clear();
    is_sound_ = true;
    script_ = script;
    dice_ = seed;
    append(syntax_->root, length);
    return is_sound_ ? std::optional{made_} : std::nullopt;
  }

  /// A character that no match contains; nothing if there is none, or it has no text.
  [[nodiscard]] auto outsider() const -> std::optional<std::string> {
    for (const char32_t each : {U'!', U' ', U'a', U'0', U'"', U'\\', U'\u00e9', U'\U0001F372', U'\n', U'\x7f', U'\x01'}) {
      if (is_in_no_set(each)) return written(each);
    }
    for (std::size_t i = 0; i != syntax_->range_count; ++i) {  // no two ranges of a set touch
      const auto next = static_cast<char32_t>(syntax_->ranges[i].last + 1);
      if (next <= detail::last_code_point && is_writable(next) && is_in_no_set(next)) return written(next);
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t longest = 1'000'000;
  static constexpr std::size_t longest_pattern = 4000;
  using syntax = detail::pattern_syntax<longest_pattern>;

  auto parse(std::string_view pattern) -> bool {
    *syntax_ = syntax{};
    if (pattern.size() > longest_pattern) {
      syntax_->error = pattern_error::too_many_states;
    } else {
      detail::pattern_parser<longest_pattern>{pattern, *syntax_}.run();
    }
    if (is_known()) whole_ = measure(syntax_->root);
    return is_known();
  }
  [[nodiscard]] auto measure(std::uint16_t node) const -> detail::pattern_measure { return detail::measure_node(*syntax_, node); }
  [[nodiscard]] static auto written(char32_t code_point) -> std::string {
    std::string text;
    append_utf8(text, code_point);
    return text;
  }

  // 0 for seed 0; else anything below `sides`. A step of a linear congruential generator (Knuth's MMIX).
  auto roll(std::size_t sides) -> std::size_t {
    if (dice_ == 0 || sides == 0) return 0;
    dice_ = dice_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(dice_ >> 33U) % sides;
  }

  // Appends a match of `node` that takes at most `budget` code points, which are enough; returns how many it took.
  auto append(std::uint16_t index, std::size_t budget) -> std::size_t {
    const auto& node = syntax_->nodes[index];
    switch (node.kind) {
      case detail::pattern_node_kind::one_of_set: append_member(syntax_->sets[node.set]); return 1;
      case detail::pattern_node_kind::sequence: return append_sequence(node, budget);
      case detail::pattern_node_kind::choice: return append_choice(node, budget);
      case detail::pattern_node_kind::repeat: return append_repeat(node, budget);
    }
    return 0;
  }

  [[nodiscard]] auto children(const detail::pattern_node& node) const -> std::vector<std::uint16_t> {
    std::vector<std::uint16_t> found;
    for (auto child = node.last_child; child != detail::no_node; child = syntax_->nodes[child].previous_sibling) found.push_back(child);
    std::reverse(found.begin(), found.end());
    return found;
  }

  auto append_sequence(const detail::pattern_node& node, std::size_t budget) -> std::size_t {
    const auto parts = children(node);
    std::size_t spare = budget;
    for (const auto part : parts) spare -= measure(part).fewest_code_points;
    std::size_t taken = 0;
    for (const auto part : parts) {
      const auto fewest = measure(part).fewest_code_points;
      const auto used = append(part, fewest + spare - roll(spare + 1));
      spare -= used - fewest;
      taken += used;
    }
    return taken;
  }

  auto append_choice(const detail::pattern_node& node, std::size_t budget) -> std::size_t {
    std::vector<std::uint16_t> fitting;
    for (const auto part : children(node)) {
      if (measure(part).fewest_code_points <= budget) fitting.push_back(part);
    }
    const auto length = [&](std::uint16_t part) { return std::min(measure(part).most_code_points, budget); };
    const auto longest_part = std::max_element(fitting.begin(), fitting.end(), [&](auto a, auto b) { return length(a) < length(b); });
    return append(dice_ == 0 ? *longest_part : fitting[roll(fitting.size())], budget);
  }

  auto append_repeat(const detail::pattern_node& node, std::size_t budget) -> std::size_t {
    const auto fewest = measure(node.last_child).fewest_code_points;
    std::size_t taken = 0;
    for (std::size_t copy = 0; copy < node.highest && is_sound_; ++copy) {
      const bool is_wanted = copy < node.lowest;
      const std::size_t kept = is_wanted ? (node.lowest - copy - 1) * fewest : 0;
      if (!is_wanted && (taken + std::max<std::size_t>(fewest, 1) > budget || roll(12) == 1)) break;
      const auto used = append(node.last_child, budget - taken - kept);
      taken += used;
      if (!is_wanted && used == 0) break;
    }
    return taken;
  }

  void append_member(detail::code_point_set set) {
    if (dice_ != 0) return append_rolled(set);
    for (const char32_t each : preferred()) {
      if (contains(set, each)) return append_utf8(made_, each);
    }
    append_first_printable(set);
  }
  [[nodiscard]] auto preferred() const -> std::u32string_view {
    switch (script_) {
      case sample_script::ascii: return U"aA0";
      case sample_script::two_bytes: return U"\u00e9\u00dfaA0";
      case sample_script::four_bytes: return U"\U0001F372\U00010000aA0";
    }
    return {};
  }
  void append_rolled(detail::code_point_set set) {
    const auto& range = syntax_->ranges[set.begin + roll(static_cast<std::size_t>(set.end - set.begin))];
    const auto code_point = static_cast<char32_t>(range.first + roll(range.last - range.first + 1));
    if (is_writable(code_point)) return append_utf8(made_, code_point);
    append_first_printable(set);
  }
  void append_first_printable(detail::code_point_set set) {
    for (const char32_t lowest : {U' ', U'\x01', U'\ue000'}) {
      for (std::size_t i = set.begin; i != set.end; ++i) {
        const auto code_point = std::max(syntax_->ranges[i].first, lowest);
        if (code_point <= syntax_->ranges[i].last && is_writable(code_point)) return append_utf8(made_, code_point);
      }
    }
    is_sound_ = false;
  }
  [[nodiscard]] static auto is_writable(char32_t code_point) -> bool {
    return code_point != 0 && (code_point < 0xD800 || code_point > 0xDFFF);
  }

  [[nodiscard]] auto contains(detail::code_point_set set, char32_t code_point) const -> bool {
    return std::any_of(syntax_->ranges + set.begin, syntax_->ranges + set.end,
                       [&](const auto& range) { return range.first <= code_point && code_point <= range.last; });
  }
  [[nodiscard]] auto is_in_no_set(char32_t code_point) const -> bool {
    return std::none_of(syntax_->sets, syntax_->sets + syntax_->set_count,
                        [&](const auto& set) { return contains(set, code_point); });
  }

  std::unique_ptr<syntax> syntax_;
  detail::pattern_measure whole_;
  std::string made_;
  std::uint64_t dice_ = 0;
  sample_script script_ = sample_script::ascii;
  bool is_sound_ = true;
};

}  // namespace ward

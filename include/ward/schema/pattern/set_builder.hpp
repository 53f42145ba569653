// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Makes the sets of code points of a pattern: literals, classes and their complements, each different set once.
#pragma once

#include <cstddef>
#include <cstdint>

#include "ward/schema/pattern/syntax.hpp"

namespace ward::detail {

/// The classes that ECMA-262 names (section 22.2.2.9, CharacterClassEscape, and section 12 for what \s means); `\d` and `\w` are
/// ASCII there too.
inline constexpr code_point_range digit_ranges[] = {{'0', '9'}};
inline constexpr code_point_range word_ranges[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
inline constexpr code_point_range space_ranges[] = {{0x09, 0x0D},     {0x20, 0x20},     {0xA0, 0xA0},     {0x1680, 0x1680},
                                                    {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F},
                                                    {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
inline constexpr code_point_range line_end_ranges[] = {{0x0A, 0x0A}, {0x0D, 0x0D}, {0x2028, 0x2029}};

/// Appends ranges to `syntax.ranges` and turns what was appended into a set.
template <std::size_t Size>
class set_builder {
 public:
  explicit constexpr set_builder(pattern_syntax<Size>& syntax) : syntax_(syntax), begin_(syntax.range_count) {}

  constexpr void add(char32_t first, char32_t last) { syntax_.ranges[syntax_.range_count++] = {first, last}; }

  template <std::size_t Count>
  constexpr void add(const code_point_range (&ranges)[Count], bool negated) {
    const std::uint16_t begin = syntax_.range_count;
    for (const auto& range : ranges) syntax_.ranges[syntax_.range_count++] = range;
    if (negated) complement(begin);
  }

  [[nodiscard]] constexpr auto finish(bool negated) -> std::uint16_t {
    normalise();
    if (negated) complement(begin_);
    if (syntax_.range_count == begin_ && syntax_.error == pattern_error::none) syntax_.error = pattern_error::empty_class;
    for (std::uint16_t i = 0; i != syntax_.set_count; ++i) {
      if (equals(syntax_.sets[i])) {
        syntax_.range_count = begin_;
        return i;
      }
    }
    syntax_.sets[syntax_.set_count] = {begin_, syntax_.range_count};
    return syntax_.set_count++;
  }

 private:
  [[nodiscard]] constexpr auto equals(code_point_set other) const -> bool {
    if (other.end - other.begin != syntax_.range_count - begin_) return false;
    for (std::size_t i = 0; i != static_cast<std::size_t>(other.end - other.begin); ++i) {
      if (!(syntax_.ranges[other.begin + i] == syntax_.ranges[begin_ + i])) return false;
    }
    return true;
  }

  constexpr void sort() {
    for (std::size_t i = begin_ + 1U; i < syntax_.range_count; ++i) {
      const code_point_range moved = syntax_.ranges[i];
      std::size_t to = i;
      for (; to != begin_ && moved.first < syntax_.ranges[to - 1].first; --to) syntax_.ranges[to] = syntax_.ranges[to - 1];
      syntax_.ranges[to] = moved;
    }
  }

  constexpr void normalise() {
    if (syntax_.range_count - begin_ < 2) return;
    sort();
    std::uint16_t last = begin_;
    for (std::size_t i = begin_ + 1U; i != syntax_.range_count; ++i) {
      const code_point_range range = syntax_.ranges[i];
      if (range.first > syntax_.ranges[last].last + 1) {
        syntax_.ranges[++last] = range;
      } else if (range.last > syntax_.ranges[last].last) {
        syntax_.ranges[last].last = range.last;
      }
    }
    syntax_.range_count = static_cast<std::uint16_t>(last + 1);
  }

  // In place: a range of the complement ends before the range that it was made from, so it never overwrites one unread.
  constexpr void complement(std::uint16_t begin) {
    const std::uint16_t end = syntax_.range_count;
    std::uint16_t to = begin;
    char32_t first_outside = 0;
    for (std::uint16_t i = begin; i != end; ++i) {
      const code_point_range range = syntax_.ranges[i];
      if (first_outside < range.first) syntax_.ranges[to++] = {first_outside, range.first - 1};
      first_outside = range.last + 1;
    }
    if (first_outside <= last_code_point) syntax_.ranges[to++] = {first_outside, last_code_point};
    syntax_.range_count = to;
  }

  pattern_syntax<Size>& syntax_;
  std::uint16_t begin_;
};

}  // namespace ward::detail

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The letters of an automaton: code points that no set of the pattern tells apart are one letter.
#pragma once

#include <cstddef>
#include <cstdint>

#include "ward/schema/pattern/syntax.hpp"

namespace ward::detail {

/// The last of the sorted `starts` that is not above `code_point`. Precondition: the first is 0.
constexpr auto interval_of(const char32_t* starts, std::size_t count, char32_t code_point) noexcept -> std::size_t {
  std::size_t low = 0;
  for (std::size_t high = count; high - low > 1;) {
    const std::size_t middle = (low + high) / 2;
    (starts[middle] <= code_point ? low : high) = middle;
  }
  return low;
}

/// Cuts the code points into intervals at the ends of all ranges, and gives each interval its letter. Letter 0 is in no set.
/// `Sets` and `Ranges` are the exact counts of a syntax.
template <std::size_t Sets, std::size_t Ranges>
struct pattern_alphabet {
  static constexpr std::size_t most_intervals = 2 * Ranges + 1;

  char32_t starts[most_intervals]{};
  std::uint16_t letters[most_intervals]{};
  std::uint16_t interval_count = 0;
  std::uint16_t letter_count = 1;
  std::uint32_t set_begins[Sets + 1]{};
  std::uint16_t set_letters[Sets * most_intervals + 1]{};

  [[nodiscard]] constexpr auto interval_of(char32_t code_point) const -> std::size_t {
    return detail::interval_of(starts, interval_count, code_point);
  }
};

template <std::size_t Sets, std::size_t Ranges, std::size_t Size>
class alphabet_builder {
 public:
  explicit constexpr alphabet_builder(const pattern_syntax<Size>& syntax) : syntax_(syntax) {}

  constexpr auto run() -> pattern_alphabet<Sets, Ranges> {
    add_starts();
    for (std::uint16_t set = 0; set != Sets; ++set) split_by(set);
    number_in_order();
    for (std::uint16_t set = 0; set != Sets; ++set) list_letters(set);
    made_.set_begins[Sets] = letter_uses_;
    return made_;
  }

 private:
  constexpr void add_starts() {
    add_ascii_starts();
    for (std::size_t i = 0; i != Ranges; ++i) {
      if (syntax_.ranges[i].first > 127) insert_start(syntax_.ranges[i].first);
      if (syntax_.ranges[i].last > 126) insert_start(syntax_.ranges[i].last + 1);
    }
  }

  // Nearly all ends are ASCII: a table of marks needs no sorting.
  constexpr void add_ascii_starts() {
    bool marks[128]{};
    marks[0] = true;
    for (std::size_t i = 0; i != Ranges; ++i) {
      if (syntax_.ranges[i].first < 128) marks[syntax_.ranges[i].first] = true;
      if (syntax_.ranges[i].last < 127) marks[syntax_.ranges[i].last + 1] = true;
    }
    for (std::size_t c = 0; c != 128; ++c) {
      if (marks[c]) made_.starts[made_.interval_count++] = static_cast<char32_t>(c);
    }
  }

  constexpr void insert_start(char32_t start) {
    std::size_t to = made_.interval_count;
    while (made_.starts[to - 1] > start) --to;
    if (made_.starts[to - 1] == start || start > last_code_point) return;
    for (std::size_t i = made_.interval_count; i != to; --i) made_.starts[i] = made_.starts[i - 1];
    made_.starts[to] = start;
    ++made_.interval_count;
  }

  /// Parts that lie in the set part from those of the same letter that do not.
  constexpr void split_by(std::uint16_t set) {
    for (std::size_t r = syntax_.sets[set].begin; r != syntax_.sets[set].end; ++r) {
      const code_point_range range = syntax_.ranges[r];
      for (std::size_t i = made_.interval_of(range.first); i != made_.interval_count && made_.starts[i] <= range.last; ++i) {
        const std::uint32_t old = provisional_[i];
        if (split_at_[old] != set + 1U) {
          split_at_[old] = set + 1U;
          split_to_[old] = next_letter_++;
        }
        provisional_[i] = split_to_[old];
      }
    }
  }

  constexpr void number_in_order() {
    for (std::size_t i = 0; i != made_.interval_count; ++i) {
      const std::uint32_t old = provisional_[i];
      if (old == 0) continue;
      if (final_[old] == 0) final_[old] = made_.letter_count++;
      made_.letters[i] = final_[old];
    }
  }

  constexpr void list_letters(std::uint16_t set) {
    made_.set_begins[set] = letter_uses_;
    for (std::size_t r = syntax_.sets[set].begin; r != syntax_.sets[set].end; ++r) {
      const code_point_range range = syntax_.ranges[r];
      for (std::size_t i = made_.interval_of(range.first); i != made_.interval_count && made_.starts[i] <= range.last; ++i) {
        const std::uint16_t letter = made_.letters[i];
        if (listed_for_[letter] == set + 1U) continue;
        listed_for_[letter] = set + 1U;
        made_.set_letters[letter_uses_++] = letter;
      }
    }
  }

  static constexpr std::size_t most_splits = Sets * (2 * Ranges + 1) + 1;

  const pattern_syntax<Size>& syntax_;
  pattern_alphabet<Sets, Ranges> made_{};
  std::uint32_t provisional_[2 * Ranges + 1]{};
  std::uint32_t split_at_[most_splits]{};
  std::uint32_t split_to_[most_splits]{};
  std::uint16_t final_[most_splits]{};
  std::uint32_t listed_for_[2 * Ranges + 2]{};
  std::uint32_t next_letter_ = 1;
  std::uint32_t letter_uses_ = 0;
};

}  // namespace ward::detail

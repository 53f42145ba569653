// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a pattern is at run time: a table of exactly its size, or, for one class with a count, the class and the count, or, where each
// place has a class of its own, the places of each character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

#include "ward/schema/pattern/alphabet.hpp"
#include "ward/schema/pattern/dfa.hpp"
#include "ward/schema/pattern/syntax.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::detail {

/// Whether the sequence that starts at `at` ends by `end`. Keeps a matcher inside its text even where that is not UTF-8.
constexpr auto sequence_fits(const char* at, const char* end) noexcept -> bool {
  const auto lead = static_cast<unsigned char>(*at);
  return end - at >= (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

template <std::size_t Most>
using smallest_unsigned =
    std::conditional_t<(Most <= 0xFF), std::uint8_t, std::conditional_t<(Most <= 0xFFFF), std::uint16_t, std::uint32_t>>;

/// A deterministic automaton. A state is the offset of its row; row 0 rejects for good, the accepting rows come last.
template <std::size_t States, std::size_t Letters, std::size_t Intervals, bool IsAscii>
struct pattern_table {
  using offset = smallest_unsigned<States * Letters>;
  using letter = smallest_unsigned<Letters>;

  offset start = 0;
  offset first_accepting = 0;
  letter letter_of_ascii[128]{};
  char32_t interval_starts[Intervals]{};
  letter interval_letters[Intervals]{};
  offset next[States * Letters]{};

  [[nodiscard]] constexpr auto matches(std::string_view text) const noexcept -> bool {
    std::size_t state = start;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
      std::size_t read = 0;
      if (const auto byte = static_cast<unsigned char>(*at); byte < 0x80) {
        read = letter_of_ascii[byte];
        ++at;
      } else if (IsAscii || !sequence_fits(at, end)) {
        return false;
      } else {
        const auto decoded = decode_code_point(at);
        read = interval_letters[interval_of(interval_starts, Intervals, decoded.value)];
        at += decoded.bytes;
      }
      state = next[state + read];
      if (state == 0) return false;
    }
    return state >= first_accepting;
  }
};

/// From `lowest` to `highest` members of one class.
template <std::size_t Ranges, bool IsAscii>
struct pattern_run {
  std::size_t lowest = 0;
  std::size_t highest = 0;
  bool is_ascii_member[256]{};
  code_point_range ranges[Ranges]{};

  [[nodiscard]] constexpr auto matches(std::string_view text) const noexcept -> bool {
    if constexpr (IsAscii) {
      if (text.size() < lowest || text.size() > highest) return false;
      bool all = true;
      for (const char c : text) all = all && is_ascii_member[static_cast<unsigned char>(c)];
      return all;
    } else {
      return matches_code_points(text);
    }
  }

 private:
  [[nodiscard]] constexpr auto is_member(char32_t code_point) const noexcept -> bool {
    for (const auto& range : ranges) {
      if (code_point <= range.last) return code_point >= range.first;
    }
    return false;
  }
  [[nodiscard]] constexpr auto matches_code_points(std::string_view text) const noexcept -> bool {
    std::size_t count = 0;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end; ++count) {
      if (const auto byte = static_cast<unsigned char>(*at); byte < 0x80) {
        if (!is_ascii_member[byte]) return false;
        ++at;
        continue;
      }
      if (!sequence_fits(at, end)) return false;
      const auto decoded = decode_code_point(at);
      if (!is_member(decoded.value)) return false;
      at += decoded.bytes;
    }
    return count >= lowest && count <= highest;
  }
};

inline constexpr std::size_t longest_pattern_form = 32;

/// One ASCII class for each of `Length` places: "[A-Z]{3}-[0-9]{5}". No look-up waits for the one before it, as states do.
template <std::size_t Length>
struct pattern_form {
  using place_set =
      std::conditional_t<(Length <= 8), std::uint8_t, std::conditional_t<(Length <= 16), std::uint16_t, std::uint32_t>>;

  place_set places[256]{};  // of each character, as bits

  [[nodiscard]] constexpr auto matches(std::string_view text) const noexcept -> bool {
    if (text.size() != Length) return false;
    std::uint32_t fits = 1;
    for (std::size_t i = 0; i != Length; ++i) fits &= std::uint32_t{places[static_cast<unsigned char>(text[i])]} >> i;
    return fits != 0;
  }
};

template <class Table, std::size_t Letters, class Alphabet>
consteval auto make_pattern_table(const pattern_dfa<Letters>& dfa, const Alphabet& alphabet) -> Table {
  Table table{};
  std::size_t rows[most_pattern_states + 1]{};
  std::size_t row = 0;
  for (std::size_t state = 0; state != dfa.count; ++state) {
    if (!dfa.accepts[state]) rows[state] = row++ * Letters;
  }
  table.first_accepting = static_cast<typename Table::offset>(row * Letters);
  for (std::size_t state = 0; state != dfa.count; ++state) {
    if (dfa.accepts[state]) rows[state] = row++ * Letters;
  }
  table.start = static_cast<typename Table::offset>(rows[1]);
  for (std::size_t state = 0; state != dfa.count; ++state) {
    for (std::size_t letter = 0; letter != Letters; ++letter) {
      table.next[rows[state] + letter] = static_cast<typename Table::offset>(rows[dfa.next[state * Letters + letter]]);
    }
  }
  for (std::size_t i = 0; i != alphabet.interval_count; ++i) {
    table.interval_starts[i] = alphabet.starts[i];
    table.interval_letters[i] = static_cast<typename Table::letter>(alphabet.letters[i]);
  }
  for (char32_t c = 0; c != 128; ++c) {
    table.letter_of_ascii[c] = table.interval_letters[alphabet.interval_of(c)];
  }
  return table;
}

template <class Run, std::size_t Size>
consteval auto make_pattern_run(const pattern_syntax<Size>& syntax) -> Run {
  Run run{};
  const pattern_node& root = syntax.root_node();
  const bool repeats = root.kind == pattern_node_kind::repeat;
  run.lowest = repeats ? root.lowest : 1;
  run.highest = !repeats ? 1 : root.highest == no_repeat_limit ? std::numeric_limits<std::size_t>::max() : root.highest;
  const code_point_set set = syntax.sets[repeats ? syntax.nodes[root.last_child].set : root.set];
  for (std::size_t i = set.begin; i != set.end; ++i) {
    const code_point_range range = syntax.ranges[i];
    run.ranges[i - set.begin] = range;
    for (char32_t c = range.first; c <= range.last && c < 128; ++c) run.is_ascii_member[c] = true;
  }
  return run;
}

/// Precondition: every child of the root is a class, or one with a fixed count.
template <std::size_t Length, std::size_t Size>
consteval auto make_pattern_form(const pattern_syntax<Size>& syntax) -> pattern_form<Length> {
  pattern_form<Length> form{};
  std::size_t place = Length;
  for (auto child = syntax.root_node().last_child; child != no_node; child = syntax.nodes[child].previous_sibling) {
    const pattern_node& node = syntax.nodes[child];
    const bool repeats = node.kind == pattern_node_kind::repeat;
    const code_point_set set = syntax.sets[repeats ? syntax.nodes[node.last_child].set : node.set];
    for (std::uint32_t count = repeats ? node.lowest : 1; count != 0; --count) {
      --place;
      for (std::size_t i = set.begin; i != set.end; ++i) {
        for (char32_t c = syntax.ranges[i].first; c <= syntax.ranges[i].last; ++c) {
          form.places[c] = static_cast<typename pattern_form<Length>::place_set>(form.places[c] | (1U << place));
        }
      }
    }
  }
  return form;
}

}  // namespace ward::detail

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether one pattern takes every text that another takes: decided by the compiler, from their automata.
//
// 1. A run, characters of one set, needs no automaton: sets and counts are compared, of anything with a run as far as they decide.
// 2. Two automata are walked side by side, in the order of the length of what was read, so that a cap on the length cuts the walk.
// 3. A compiler's budget for one constant is a million steps: what is too large to walk is `unknown`, and never guessed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "ward/core/fixed_string.hpp"
#include "ward/schema/pattern.hpp"
#include "ward/schema/pattern/syntax.hpp"

namespace ward {

/// Whether all texts of one language are in another.
enum class inclusion : std::uint8_t { yes, no, unknown };

namespace detail {

inline constexpr std::size_t no_length_limit = std::numeric_limits<std::size_t>::max();

/// Texts of `lowest` to `highest` characters of a set, which is sorted and whose ranges do not touch.
struct character_run {
  const code_point_range* ranges = nullptr;
  std::size_t range_count = 0;
  std::size_t lowest = 0;
  std::size_t highest = 0;
};

// No text of ward's holds these, whatever its pattern says.
inline constexpr code_point_range surrogates{0xD800, 0xDFFF};

constexpr auto holds_no_text(code_point_range range) -> bool {
  return range.first > range.last || range.last == 0 || (range.first >= surrogates.first && range.last <= surrogates.last);
}
constexpr auto covers(const character_run& run, code_point_range wanted) -> bool {
  if (wanted.first == 0) wanted.first = 1;
  if (holds_no_text(wanted)) return true;
  return std::any_of(run.ranges, run.ranges + run.range_count,
                     [&](code_point_range each) { return each.first <= wanted.first && wanted.last <= each.last; });
}
constexpr auto covers_in_parts(const character_run& run, code_point_range wanted) -> bool {
  if (covers(run, wanted)) return true;
  const code_point_range front{wanted.first, std::min<char32_t>(wanted.last, surrogates.first - 1)};
  const code_point_range back{std::max<char32_t>(wanted.first, surrogates.last + 1), wanted.last};
  return (front.last < wanted.last || back.first > wanted.first) && covers(run, front) && covers(run, back);
}
constexpr auto is_included(const character_run& from, const character_run& into) -> inclusion {
  if (from.lowest < into.lowest || from.highest > into.highest) return inclusion::no;
  const bool all = std::all_of(from.ranges, from.ranges + from.range_count,
                               [&](code_point_range range) { return covers_in_parts(into, range); });
  return all || from.highest == 0 ? inclusion::yes : inclusion::no;
}

/// Precondition: `is_run(syntax_of<Expression>)`.
template <fixed_string Expression>
consteval auto run_of(std::size_t longest) -> character_run {
  constexpr const auto& syntax = syntax_of<Expression>;
  constexpr bool repeats = syntax.root_node().kind == pattern_node_kind::repeat;
  constexpr code_point_set set = syntax.sets[repeats ? syntax.nodes[syntax.root_node().last_child].set : syntax.root_node().set];
  constexpr std::size_t highest = !repeats                                            ? 1
                                  : syntax.root_node().highest == no_repeat_limit ? no_length_limit
                                                                                      : syntax.root_node().highest;
  return {syntax.ranges + set.begin, static_cast<std::size_t>(set.end - set.begin), repeats ? syntax.root_node().lowest : 1,
          std::min(highest, longest)};
}

/// An automaton with its alphabet.
template <class Dfa, class Alphabet>
struct automaton {
  const Dfa& dfa;
  const Alphabet& alphabet;

  [[nodiscard]] constexpr auto interval(std::size_t index) const -> code_point_range {
    const bool is_last = index + 1U == alphabet.interval_count;
    return {alphabet.starts[index], is_last ? last_code_point : alphabet.starts[index + 1U] - 1};
  }
  [[nodiscard]] constexpr auto follow(std::size_t state, std::size_t letter) const -> std::size_t {
    return dfa.next[state * alphabet.letter_count + letter];
  }
  [[nodiscard]] constexpr auto accepts(std::size_t state) const -> bool { return state != 0 && dfa.accepts[state]; }
};

/// `Pairs` is the product of the numbers of states, `Letters` of those of letters.
template <class From, class Into, std::size_t Pairs, std::size_t Letters>
class product_walk {
 public:
  constexpr product_walk(const From& from, const Into& into) : from_(from), into_(into) {}

  /// Whether `into` accepts all that `from` accepts among texts of at most `longest` characters.
  constexpr auto run(std::size_t longest) -> inclusion {
    list_letters();
    visit(1, 1);
    for (std::size_t length = 0, at = 0; at != waiting_count_ && length <= longest; ++length) {
      for (const std::size_t end = waiting_count_; at != end; ++at) {
        const std::size_t one = waiting_[at] / into_.dfa.count;
        const std::size_t other = waiting_[at] % into_.dfa.count;
        if (from_.accepts(one) && !into_.accepts(other)) return inclusion::no;
        for (std::size_t i = 0; i != letter_count_; ++i) visit_next(one, other, letters_[i]);
        if (work_ > most_work) return inclusion::unknown;
      }
    }
    return inclusion::yes;
  }

 private:
  static constexpr std::size_t most_work = 16'000;
  struct letter_pair {
    std::uint16_t one;
    std::uint16_t other;
  };

  constexpr void list_letters() {
    bool known[Letters]{};
    for (std::size_t i = 0, j = 0; i != from_.alphabet.interval_count && j != into_.alphabet.interval_count;) {
      const auto left = from_.interval(i);
      const auto right = into_.interval(j);
      const letter_pair pair{from_.alphabet.letters[i], into_.alphabet.letters[j]};
      const std::size_t place = std::size_t{pair.one} * into_.alphabet.letter_count + pair.other;
      const bool is_text = !holds_no_text({std::max(left.first, right.first), std::min(left.last, right.last)});
      if (pair.one != 0 && is_text && !known[place]) letters_[letter_count_++] = pair;
      if (is_text) known[place] = true;
      i += left.last <= right.last ? 1 : 0;
      j += right.last <= left.last ? 1 : 0;
    }
  }
  constexpr void visit_next(std::size_t one, std::size_t other, letter_pair letter) {
    ++work_;
    const std::size_t next = from_.follow(one, letter.one);
    if (next != 0) visit(next, other == 0 || letter.other == 0 ? 0 : into_.follow(other, letter.other));
  }
  constexpr void visit(std::size_t one, std::size_t other) {
    const std::size_t pair = one * into_.dfa.count + other;
    if (is_known_[pair]) return;
    is_known_[pair] = true;
    waiting_[waiting_count_++] = static_cast<std::uint32_t>(pair);
  }

  const From& from_;
  const Into& into_;
  bool is_known_[Pairs]{};
  std::uint32_t waiting_[Pairs]{};
  letter_pair letters_[Letters]{};
  std::size_t waiting_count_ = 0;
  std::size_t letter_count_ = 0;
  std::size_t work_ = 0;
};

inline constexpr std::size_t most_walked_pairs = 20'000;

template <fixed_string Expression>
consteval auto has_automaton() -> bool {
  if constexpr (measure_of<Expression>.states > most_nfa_states) return false;
  else return !dfa_of<Expression>.too_many;
}

template <fixed_string From, fixed_string Into>
consteval auto walk_automata(std::size_t longest) -> inclusion {
  if constexpr (!has_automaton<From>() || !has_automaton<Into>()) {
    return inclusion::unknown;
  } else {
    constexpr std::size_t pairs = std::size_t{dfa_of<From>.count} * dfa_of<Into>.count;
    constexpr std::size_t letters = std::size_t{alphabet_of<From>.letter_count} * alphabet_of<Into>.letter_count;
    if constexpr (pairs > most_walked_pairs) {
      return inclusion::unknown;
    } else {
      const automaton from{dfa_of<From>, alphabet_of<From>};
      const automaton into{dfa_of<Into>, alphabet_of<Into>};
      return product_walk<decltype(from), decltype(into), pairs, letters>{from, into}.run(longest);
    }
  }
}

// Whether sets and counts alone show that a run takes all of `From`.
template <fixed_string From>
consteval auto is_seen_in_run(std::size_t longest, const character_run& into) -> bool {
  constexpr const auto& syntax = syntax_of<From>;
  return pattern<From>::min_code_points >= into.lowest && longest <= into.highest &&
         std::all_of(syntax.ranges, syntax.ranges + syntax.range_count,
                     [&](code_point_range range) { return covers_in_parts(into, range); });
}

}  // namespace detail

/// Whether the pattern `Into`, among texts of at most `longest_into` characters, takes all that `From` takes among those of at
/// most `longest_from`. U+0000 and surrogates are in no text. Both patterns are valid.
template <fixed_string From, fixed_string Into>
[[nodiscard]] consteval auto pattern_inclusion(std::size_t longest_from, std::size_t longest_into) -> inclusion {
  const std::size_t longest = std::min(longest_from, pattern<From>::max_code_points.value_or(longest_from));
  if (longest > longest_into) return inclusion::no;
  if constexpr (From.view() == Into.view()) return inclusion::yes;
  else if constexpr (detail::is_run(detail::syntax_of<From>) && detail::is_run(detail::syntax_of<Into>)) {
    return detail::is_included(detail::run_of<From>(longest), detail::run_of<Into>(longest_into));
  } else {
    if constexpr (detail::is_run(detail::syntax_of<Into>)) {
      if (detail::is_seen_in_run<From>(longest, detail::run_of<Into>(longest_into))) return inclusion::yes;
    }
    return detail::walk_automata<From, Into>(longest);
  }
}

}  // namespace ward

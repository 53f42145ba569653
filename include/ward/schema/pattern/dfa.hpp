// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The subset construction: the deterministic automaton of a pattern, within the compilers' default limits of constant evaluation.
//
// Problems and their answers:
// 1. clang stops after 1,048,576 steps. Nearly every transition has one target state of the nondeterministic automaton; its
//    subset is found once and remembered (`known_`). Only true ambiguity builds a set, sorts it and looks it up.
// 2. A class such as [a-z] has one letter, not 26, because the alphabet has merged what no set tells apart.
// 3. `.` and [^x] stand for a million code points of 1 to 4 bytes. States are per code point, not per byte, so they stay few;
//    the matcher decodes what is not ASCII.
// 4. Some patterns have few states but large subsets. The work is counted, so that they end in the error for too many states and
//    not in the compiler's for too many steps.
#pragma once

#include <cstddef>
#include <cstdint>

#include "ward/schema/pattern/alphabet.hpp"
#include "ward/schema/pattern/nfa.hpp"

namespace ward::detail {

/// More than these and a pattern is refused: its table would not be small, nor its compilation quick.
inline constexpr std::size_t most_pattern_states = 1000;
inline constexpr std::size_t most_nfa_states = 4000;
inline constexpr std::size_t most_table_cells = 80'000;

/// State 0 rejects for good, state 1 is the start.
template <std::size_t Letters>
struct pattern_dfa {
  std::uint16_t count = 0;
  bool too_many = false;
  bool accepts[most_pattern_states + 1]{};
  std::uint16_t next[(most_pattern_states + 1) * Letters]{};
};

template <std::size_t Letters, std::size_t States, class Alphabet>
class dfa_builder {
 public:
  constexpr dfa_builder(const pattern_nfa<States>& nfa, const Alphabet& alphabet) : nfa_(nfa), alphabet_(alphabet) {}

  constexpr auto run() -> pattern_dfa<Letters> {
    made_.count = 1;
    begin_set();
    reach(nfa_.start);
    intern();
    for (std::uint16_t state = 1; state < made_.count && !made_.too_many; ++state) expand(state);
    return made_;
  }

 private:
  static constexpr std::size_t most_members = 16 * most_pattern_states;
  static constexpr std::size_t buckets = 2048;
  // A unit is 4 to 6 of clang's steps (measured), which end at 1,048,576.
  static constexpr std::size_t most_work = 130'000;

  constexpr void begin_set() {
    if (work_ > most_work) made_.too_many = true;
    ++mark_;
    size_ = begins_[made_.count];
  }

  /// Adds to the set under construction what `from` reaches on nothing.
  constexpr void reach(std::uint16_t from) {
    std::size_t waiting = 0;
    waiting_[waiting++] = from;
    for (; waiting != 0; ++work_) {
      const std::uint16_t at = waiting_[--waiting];
      if (marks_[at] == mark_) continue;
      marks_[at] = mark_;
      const nfa_state& state = nfa_.states[at];
      if (at != 0 && state.set == splits_here) {
        waiting_[waiting++] = state.next;
        waiting_[waiting++] = state.other;
      } else {
        insert(at);
      }
    }
  }

  constexpr void insert(std::uint16_t member) {
    if (size_ == most_members) {
      made_.too_many = true;
      return;
    }
    std::size_t to = size_++;
    for (; to != begins_[made_.count] && members_[to - 1] > member; --to) members_[to] = members_[to - 1];
    members_[to] = member;
    work_ += size_ - to;
  }

  /// The state whose set is the one under construction; a new one if there is none yet.
  constexpr auto intern() -> std::uint16_t {
    const std::size_t begin = begins_[made_.count];
    std::uint32_t hash = 0;
    for (std::size_t i = begin; i != size_; ++i) hash = hash * 31 + members_[i];
    // Fibonacci hashing: the sets of a counted repeat are neighbours, and must not fall into neighbouring buckets.
    std::size_t bucket = (hash * 2654435769U) >> 21U;
    work_ += size_ - begin;
    for (; table_[bucket] != 0; bucket = (bucket + 1) % buckets, ++work_) {
      if (same_set(table_[bucket], begin)) return table_[bucket];
    }
    if (made_.count > most_pattern_states) {
      made_.too_many = true;
      return 0;
    }
    table_[bucket] = made_.count;
    made_.accepts[made_.count] = members_[begin] == 0;
    begins_[made_.count + 1U] = size_;
    return made_.count++;
  }

  [[nodiscard]] constexpr auto same_set(std::uint16_t state, std::size_t begin) const -> bool {
    const std::size_t other = begins_[state];
    const std::size_t count = size_ - begin;
    if (begins_[state + 1U] - other != count) return false;
    for (std::size_t i = 0; i != count; ++i) {
      if (members_[other + i] != members_[begin + i]) return false;
    }
    return true;
  }

  constexpr void expand(std::uint16_t state) {
    touched_count_ = 0;
    link_count_ = 1;
    for (std::size_t i = begins_[state]; i != begins_[state + 1U]; ++i) {
      if (members_[i] != 0) collect(state, nfa_.states[members_[i]]);
    }
    for (std::size_t i = 0; i != touched_count_ && !made_.too_many; ++i) {
      const std::uint16_t letter = touched_[i];
      made_.next[state * Letters + letter] = more_[letter] == 0 ? follow_one(first_[letter]) : follow_all(letter);
    }
  }

  /// Notes, for each letter of the member's set, where it leads.
  constexpr void collect(std::uint16_t state, const nfa_state& member) {
    work_ += alphabet_.set_begins[member.set + 1U] - alphabet_.set_begins[member.set];
    for (std::size_t i = alphabet_.set_begins[member.set]; i != alphabet_.set_begins[member.set + 1U]; ++i) {
      const std::uint16_t letter = alphabet_.set_letters[i];
      if (touched_by_[letter] != state) {
        touched_by_[letter] = state;
        touched_[touched_count_++] = letter;
        first_[letter] = member.next;
        more_[letter] = 0;
      } else if (first_[letter] != member.next) {
        links_[link_count_] = {member.next, more_[letter]};
        more_[letter] = link_count_++;
      }
    }
  }

  constexpr auto follow_one(std::uint16_t target) -> std::uint16_t {
    if (known_[target] == 0) {
      begin_set();
      reach(target);
      known_[target] = intern();
    }
    return known_[target];
  }

  constexpr auto follow_all(std::uint16_t letter) -> std::uint16_t {
    begin_set();
    reach(first_[letter]);
    for (std::uint32_t link = more_[letter]; link != 0; link = links_[link].more) reach(links_[link].target);
    return intern();
  }

  struct target_link {
    std::uint16_t target;
    std::uint32_t more;
  };

  const pattern_nfa<States>& nfa_;
  const Alphabet& alphabet_;
  pattern_dfa<Letters> made_{};
  std::uint16_t members_[most_members + 1]{};
  std::size_t begins_[most_pattern_states + 3]{};
  std::uint16_t table_[buckets]{};
  std::uint16_t known_[States]{};
  std::uint32_t marks_[States]{};
  std::uint16_t waiting_[2 * States + 2]{};
  std::uint16_t touched_by_[Letters]{};
  std::uint16_t touched_[Letters]{};
  std::uint16_t first_[Letters]{};
  std::uint32_t more_[Letters]{};
  target_link links_[States * Letters + 1]{};
  std::size_t size_ = 0;
  std::size_t touched_count_ = 0;
  std::size_t work_ = 0;
  std::uint32_t link_count_ = 1;
  std::uint32_t mark_ = 0;
};

}  // namespace ward::detail

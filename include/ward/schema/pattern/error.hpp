// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What can be wrong with a pattern, and the one compile error that says so.
#pragma once

#include <cstdint>

#include "ward/core/fixed_string.hpp"

namespace ward {

enum class pattern_error : std::uint8_t {
  none,
  not_utf8,
  back_reference,
  look_around,
  word_boundary,
  named_group,
  unknown_group,
  unbalanced_group,
  nested_too_deep,
  nothing_to_repeat,
  bad_quantifier,
  lone_bracket,
  inner_anchor,
  unclosed_class,
  empty_class,
  bad_range,
  bad_escape,
  property_escape,
  too_many_states,
};

namespace detail {

/// What is wrong with the text of a pattern is one compile error where this is called. `Expression` is here so that compilers print it.
template <fixed_string Expression, pattern_error Error>
consteval auto check_pattern() -> bool {
  using enum pattern_error;
  constexpr auto is_not = [](pattern_error other) { return Error != other; };
  static_assert(is_not(not_utf8), "ward::pattern: the pattern is not UTF-8: save the source file as UTF-8, or write \\uHHHH.");
  static_assert(is_not(back_reference),
                "ward::pattern: back-references are not regular: no automaton can compare two parts of a text. "
                "Check the repetition in a rule over the parsed value.");
  static_assert(is_not(look_around),
                "ward::pattern: look-around, (?=...), (?!...), (?<=...) and (?<!...), is not supported: "
                "write the language out with alternatives, or check the second condition over the parsed value.");
  static_assert(is_not(word_boundary),
                "ward::pattern: word boundaries, \\b and \\B, are not supported: a pattern always matches the whole text.");
  static_assert(is_not(named_group), "ward::pattern: named groups capture nothing here: write (...) or (?:...).");
  static_assert(is_not(unknown_group), "ward::pattern: unknown kind of group after (?: only (?:...) and (...) are supported.");
  static_assert(is_not(unbalanced_group),
                "ward::pattern: a ( without its ), or a ) without its (. To match one, write \\( or \\).");
  static_assert(is_not(nested_too_deep), "ward::pattern: groups nest deeper than 50.");
  static_assert(is_not(nothing_to_repeat),
                "ward::pattern: a quantifier, one of * + ? {n,m}, has nothing before it to repeat. To match one, write \\* \\+ \\? \\{.");
  static_assert(is_not(bad_quantifier),
                "ward::pattern: bad counted repeat: write {n}, {n,} or {n,m} with n <= m <= 16777216.");
  static_assert(is_not(lone_bracket), "ward::pattern: a lone { } or ]. To match one, write \\{ \\} \\].");
  static_assert(is_not(inner_anchor),
                "ward::pattern: ^ and $ are allowed at the two ends only, where they change nothing: "
                "a pattern always matches the whole text. To match one, write \\^ or \\$.");
  static_assert(is_not(unclosed_class), "ward::pattern: a [ without its ]. To match one, write \\[.");
  static_assert(is_not(empty_class), "ward::pattern: a class that contains no character matches nothing.");
  static_assert(is_not(bad_range),
                "ward::pattern: bad range in a class: it must run upwards between two characters. To match a hyphen, write \\-.");
  static_assert(is_not(bad_escape),
                "ward::pattern: unknown escape. Known are \\d \\D \\w \\W \\s \\S \\t \\n \\r \\f \\v \\0 \\cX \\xHH \\uHHHH \\u{H...}, "
                "\\ before one of ^$\\.*+?()[]{}|/, and \\- in a class.");
  static_assert(is_not(property_escape),
                "ward::pattern: \\p{...} and \\P{...} need tables of Unicode properties: write the ranges out.");
  static_assert(is_not(too_many_states),
                "ward::pattern: the automaton has more than 1000 states, or too many ways to be in one: "
                "shorten the counted repeats, make alternatives start differently, or split the value into fields.");
  return true;
}

}  // namespace detail

}  // namespace ward

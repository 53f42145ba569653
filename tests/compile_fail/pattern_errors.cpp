// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Each thing that a pattern cannot be is one error when the pattern is used, and none when it is only asked about.
#include "ward/schema/pattern.hpp"

template <ward::fixed_string Expression, ward::pattern_error Expected, std::size_t Position>
void check() {
  using tested = ward::pattern<Expression>;
  static_assert(tested::error == Expected && tested::error_position == Position);
#ifdef SHOULD_NOT_COMPILE
  (void)tested::matches("");
#endif
}

void all() {
  using enum ward::pattern_error;
  check<"\xff", not_utf8, 0>();  // error: ward::pattern: the pattern is not UTF-8
  check<"(a)\\1", back_reference, 4>();  // error: ward::pattern: back-references are not regular
  check<"a(?=b)", look_around, 3>();  // error: ward::pattern: look-around, (?=...), (?!...), (?<=...) and (?<!...), is not supported
  check<"a\\b", word_boundary, 2>();  // error: ward::pattern: word boundaries, \b and \B, are not supported
  check<"(?<year>a)", named_group, 3>();  // error: ward::pattern: named groups capture nothing here
  check<"(?i:a)", unknown_group, 2>();  // error: ward::pattern: unknown kind of group after (?
  check<"(a|(b)", unbalanced_group, 6>();  // error: ward::pattern: a ( without its ), or a ) without its (
  check<"((((((((((((((((((((((((((((((((((((((((((((((((((()))))))))))))))))))))))))))))))))))))))))))))))))))",
        nested_too_deep, 51>();  // error: ward::pattern: groups nest deeper than 50
  check<"a|*", nothing_to_repeat, 2>();  // error: ward::pattern: a quantifier, one of * + ? {n,m}, has nothing before it to repeat
  check<"a{3,2}", bad_quantifier, 6>();  // error: ward::pattern: bad counted repeat: write {n}, {n,} or {n,m}
  check<"a}", lone_bracket, 1>();  // error: ward::pattern: a lone { } or ]
  check<"a^b", inner_anchor, 1>();  // error: ward::pattern: ^ and $ are allowed at the two ends only
  check<"[a", unclosed_class, 2>();  // error: ward::pattern: a [ without its ]
  check<"a[]", empty_class, 2>();  // error: ward::pattern: a class that contains no character matches nothing
  check<"[z-a]", bad_range, 4>();  // error: ward::pattern: bad range in a class: it must run upwards
  check<"a\\y", bad_escape, 2>();  // error: ward::pattern: unknown escape
  check<"\\p{L}", property_escape, 1>();  // error: ward::pattern: \p{...} and \P{...} need tables of Unicode properties
  check<"(?:[ab]*a[ab]{12})", too_many_states, 0>();  // error: ward::pattern: the automaton has more than 1000 states
}

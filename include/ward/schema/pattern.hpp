// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Regular expressions that the compiler turns into automata: linear time, no backtracking, the longest match known.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include "ward/core/fixed_string.hpp"
#include "ward/schema/pattern/alphabet.hpp"
#include "ward/schema/pattern/dfa.hpp"
#include "ward/schema/pattern/error.hpp"
#include "ward/schema/pattern/matcher.hpp"
#include "ward/schema/pattern/measure.hpp"
#include "ward/schema/pattern/nfa.hpp"
#include "ward/schema/pattern/parser.hpp"

namespace ward {

namespace detail {

// One variable per step: each is a constant evaluation of its own, with limits of its own, and none is made unless it is asked for.
template <fixed_string Expression>
inline constexpr auto syntax_of = parse_pattern(Expression);

template <fixed_string Expression>
inline constexpr auto measure_of = syntax_of<Expression>.error == pattern_error::none
                                       ? measure_node(syntax_of<Expression>, syntax_of<Expression>.root)
                                       : pattern_measure{};

/// Whether the pattern is one class with a count, for which no automaton is needed.
template <std::size_t Size>
consteval auto is_run(const pattern_syntax<Size>& syntax) -> bool {
  const pattern_node& root = syntax.root_node();
  if (root.kind == pattern_node_kind::one_of_set) return true;
  return root.kind == pattern_node_kind::repeat && syntax.nodes[root.last_child].kind == pattern_node_kind::one_of_set;
}

template <std::size_t Size>
consteval auto set_size(const pattern_syntax<Size>& syntax) -> std::size_t {
  const pattern_node& root = syntax.root_node();
  const bool repeats = root.kind == pattern_node_kind::repeat;
  const code_point_set set = syntax.sets[repeats ? syntax.nodes[root.last_child].set : root.set];
  return static_cast<std::size_t>(set.end - set.begin);
}

template <std::size_t Size>
consteval auto is_ascii(const pattern_syntax<Size>& syntax) -> bool {
  for (std::size_t i = 0; i != syntax.range_count; ++i) {
    if (syntax.ranges[i].last > 127) return false;
  }
  return true;
}

/// How many places the pattern has, if each has an ASCII class of its own and there are not too many; else 0.
template <std::size_t Size>
consteval auto form_length(const pattern_syntax<Size>& syntax) -> std::size_t {
  const pattern_node& root = syntax.root_node();
  if (root.kind != pattern_node_kind::sequence || !is_ascii(syntax)) return 0;
  std::size_t length = 0;
  for (auto child = root.last_child; child != no_node; child = syntax.nodes[child].previous_sibling) {
    const pattern_node& node = syntax.nodes[child];
    const bool repeats = node.kind == pattern_node_kind::repeat && node.lowest == node.highest;
    const pattern_node& repeated = repeats ? syntax.nodes[node.last_child] : node;
    if (repeated.kind != pattern_node_kind::one_of_set) return 0;
    length += repeats ? node.lowest : 1;
    if (length > longest_pattern_form) return 0;
  }
  return length;
}

template <fixed_string Expression>
consteval auto make_alphabet() {
  constexpr const auto& syntax = syntax_of<Expression>;
  return alphabet_builder<syntax.set_count, syntax.range_count, Expression.size()>{syntax}.run();
}
template <fixed_string Expression>
inline constexpr auto alphabet_of = make_alphabet<Expression>();

template <fixed_string Expression>
consteval auto make_dfa() {
  constexpr std::size_t states = measure_of<Expression>.states + 1;
  constexpr const auto& alphabet = alphabet_of<Expression>;
  const auto nfa = nfa_builder<states, Expression.size()>{syntax_of<Expression>}.run();
  return dfa_builder<alphabet.letter_count, states, std::remove_cvref_t<decltype(alphabet)>>{nfa, alphabet}.run();
}
template <fixed_string Expression>
inline constexpr auto dfa_of = make_dfa<Expression>();

template <fixed_string Expression>
consteval auto find_pattern_error() -> pattern_error {
  constexpr const auto& syntax = syntax_of<Expression>;
  if constexpr (syntax.error != pattern_error::none || is_run(syntax) || form_length(syntax) != 0) {
    return syntax.error;
  } else if constexpr (measure_of<Expression>.states > most_nfa_states) {
    return pattern_error::too_many_states;
  } else {
    constexpr const auto& dfa = dfa_of<Expression>;
    constexpr std::size_t cells = std::size_t{dfa.count} * alphabet_of<Expression>.letter_count;
    return dfa.too_many || cells > most_table_cells ? pattern_error::too_many_states : pattern_error::none;
  }
}
template <fixed_string Expression>
inline constexpr pattern_error pattern_error_of = find_pattern_error<Expression>();

template <fixed_string Expression>
consteval auto make_matcher() {
  constexpr const auto& syntax = syntax_of<Expression>;
  if constexpr (is_run(syntax)) {
    return make_pattern_run<pattern_run<set_size(syntax), is_ascii(syntax)>>(syntax);
  } else if constexpr (form_length(syntax) != 0) {
    return make_pattern_form<form_length(syntax)>(syntax);
  } else {
    constexpr const auto& alphabet = alphabet_of<Expression>;
    constexpr const auto& dfa = dfa_of<Expression>;
    using table = pattern_table<dfa.count, alphabet.letter_count, alphabet.interval_count, is_ascii(syntax)>;
    return make_pattern_table<table>(dfa, alphabet);
  }
}
template <fixed_string Expression>
inline constexpr auto matcher_of = make_matcher<Expression>();

/// `^(?:...)$` around the pattern without its own anchors; `size` counts no terminating NUL.
template <std::size_t Size>
struct anchored_pattern {
  std::array<char, Size + 6> characters{};
  std::size_t size = 0;

  constexpr void append(std::string_view text) {
    for (const char c : text) characters[size++] = c;
  }
};
template <fixed_string Expression>
consteval auto make_anchored() -> anchored_pattern<Expression.size()> {
  std::string_view inner = Expression.view();
  if (syntax_of<Expression>.anchored_front) inner.remove_prefix(1);
  if (syntax_of<Expression>.anchored_back) inner.remove_suffix(1);
  anchored_pattern<Expression.size()> made;
  made.append("^(?:");
  made.append(inner);
  made.append(")$");
  return made;
}
template <fixed_string Expression>
inline constexpr auto anchored_of = make_anchored<Expression>();

constexpr auto length_or_nothing(std::size_t length) -> std::optional<std::size_t> {
  return length == without_end ? std::nullopt : std::optional{length};
}

}  // namespace detail

/// A regular expression over Unicode code points with the meaning of ECMA-262 under the `u` flag, always matched against the whole
/// text (design decision 11). The compiler makes its automaton, so that matching is linear and cannot be driven into
/// backtracking (ASVS 1.3.12).
///
/// Known: literals; `.` (no line end); `[a-z]`, `[^a-z]`; `\d \w` (ASCII) `\s` (with Unicode's spaces) and their negations;
/// `\t \n \r \f \v \0 \cX \xHH \uHHHH \u{H...}`; `\` before a syntax character; `( )`, `(?: )`; `|`; `* + ? {n} {n,} {n,m}` and their
/// lazy forms, which have the same language. `^` and `$` may stand at the ends of an outermost alternative, where they change nothing.
/// Anything else is a `pattern_error`: nothing here fails to compile but the use of `matches`.
template <fixed_string Expression>
struct pattern {
  static constexpr pattern_error error = detail::pattern_error_of<Expression>;
  /// Offset in bytes of what `error` is about; 0 where it is about the whole.
  static constexpr std::size_t error_position = detail::syntax_of<Expression>.error_at;
  static constexpr bool is_valid = error == pattern_error::none;

  // The numbers of an invalid pattern mean nothing.
  static constexpr std::size_t min_code_points = detail::measure_of<Expression>.fewest_code_points;
  /// Nothing for an infinite language.
  static constexpr std::optional<std::size_t> max_code_points =
      detail::length_or_nothing(detail::measure_of<Expression>.most_code_points);
  /// Size in UTF-8 of the match that takes the most bytes; nothing for an infinite language.
  static constexpr std::optional<std::size_t> max_bytes = detail::length_or_nothing(detail::measure_of<Expression>.most_bytes);
  static constexpr bool accepts_empty = is_valid && min_code_points == 0;

  /// The pattern to emit in JSON Schema, where patterns are not anchored: `^(?:...)$`.
  static constexpr std::string_view ecma{detail::anchored_of<Expression>.characters.data(), detail::anchored_of<Expression>.size};

  /// Whether the whole of `text` matches. Precondition: `text` is valid UTF-8; for other bytes the answer is either one, and
  /// nothing outside of `text` is read. Linear in its bytes, no allocation, thread-safe. Does not compile for an invalid pattern.
  [[nodiscard]] static constexpr auto matches(std::string_view text) noexcept -> bool {
    static_assert(detail::check_pattern<Expression, error>());
    if constexpr (is_valid) {
      return detail::matcher_of<Expression>.matches(text);
    } else {
      return false;
    }
  }
};

}  // namespace ward

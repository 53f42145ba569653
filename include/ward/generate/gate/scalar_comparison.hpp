// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two JSON Schemas of texts or of numbers: bounds, words, formats.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {

/// In the fewest digits that read back as the same.
[[nodiscard]] inline auto to_text(double number) -> std::string {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

namespace detail {

// "maxLength is 200, was 120"
[[nodiscard]] inline auto say_change(std::string_view keyword, std::optional<double> was, std::optional<double> now)
    -> std::string {
  auto text = std::string{keyword};
  if (!now) return text.append(" is gone, was ").append(to_text(*was));
  text.append(" is ").append(to_text(*now));
  return was ? text.append(", was ").append(to_text(*was)) : text.append(", and there was none");
}

inline void add(findings& to, bool is_wider, const std::string& place, std::string change) {
  if (is_wider)
    to.widen(place, std::move(change));
  else
    to.narrow(place, std::move(change));
}

}  // namespace detail

/// A keyword that allows the more, the greater its number is; none is without bound.
inline void compare_upper(findings& to, const document_value& was, const document_value& now, std::string_view keyword,
                          const std::string& place) {
  const auto before = number_in(was, keyword);
  const auto after = number_in(now, keyword);
  if (before != after)
    detail::add(to, !after || (before && *after > *before), place, detail::say_change(keyword, before, after));
}
/// The other way round.
inline void compare_lower(findings& to, const document_value& was, const document_value& now, std::string_view keyword,
                          const std::string& place) {
  const auto before = number_in(was, keyword);
  const auto after = number_in(now, keyword);
  if (before != after)
    detail::add(to, !after || (before && *after < *before), place, detail::say_change(keyword, before, after));
}

namespace detail {

inline void compare_words(findings& to, const std::set<std::string_view>& was, const std::set<std::string_view>& now,
                          const std::string& place) {
  for (const auto word : now) {
    if (!was.contains(word)) to.take(change_kind::more_words, {place, "can be " + quoted(word) + ", and could not"});
  }
  for (const auto word : was) {
    if (!now.contains(word)) to.narrow(place, "cannot be " + quoted(word) + ", and could");
  }
}

// Languages and formats are not compared here: another one may be wider, and narrower.
inline void compare_rule(findings& to, std::string_view was, std::string_view now, std::string_view keyword,
                         const std::string& place) {
  if (was == now) return;
  const auto name = std::string{keyword};
  if (was.empty()) return to.narrow(place, name + " is " + quoted(now) + ", and there was none");
  if (now.empty()) return to.widen(place, name + " is gone, was " + quoted(was));
  to.differ(place, name + " is " + quoted(now) + ", was " + quoted(was));
}

// All texts, as ward writes them, are no pattern.
[[nodiscard]] inline auto pattern_of(const document_value& schema) -> std::string_view {
  const auto pattern = text_in(schema, "pattern");
  return pattern == "^[^\\u0000]*$" ? std::string_view{} : pattern;
}

struct numeric_bound {
  std::string_view keyword;
  double value;
  bool is_open;

  [[nodiscard]] auto text() const -> std::string { return std::string{keyword}.append(" ").append(to_text(value)); }
};

[[nodiscard]] inline auto bound_of(const document_value& schema, std::string_view closed, std::string_view open)
    -> std::optional<numeric_bound> {
  if (const auto value = number_in(schema, open)) return numeric_bound{open, *value, true};
  if (const auto value = number_in(schema, closed)) return numeric_bound{closed, *value, false};
  return std::nullopt;
}

// `sign` turns lower bounds around.
inline void compare_numeric_bounds(findings& to, const std::optional<numeric_bound>& was,
                                   const std::optional<numeric_bound>& now, double sign, const std::string& place) {
  if (!was && !now) return;
  if (!was) return to.narrow(place, now->text() + " is new");
  if (!now) return to.widen(place, was->text() + " is gone");
  if (was->value == now->value && was->is_open == now->is_open) return;
  const bool is_wider = was->value == now->value ? was->is_open : sign * now->value > sign * was->value;
  add(to, is_wider, place, "has " + now->text() + ", had " + was->text());
}

// The characters of a text in UTF-8.
[[nodiscard]] inline auto length_of(std::string_view text) -> double {
  return static_cast<double>(std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

// Words where there were other bounds: those that the bounds did not let through are new.
inline void compare_words_with_texts(findings& to, const document_value& was, const std::set<std::string_view>& now,
                                     const std::string& place) {
  to.narrow(place, "is one of some words, was any text");
  for (const std::string_view keyword : {"format", "contentEncoding"}) {
    if (const auto rule = text_in(was, keyword); !rule.empty())
      to.widen(place, std::string{keyword}.append(" is gone, was ").append(quoted(rule)));
  }
  if (const auto rule = pattern_of(was); !rule.empty()) to.widen(place, "pattern is gone, was " + quoted(rule));
  const auto shortest = number_in(was, "minLength").value_or(0);
  const auto longest = number_in(was, "maxLength");
  for (const auto word : now) {
    if (length_of(word) < shortest || (longest && length_of(word) > *longest))
      to.widen(place, "can be " + quoted(word) + ", and could not");
  }
}

// The other way round.
inline void compare_texts_with_words(findings& to, const std::set<std::string_view>& was, const document_value& now,
                                     const std::string& place) {
  to.widen(place, "is any text, was one of some words");
  for (const std::string_view keyword : {"format", "contentEncoding", "pattern"}) {
    const auto rule = keyword == "pattern" ? pattern_of(now) : text_in(now, keyword);
    if (!rule.empty()) to.differ(place, std::string{keyword}.append(" is ").append(quoted(rule)).append(", and there were words"));
  }
  const auto shortest = number_in(now, "minLength").value_or(0);
  const auto longest = number_in(now, "maxLength");
  for (const auto word : was) {
    if (length_of(word) < shortest || (longest && length_of(word) > *longest))
      to.narrow(place, "cannot be " + quoted(word) + ", and could");
  }
}

// What a generated client holds a number in. Another that is not known here may hold less.
inline void compare_number_formats(findings& to, std::string_view was, std::string_view now, const std::string& place) {
  if (was == now) return;
  const auto is_known = [](std::string_view format) {
    return format == "int32" || format == "int64" || format == "float" || format == "double";
  };
  if (!is_known(was) || !is_known(now)) return compare_rule(to, was, now, "format", place);
  const bool is_wider = now == "int64" || now == "double";
  add(to, is_wider, place, "format is " + quoted(now) + ", was " + quoted(was));
}

}  // namespace detail

inline void compare_texts(findings& to, const document_value& was, const document_value& now,
                          const std::string& place) {
  const auto before = words_of(was);
  const auto after = words_of(now);
  if (before && after) return detail::compare_words(to, *before, *after, place);
  if (before) return detail::compare_texts_with_words(to, *before, now, place);
  if (after) return detail::compare_words_with_texts(to, was, *after, place);
  compare_lower(to, was, now, "minLength", place);
  compare_upper(to, was, now, "maxLength", place);
  detail::compare_rule(to, detail::pattern_of(was), detail::pattern_of(now), "pattern", place);
  for (const std::string_view keyword : {"format", "contentEncoding"}) {
    detail::compare_rule(to, text_in(was, keyword), text_in(now, keyword), keyword, place);
  }
}

inline void compare_numbers(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  const auto lower = [](const document_value& schema) {
    return detail::bound_of(schema, "minimum", "exclusiveMinimum");
  };
  const auto upper = [](const document_value& schema) {
    return detail::bound_of(schema, "maximum", "exclusiveMaximum");
  };
  detail::compare_numeric_bounds(to, lower(was), lower(now), -1, place);
  detail::compare_numeric_bounds(to, upper(was), upper(now), 1, place);
  const auto before = number_in(was, "multipleOf");
  const auto after = number_in(now, "multipleOf");
  if (before == after) return;
  auto change = detail::say_change("multipleOf", before, after);
  if (before && after && std::fmod(*after, *before) != 0 && std::fmod(*before, *after) != 0)
    return to.differ(place, std::move(change));
  detail::add(to, !after || (before && std::fmod(*after, *before) != 0), place, std::move(change));
}

}  // namespace ward::generate::gate

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Languages in languages: known pairs, and all pairs of some patterns against all short texts.
#include "ward/schema/pattern/inclusion.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <string>
#include <vector>

using ward::inclusion;
using ward::pattern_inclusion;

namespace {

constexpr auto any_length = ward::detail::no_length_limit;

template <ward::fixed_string From, ward::fixed_string Into>
constexpr auto among_all = pattern_inclusion<From, Into>(any_length, any_length);

// All texts of at most five characters, of which some are in every pattern and some in none.
auto short_texts() -> std::vector<std::string> {
  std::vector<std::string> texts{""};
  for (std::size_t i = 0; texts[i].size() != 5; ++i) {
    for (const char c : {'a', 'b', '0', '-'}) texts.push_back(texts[i] + c);
  }
  return texts;
}

template <ward::fixed_string From, ward::fixed_string Into>
void compare_with_texts(const std::vector<std::string>& texts, std::size_t longest_from, std::size_t longest_into) {
  bool found_other = false;
  for (const auto& text : texts) {
    const bool from = text.size() <= longest_from && ward::pattern<From>::matches(text);
    const bool into = text.size() <= longest_into && ward::pattern<Into>::matches(text);
    found_other = found_other || (from && !into);
  }
  INFO(From.view() << " in " << Into.view());
  CHECK(found_other == (pattern_inclusion<From, Into>(5, 5) == inclusion::no));
}

template <ward::fixed_string From, ward::fixed_string... Into>
void compare_with_all(const std::vector<std::string>& texts) {
  (compare_with_texts<From, Into>(texts, 5, 5), ...);
}

template <ward::fixed_string... Patterns>
void compare_each_with_all(const std::vector<std::string>& texts) {
  (compare_with_all<Patterns, Patterns...>(texts), ...);
}

}  // namespace

TEST_CASE("runs of characters are compared by sets and counts") {
  STATIC_CHECK(among_all<"[a-z]{1,8}", "[a-z0-9]{1,10}"> == inclusion::yes);
  STATIC_CHECK(among_all<"[a-z]{1,12}", "[a-z0-9]{1,10}"> == inclusion::no);
  STATIC_CHECK(among_all<"[a-z]{1,100000}", "[a-z]{0,200000}"> == inclusion::yes);
  STATIC_CHECK(pattern_inclusion<"[a-z]+", "[a-z]{1,10}">(10, any_length) == inclusion::yes);
  STATIC_CHECK(pattern_inclusion<"[a-z]+", "[a-z]{1,10}">(11, any_length) == inclusion::no);
  STATIC_CHECK(pattern_inclusion<"[a-z]+", "[a-z]+">(11, 10) == inclusion::no);
}

TEST_CASE("U+0000 and surrogates are in no text") {
  STATIC_CHECK(among_all<"[^a]{1,4}", "[^\\0a]{1,4}"> == inclusion::yes);
  STATIC_CHECK(among_all<"[^a]{1,4}", "[^\\0ab]{1,4}"> == inclusion::no);
  STATIC_CHECK(among_all<"[^a]{1,4}", "[\\u0001-`b-\\uD7FF\\uE000-\\u{10FFFF}]{1,4}"> == inclusion::yes);
  STATIC_CHECK(among_all<"x?[^a]{1,4}", "x?[\\u0001-`b-\\uD7FF\\uE000-\\u{10FFFF}]{1,4}"> == inclusion::yes);
  STATIC_CHECK(among_all<"x?[^a]{1,4}", "x?[\\u0001-`b-\\uD7FF\\uE001-\\u{10FFFF}]{1,4}"> == inclusion::no);
}

TEST_CASE("automata are walked side by side") {
  STATIC_CHECK(among_all<"[0-9]{5}", "[0-9]{5}(?:-[0-9]{4})?"> == inclusion::yes);
  STATIC_CHECK(among_all<"[0-9]{5}(?:-[0-9]{4})?", "[0-9]{5}"> == inclusion::no);
  STATIC_CHECK(pattern_inclusion<"[a-z0-9]+(?:-[a-z0-9]+)*", "[a-z0-9-]+">(32, 64) == inclusion::yes);
  STATIC_CHECK(pattern_inclusion<"[a-z0-9-]{1,32}", "[a-z0-9]+(?:-[a-z0-9]+)*">(32, 64) == inclusion::no);
  STATIC_CHECK(pattern_inclusion<"(?:ab)*", "(?:abab)*|ab">(5, any_length) == inclusion::yes);
  STATIC_CHECK(pattern_inclusion<"(?:ab)*", "(?:abab)*|ab">(6, any_length) == inclusion::no);
}

TEST_CASE("what is too large to walk is not guessed") {
  STATIC_CHECK(among_all<"[a-f][0-9]{300}(?:-[0-9]{4})?", "[a-f][0-9-]{5,320}"> == inclusion::unknown);
  STATIC_CHECK(pattern_inclusion<"(?:[ab]{130})*c?", "(?:(?:a|b){127})*|[abc]*">(40000, 40000) == inclusion::unknown);
}

TEST_CASE("of any two patterns, the verdict is what all short texts say") {
  compare_each_with_all<"[ab]{1,3}", "[ab0]{0,4}", "a+", "(?:ab)*", "(?:ab)*a?", "a?b?0?-?", "[b0-]*", "[ab]+(?:-[ab]+)*", "(?:a|b|0|-)*", "ab|ba|0{2,5}",
                        "(?:a[ab]*b)?">(short_texts());
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a pattern knows of itself, and that it is known to the compiler. tests/pattern_ecma judges the verdicts.
#include "ward/schema/pattern.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using ward::pattern;
using ward::pattern_error;

template <class Pattern>
constexpr auto has_lengths(std::size_t fewest, std::optional<std::size_t> most, std::optional<std::size_t> bytes) -> bool {
  return Pattern::is_valid && Pattern::min_code_points == fewest && Pattern::max_code_points == most &&
         Pattern::max_bytes == bytes && Pattern::accepts_empty == (fewest == 0);
}

// The compiler matches as well as it builds: literals are checked by it.
static_assert(pattern<"[a-z0-9-]{1,32}">::matches("c-1"));
static_assert(!pattern<"[a-z0-9-]{1,32}">::matches("C-1"));
static_assert(pattern<"(?:[01]\\d|2[0-3]):[0-5]\\d">::matches("23:59"));
static_assert(!pattern<"(?:[01]\\d|2[0-3]):[0-5]\\d">::matches("24:00"));
static_assert(std::is_same_v<pattern<"a">, pattern<"a">>);

TEST_CASE("the lengths of a pattern follow from its tree") {
  STATIC_REQUIRE(has_lengths<pattern<"">>(0, 0, 0));
  STATIC_REQUIRE(has_lengths<pattern<"[a-z0-9-]{1,32}">>(1, 32, 32));
  STATIC_REQUIRE(has_lengths<pattern<"[A-Z]{3}-[0-9]{5}">>(9, 9, 9));
  STATIC_REQUIRE(has_lengths<pattern<"a?(?:bc|d){2,3}">>(2, 7, 7));
  STATIC_REQUIRE(has_lengths<pattern<"(?:ab|c|)x">>(1, 3, 3));
  STATIC_REQUIRE(has_lengths<pattern<"a{3}|b">>(1, 3, 3));
}

TEST_CASE("an infinite language has no longest match") {
  STATIC_REQUIRE(has_lengths<pattern<"[a-z]+">>(1, std::nullopt, std::nullopt));
  STATIC_REQUIRE(has_lengths<pattern<"a{2,}b">>(3, std::nullopt, std::nullopt));
  STATIC_REQUIRE(has_lengths<pattern<"(?:a|b*)c">>(1, std::nullopt, std::nullopt));
}

TEST_CASE("repeating nothing without end is not infinite") {
  STATIC_REQUIRE(has_lengths<pattern<"()*a">>(1, 1, 1));
  STATIC_REQUIRE(has_lengths<pattern<"(?:a{0})+">>(0, 0, 0));
}

TEST_CASE("the longest match in bytes is that of the widest code points") {
  STATIC_REQUIRE(has_lengths<pattern<".{1,200}">>(1, 200, 800));
  STATIC_REQUIRE(has_lengths<pattern<"[a-é]{2}">>(2, 2, 4));
  STATIC_REQUIRE(has_lengths<pattern<"€|aa">>(1, 2, 3));
  STATIC_REQUIRE(has_lengths<pattern<"[^\\u{10000}-\\u{10FFFF}]x">>(2, 2, 4));
}

TEST_CASE("code points are matched, not bytes") {
  CHECK(pattern<".">::matches("😀"));
  CHECK(pattern<"x.y">::matches("xéy"));
  CHECK_FALSE(pattern<"x.y">::matches("xééy"));
  CHECK_FALSE(pattern<".">::matches("\xE2\x80\xA8"));
  CHECK(pattern<"[^a]{2}">::matches("日本"));
  CHECK(pattern<"[ä-ü]+">::matches("öä"));
  CHECK_FALSE(pattern<"[ä-ü]+">::matches("öa"));
}

TEST_CASE("a text is matched as a whole, line ends included") {
  CHECK_FALSE(pattern<"a">::matches("a\n"));
  CHECK_FALSE(pattern<"a">::matches("\na"));
  CHECK_FALSE(pattern<"ab">::matches("xab"));
  CHECK_FALSE(pattern<"ab">::matches("abx"));
  CHECK_FALSE(pattern<"ab">::matches(std::string_view{"ab\0", 3}));
  CHECK(pattern<"^ab$">::matches("ab"));
}

TEST_CASE("what is emitted is anchored once") {
  CHECK(pattern<"a|b">::ecma == "^(?:a|b)$");
  CHECK(pattern<"^a|b$">::ecma == "^(?:a|b)$");
  CHECK(pattern<"^\\$">::ecma == "^(?:\\$)$");
  CHECK(pattern<"">::ecma == "^(?:)$");
}

TEST_CASE("an invalid pattern can be asked about") {
  STATIC_REQUIRE_FALSE(pattern<"(a)\\1">::is_valid);
  STATIC_REQUIRE(pattern<"(a)\\1">::error == pattern_error::back_reference);
  STATIC_REQUIRE(pattern<"(a)\\1">::error_position == 4);
  STATIC_REQUIRE(pattern<"(?:[ab]*a[ab]{12})">::error == pattern_error::too_many_states);
  STATIC_REQUIRE(pattern<"(?:ab{1000}){1000}">::error == pattern_error::too_many_states);
  STATIC_REQUIRE(pattern<"[a-z]{0,60}[b-y]{0,60}[c-x]{0,60}">::error == pattern_error::too_many_states);
  STATIC_REQUIRE(pattern<"a(?<!b)">::error == pattern_error::look_around);
  STATIC_REQUIRE(pattern<"[^\\s\\S]">::error == pattern_error::empty_class);
  STATIC_REQUIRE(pattern<"a{16777217}">::error == pattern_error::bad_quantifier);
}

TEST_CASE("a single class needs no states, however often it repeats") {
  using long_text = pattern<"[a-z ]{0,1000000}">;
  STATIC_REQUIRE(has_lengths<long_text>(0, 1'000'000, 1'000'000));
  CHECK(long_text::matches(std::string(1'000'000, 'a')));
  CHECK_FALSE(long_text::matches(std::string(1'000'001, 'a')));
  CHECK_FALSE(long_text::matches(std::string(999'999, 'a') + "A"));
}

TEST_CASE("nested repeats, the bane of backtracking, take linear time") {
  const std::string almost = std::string(200'000, 'a') + "!";
  CHECK_FALSE(pattern<"(a+)+b">::matches(almost));
  CHECK_FALSE(pattern<"(?:a|a|aa)*b">::matches(almost));
  CHECK(pattern<"(?:(?:a*)*)*!">::matches(almost));
}

TEST_CASE("realistic patterns with hundreds of states stay within the compilers' limits") {
  using address = pattern<"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}">;
  STATIC_REQUIRE(has_lengths<address>(5, 64 + 1 + 63 + 8 * 64, 64 + 1 + 63 + 8 * 64));
  CHECK(address::matches("jane.doe+notes@mail.example.org"));
  CHECK_FALSE(address::matches("jane.doe@example"));
  CHECK_FALSE(address::matches("jane@doe@example.org"));
  STATIC_REQUIRE(pattern<"(?:a|b)*a(?:a|b){8}">::is_valid);
}

TEST_CASE("bytes that are not UTF-8 are never read past the end") {
  for (const std::string_view cut : {"\xE2", "\xF0\x9F\x98", "\xC3", "\xFF"}) {
    const std::vector<char> exact{cut.begin(), cut.end()};  // On the heap, where AddressSanitizer sees its end.
    CHECK_FALSE(pattern<".{1,3}">::matches({exact.data(), exact.size()}));
    CHECK_FALSE(pattern<".{1,3}x">::matches({exact.data(), exact.size()}));
  }
}

}  // namespace

TEST_CASE("a class for each place: neither a character nor a place is confused with its neighbour") {
  using sku = ward::pattern<"[A-Z]{3}-[0-9]{2}x">;
  CHECK(sku::matches("ABZ-09x"));
  for (const std::string_view other : {"", "ABZ-09", "ABZ-09xx", "aBZ-09x", "ABz-09x", "A-Z-09x", "ABZ009x", "ABZ-0Ax", "ABZ-09X"}) {
    CHECK_FALSE(sku::matches(other));
  }
  CHECK_FALSE(sku::matches(std::string_view{"ABZ-\0009x", 7}));
  CHECK_FALSE(sku::matches("AB\xc3\x9f-0x"));
  using longest = ward::pattern<"a[b-c]{30}d">;
  using longer = ward::pattern<"a[b-c]{31}d">;
  const auto bees = [](std::size_t count) { return "a" + std::string(count, 'b') + "d"; };
  CHECK((longest::matches(bees(30)) && longer::matches(bees(31))));
  CHECK_FALSE((longest::matches(bees(31)) || longer::matches(bees(30)) || longest::matches(bees(29))));
}

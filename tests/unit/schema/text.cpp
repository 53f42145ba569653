// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bounded text: what is accepted, counted and owned.
#include "ward/schema/text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ward/schema/matching.hpp"

namespace {

using name = ward::text<2, 4>;

auto code_of(std::string_view text) -> ward::issue_code {
  const auto made = name::from(text);
  return made ? ward::issue_code::none : made.error().code;
}

constexpr name literal = "abc";
static_assert(literal.view() == "abc");
static_assert(literal == "abc");

}  // namespace

TEST_CASE("text counts code points, not bytes") {
  CHECK(code_of("ab") == ward::issue_code::none);
  CHECK(code_of("abcd") == ward::issue_code::none);
  CHECK(code_of("a") == ward::issue_code::too_short);
  CHECK(code_of("abcde") == ward::issue_code::too_long);
  CHECK(code_of("\xc3\xa4") == ward::issue_code::too_short);                              // one of two bytes
  CHECK(code_of("\xf0\x9f\x8e\x89\xf0\x9f\x8e\x89\xf0\x9f\x8e\x89\xf0\x9f\x8e\x89") == ward::issue_code::none);  // four of four
  CHECK(code_of("\xf0\x9f\x8e\x89\xf0\x9f\x8e\x89\xf0\x9f\x8e\x89\xf0\x9f\x8e\x89" "a") == ward::issue_code::too_long);
}

TEST_CASE("text names the bound that was broken") {
  CHECK(name::from("a").error().bound == 2);
  CHECK(name::from("abcde").error().bound == 4);
}

TEST_CASE("text refuses U+0000 and what is no UTF-8, wherever it comes from") {
  CHECK(code_of(std::string_view{"a\0b", 3}) == ward::issue_code::forbidden_character);
  CHECK(code_of("ab\xff") == ward::issue_code::malformed_encoding);
  CHECK(code_of("a\xed\xa0\x80") == ward::issue_code::malformed_encoding);
}

TEST_CASE("matching text refuses U+0000, whatever its pattern says") {
  const std::string_view nul{"a\0b", 3};
  CHECK(ward::matching<".{1,9}">::from(nul).error().code == ward::issue_code::forbidden_character);
  CHECK(ward::matching<"[^x]{1,9}">::from(nul).error().code == ward::issue_code::forbidden_character);
  CHECK(ward::matching<"a\\0b">::from(nul).error().code == ward::issue_code::forbidden_character);
  CHECK(ward::matching<"[a-z]{1,9}">::from(nul).error().code == ward::issue_code::no_match);
  CHECK(ward::matching<".{1,9}">::from("a\x01" "b").has_value());
}

TEST_CASE("a copy of borrowed text owns its bytes, a move still borrows") {
  std::string bytes = "abc";
  auto borrowed = ward::detail::schema_access::make<name>();
  REQUIRE_FALSE(ward::detail::schema_access::assign(borrowed, std::string_view{bytes}).found());
  const name copy = borrowed;
  const name moved = std::move(borrowed);
  bytes = "xyz";
  CHECK(copy.view() == "abc");
  CHECK(moved.view() == "xyz");
}

TEST_CASE("assigning text replaces what was owned") {
  auto first = name::from("ab").value();
  first = name::from("cd").value();
  const auto& same = first;
  first = same;
  CHECK(first.view() == "cd");
}

TEST_CASE("matching takes its length from the pattern, or from a cap") {
  using tag = ward::matching<"[a-z]{1,3}">;
  static_assert(tag::shape.max_length == 3 && tag::shape.min_length == 1 && tag::max_bytes == 3);
  CHECK(tag::from("abc").has_value());
  CHECK(tag::from("abC").error().code == ward::issue_code::no_match);
  CHECK(tag::from("").error().code == ward::issue_code::no_match);
  CHECK(tag::from("abcd").error().code == ward::issue_code::too_long);

  using word = ward::matching<"[a-z]+", 5>;
  CHECK(word::from("abcde").has_value());
  CHECK(word::from("abcdef").error() == ward::issue{ward::issue_code::too_long, 5});
}

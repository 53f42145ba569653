// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One path, one spelling.
#include "ward/http/target.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

using namespace std::literals;
using ward::http::percent_decode;
using ward::http::plus_means;
using ward::http::split_target;

namespace {

auto decoded(std::string_view text, bool is_segment = true, plus_means plus = plus_means::plus) -> std::optional<std::string> {
  std::string room(text.size(), '#');
  const auto out = percent_decode(text, room.data(), is_segment, plus);
  if (!out) return std::nullopt;
  return std::string{*out};
}

}  // namespace

TEST_CASE("a target is split at its first question mark") {
  CHECK(split_target("/a/b").path == "/a/b");
  CHECK_FALSE(split_target("/a/b").query);
  CHECK(split_target("/a?").query == "");
  CHECK(split_target("/a?b?c").path == "/a");
  CHECK(split_target("/a?b?c").query == "b?c");
}

TEST_CASE("escapes are decoded once, in either case") {
  CHECK(decoded("caf%C3%a9") == "caf\xc3\xa9");
  CHECK(decoded("%41%5a") == "AZ");
  CHECK(decoded("%2541") == "%41");
  CHECK(decoded("") == "");
}

TEST_CASE("an escape that is cut short or not hexadecimal is refused") {
  for (const auto text : {"%"sv, "a%"sv, "%4"sv, "a%4"sv, "%zz"sv, "%4g"sv, "%%41"sv, "%+1"sv, "% 1"sv, "%u0041"sv, "%-1"sv}) {
    INFO(text);
    CHECK_FALSE(decoded(text));
  }
}

TEST_CASE("no control character can be smuggled in, escaped or not") {
  CHECK_FALSE(decoded("a%00b"));
  CHECK_FALSE(decoded("%0d%0a"));
  CHECK_FALSE(decoded("%7F"));
  CHECK_FALSE(decoded("a\nb"sv));
  CHECK_FALSE(decoded("a\x7f"sv));
}

TEST_CASE("a segment cannot hide a separator; a query may contain one") {
  CHECK_FALSE(decoded("a%2Fb"));
  CHECK_FALSE(decoded("a%2fb"));
  CHECK_FALSE(decoded("a%5Cb"));
  CHECK(decoded("a%2Fb%5Cc", false) == "a/b\\c");
}

TEST_CASE("a plus is a plus, but in a query's values it may be a space") {
  CHECK(decoded("a+b") == "a+b");
  CHECK(decoded("a+b%2B", false, plus_means::space) == "a b+");
}

TEST_CASE("what can be a segment is what a path is read to, and no step in it") {
  for (const auto text : {"a"sv, "..."sv, ".a"sv, "%2e"sv, " "sv, "?#;"sv, "\xC3\xA9"sv, "a\x80"sv}) CHECK(ward::http::can_be_segment(text));
  for (const auto text : {""sv, "."sv, ".."sv, "a/b"sv, "/"sv, "a\\"sv, "a\nb"sv, "\0"sv, "\x7f"sv}) CHECK_FALSE(ward::http::can_be_segment(text));
}

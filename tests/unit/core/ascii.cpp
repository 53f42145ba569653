// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Characters as protocols mean them, for every byte there is.
#include "ward/core/ascii.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

namespace ascii = ward::ascii;

namespace {

auto holds(std::string_view text, char c) -> bool { return text.find(c) != std::string_view::npos; }

}  // namespace

TEST_CASE("classes of characters are ASCII's, whatever the locale") {
  constexpr std::string_view digits = "0123456789", lower = "abcdefghijklmnopqrstuvwxyz", upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (int i = -128; i != 128; ++i) {
    const auto c = static_cast<char>(i);
    CHECK(ascii::is_digit(c) == holds(digits, c));
    CHECK(ascii::is_lower(c) == holds(lower, c));
    CHECK(ascii::is_upper(c) == holds(upper, c));
    CHECK(ascii::is_alpha(c) == (holds(lower, c) || holds(upper, c)));
  }
}

TEST_CASE("only ASCII letters change their case") {
  CHECK(ascii::to_lower('A') == 'a');
  CHECK(ascii::to_lower('Z') == 'z');
  CHECK(ascii::to_lower('@') == '@');
  CHECK(ascii::to_lower('[') == '[');
  CHECK(ascii::to_lower('\xc9') == '\xc9');
}

TEST_CASE("hexadecimal digits have their value, all else has none") {
  constexpr std::string_view digits = "0123456789abcdef";
  for (int i = -128; i != 128; ++i) {
    const auto at = digits.find(ascii::to_lower(static_cast<char>(i)));
    CHECK(ascii::hex_value(static_cast<char>(i)) == (at == std::string_view::npos ? -1 : static_cast<int>(at)));
  }
}

TEST_CASE("names are compared without regard to case, and to their full length") {
  CHECK(ascii::equal_ignoring_case("Content-Length", "content-LENGTH"));
  CHECK(ascii::equal_ignoring_case("", ""));
  CHECK_FALSE(ascii::equal_ignoring_case("host", "hos"));
  CHECK_FALSE(ascii::equal_ignoring_case("host", "host "));
  CHECK_FALSE(ascii::equal_ignoring_case("@", "`"));
}

TEST_CASE("trimming takes spaces and tabs from the ends and nothing else") {
  CHECK(ascii::trimmed(" \t a b\t ") == "a b");
  CHECK(ascii::trimmed(" \t") == "");
  CHECK(ascii::trimmed("\na\v") == "\na\v");
}

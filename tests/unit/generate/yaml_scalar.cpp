// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Texts and numbers in YAML: what needs no quotes, what does, and what stands as a block.
#include "ward/generate/yaml_scalar.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

using namespace ward::generate;

TEST_CASE("words, names and paths need no quotes") {
  for (const char* text : {"Read one note", "application/problem+json", "/v1/notes", "$ref", "x-ward-cost", "note.title",
                           "nobody's", "Yesterday", "nullable", "on time", "e5"}) {
    CAPTURE(text);
    CHECK(yaml_line(text) == text);
  }
}

TEST_CASE("what some reader would take for no text stands between quotes") {
  for (const char* text : {"", "y", "N", "yes", "No", "ON", "off", "true", "False", "NULL", "~", "200", "-1", "+1", "1.5", ".5", "1e3", "0x1f",
                           "0o17", "010", "1_000", ".inf", "-.INF", ".nan", "12:30:45", "2026-01-31", "2026-01-31T10:00:00Z", "3.1.0", "=", "<<",
                           "---", "...", "- a", "? a", ": a", "a: b", "a:", "Why?", "a #b", "#a", "&a", "*a", "!a", "!!str a", "|", ">", "'a'", "\"a\"",
                           "%a", "@a", "`a`", "{a}", "[a]", "a, [b]", " a", "a ", "a\tb", "\xc3\xa4rger", "a\xe2\x80\xa6"}) {
    CAPTURE(text);
    CHECK(yaml_line(text) == quoted_yaml(text));
    CHECK(yaml_line(text).front() == '"');
  }
}

TEST_CASE("between quotes, what cannot be printed is escaped, and other characters stand as they are") {
  CHECK(quoted_yaml("a\"b\\c") == R"("a\"b\\c")");
  CHECK(quoted_yaml(std::string_view{"\0\x01\t\n\r\x1b\x7f", 7}) == R"("\u0000\u0001\t\n\u000d\u001b\u007f")");
  CHECK(quoted_yaml("\xc2\x80\xc2\x85\xc2\x9f") == R"("\u0080\u0085\u009f")");
  CHECK(quoted_yaml("\xe2\x80\xa8\xe2\x80\xa9\xef\xbb\xbf\xef\xbf\xbe\xef\xbf\xbf") == R"("\u2028\u2029\ufeff\ufffe\uffff")");
  CHECK(quoted_yaml("\xc2\xa0\xc3\xa4\xe2\x80\xa7\xef\xbb\xbe\xf0\x9f\x98\x80") == "\"\xc2\xa0\xc3\xa4\xe2\x80\xa7\xef\xbb\xbe\xf0\x9f\x98\x80\"");
}

TEST_CASE("a text of several lines is a block of them") {
  CHECK(yaml_text("one\ntwo", 4) == "|-\n    one\n    two");
  CHECK(yaml_text("one\n\n  two # no comment\n", 2) == "|\n  one\n\n    two # no comment");
  CHECK(yaml_text("\xc3\xa4\n- yes", 2) == "|-\n  \xc3\xa4\n  - yes");
}

TEST_CASE("several lines that a block would change stand between quotes") {
  for (const char* text : {"\n", "\none", " one\ntwo", "one\n\n", "one\n \ntwo", "one\n ", "one\n\ttwo", "one\r\ntwo", "one\n\xe2\x80\xa8", "one\n\xc2\x85"}) {
    CAPTURE(text);
    CHECK(yaml_text(text, 2) == quoted_yaml(text));
  }
}

TEST_CASE("numbers have a point and a sign where they have an exponent") {
  CHECK(yaml_word("0") == "0");
  CHECK(yaml_word("-12.5") == "-12.5");
  CHECK(yaml_word("1e22") == "1.0e+22");
  CHECK(yaml_word("-1E+22") == "-1.0e+22");
  CHECK(yaml_word("1.5e-7") == "1.5e-7");
  CHECK(yaml_word("true") == "true");
  CHECK(yaml_word("false") == "false");
  CHECK(yaml_word("null") == "null");
}

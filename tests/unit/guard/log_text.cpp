// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// No text can end a log line, leave its JSON string, or steer the terminal that shows it.
#include "ward/guard/log_text.hpp"

#include <simdjson.h>

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

using namespace std::literals;
using ward::guard::terminal_sequences;

namespace {

auto json_of(std::string_view text, std::size_t cap = 1000, terminal_sequences sequences = terminal_sequences::leave_out)
    -> std::string {
  ward::text_buffer out;
  ward::guard::append_log_string(out, text, cap, sequences);
  return std::string{out.view()};
}

}  // namespace

TEST_CASE("plain text is copied") {
  CHECK(json_of("") == "\"\"");
  CHECK(json_of("GET /v1/notes {id} ~!") == "\"GET /v1/notes {id} ~!\"");
  CHECK(json_of("caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x94\x92") == "\"caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x94\x92\"");
}

TEST_CASE("every control character, quote and backslash is escaped, at any place of a word") {
  for (int c = 0; c != 0x80; ++c) {
    const bool is_special = c < 0x20 || c == 0x7f || c == '"' || c == '\\';
    if (c == 0x1b) continue;
    for (std::size_t at = 0; at != 17; ++at) {
      std::string text(17, 'x');
      text[at] = static_cast<char>(c);
      const auto out = json_of(text);
      INFO(c << " at " << at);
      CHECK((out == '"' + text + '"') != is_special);
      CHECK(out.find_first_of("\n\r\t\x7f") == std::string::npos);
    }
  }
  CHECK(json_of("a\nb") == "\"a\\u000ab\"");
  CHECK(json_of("a\"b\\c") == "\"a\\\"b\\\\c\"");
  CHECK(json_of("\x7f") == "\"\\u007f\"");
  CHECK(json_of(std::string_view{"\0", 1}) == "\"\\u0000\"");
}

TEST_CASE("line separators, C1 controls and what turns text around are escaped") {
  CHECK(json_of("\xe2\x80\xa8\xe2\x80\xa9") == "\"\\u2028\\u2029\"");
  CHECK(json_of("\xc2\x9b" "31m\xc2\x85") == "\"\\u009b31m\\u0085\"");
  CHECK(json_of("\xe2\x80\xae" "abc\xe2\x81\xa6") == "\"\\u202eabc\\u2066\"");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD") {
  const std::string mark = "\xef\xbf\xbd";
  CHECK(json_of("a\xff" "b") == "\"a" + mark + "b\"");
  CHECK(json_of("\xc0\xaf") == '"' + mark + mark + '"');
  CHECK(json_of("\xed\xa0\x80") == '"' + mark + mark + mark + '"');
  CHECK(json_of("\xf4\x90\x80\x80") == '"' + mark + mark + mark + mark + '"');
  CHECK(json_of("\xe0\x9f\xbf") == '"' + mark + mark + mark + '"');
  CHECK(json_of("\xe2\x82") == '"' + mark + mark + '"');
  CHECK(json_of("\x9bx") == '"' + mark + "x\"");
}

TEST_CASE("terminal sequences are left out of logs") {
  CHECK(json_of("a\x1b[31;1mb\x1b[0mc") == "\"abc\"");
  CHECK(json_of("a\x1b]0;title\ab\x1b]8;;x\x1b\\c") == "\"abc\"");
  CHECK(json_of("a\x1b" "cb") == "\"ab\"");
  CHECK(json_of("a\x1b") == "\"a\"");
  CHECK(json_of("a\x1b[") == "\"a\"");
  CHECK(json_of("a\x1b[12") == "\"a\"");
  CHECK(json_of("a\x1b[\nb") == "\"a\\u000ab\"");
  CHECK(json_of("a\x1b\xc3\xa9") == "\"a\xc3\xa9\"");
  CHECK(json_of("a\x1b]never ended") == "\"anever ended\"");
}

TEST_CASE("an audit trail keeps terminal sequences, escaped") {
  CHECK(json_of("a\x1b[31mb", 1000, terminal_sequences::keep) == "\"a\\u001b[31mb\"");
}

TEST_CASE("long text is cut at a character and says so") {
  CHECK(json_of("abcdef", 6) == "\"abcdef\"");
  CHECK(json_of("abcdefg", 6) == "\"abcdef\xe2\x80\xa6\"");
  CHECK(json_of("abcde\xc3\xa9", 6) == "\"abcde\xe2\x80\xa6\"");
  CHECK(json_of("\xff\xff\xff", 2) == "\"\xef\xbf\xbd\xef\xbf\xbd\xe2\x80\xa6\"");
  CHECK(json_of(std::string(1 << 20, '\n'), 10).size() == 2 + 60 + 3);
}

TEST_CASE("whatever goes in, what comes out is one line of JSON without a control character") {
  std::mt19937 random{11};
  constexpr auto alphabet = "\x1b[]0;m\"\\\n\r\0ab\xc3\xa9\xe2\x80\xa8\xf0\x9f\xed\xa0\x7f\xc2\x9b"sv;
  simdjson::dom::parser parser;
  for (int i = 0; i != 20'000; ++i) {
    std::string text(random() % 40, '\0');
    for (auto& c : text) c = random() % 2 != 0 ? alphabet[random() % alphabet.size()] : static_cast<char>(random() % 256);
    const auto out = json_of(text, 1 + random() % 40, random() % 2 != 0 ? terminal_sequences::keep : terminal_sequences::leave_out);
    for (const char c : out) REQUIRE((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
    std::string_view parsed;
    REQUIRE(parser.parse(out).get(parsed) == simdjson::SUCCESS);
  }
}

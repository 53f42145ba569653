// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The strict reader: what it refuses, what it hands over, and that nothing goes unread.
#include "ward/generate/json_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using ward::generate::json_error;
using ward::generate::json_kind;
using ward::generate::json_reader;
using ward::generate::json_value;

const auto ignore = [](std::string_view, json_value&) {};

auto outcome(std::string_view text) -> std::string_view {
  json_reader reader{{.bytes = 4096}};
  const auto read = reader.read(text, ignore);
  if (read) return "read";
  switch (read.error()) {
    case json_error::malformed: return "malformed";
    case json_error::not_an_object: return "not_an_object";
    case json_error::trailing_content: return "trailing_content";
    case json_error::duplicate_name: return "duplicate_name";
    case json_error::nul_character: return "nul_character";
    case json_error::too_long: return "too_long";
    case json_error::too_deep: return "too_deep";
    case json_error::too_many_members: return "too_many_members";
  }
  return "?";
}

}  // namespace

TEST_CASE("json_reader: reads objects") {
  for (const auto* text : {"{}", " { }\r\n\t", R"({"a":[],"b":{},"c":null,"d":true,"e":false})", R"({"a":-0,"b":0.5e-7,"c":1E+2,"d":123456789012345678901234567890})",
                           R"({"a":"\ud83d\ude00\"\\\/\b\f\n\r\t\u00e4"})", R"({"a":{"b":1},"c":{"b":1},"b":[{"b":1},{"b":2}]})", R"({"":1})"}) {
    CAPTURE(text);
    CHECK(outcome(text) == "read");
  }
}

TEST_CASE("json_reader: refuses what is no JSON, in values that nobody asks for too") {
  for (const auto* text : {"", " ", "{", "{\"a\":1", "{\"a\"}", "{\"a\" 1}", "{\"a\":}", "{\"a\"::1}", "{,}", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{1:1}", "{a:1}",
                           "{'a':1}", R"({"a":'x'})", R"({"a":01})", R"({"a":1.})", R"({"a":.5})", R"({"a":+1})", R"({"a":-})", R"({"a":--1})", R"({"a":1e})",
                           R"({"a":1e+})", R"({"a":2.e3})", R"({"a":0x1})", R"({"a":1_0})", R"({"a":12a})", R"({"a":NaN})", R"({"a":Infinity})", R"({"a":1e400})",
                           R"({"a":nul})", R"({"a":nulll})", R"({"a":tru})", R"({"a":truex})", R"({"a":False})", R"({"a":[1,]})", R"({"a":[,1]})", R"({"a":[1,,2]})",
                           R"({"a":[1 2]})", R"({"a":[1:2]})", R"({"a":[1})", R"({"a":1]})", R"({"a":[1]]})", R"({"a":{"b"}})", R"({"a":{"b":1]})", R"({"a":{}{}})",
                           R"({"a":"\x"})", R"({"a":"\u12"})", R"({"a":"\ud800"})", R"({"a":"\udc00\ud800"})", R"({"a":"\ud800\u0041"})", R"({"a":"x)", "{\"a\":\"\n\"}",
                           "{\"a\":\"\x1f\"}", "{\"a\":\"\xff\"}", "{\"a\":\"\xc0\x80\"}", "{\"a\":\"\xed\xa0\x80\"}", "{\"a\":\"\xf4\x90\x80\x80\"}", "{\"\xff\":1}",
                           R"({"a":1/**/})", R"({"a":1}//)", "\xEF\xBB\xBF{}", R"({"a":1},)", R"({"a":1}x)", "{\"a\":1}\x01"}) {
    CAPTURE(text);
    CHECK(outcome(text) == "malformed");
    CHECK(outcome(std::string{R"({"deep":[{"er":)"} + text + "}]}") != "read");
  }
}

TEST_CASE("json_reader: the document is one object") {
  for (const auto* text : {"[]", "[{}]", "1", "\"x\"", "null", "true"}) CHECK(outcome(text) == "not_an_object");
  for (const auto* text : {R"({"a":1}})", R"({"a":1}{"b":2})", R"({"a":1} })"}) CHECK(outcome(text) == "trailing_content");
  for (const auto* text : {"{}{}", "{} {}", "{}1", "{} ,"}) CHECK(outcome(text) != "read");
}

TEST_CASE("json_reader: a name comes once in an object, however it is escaped") {
  CHECK(outcome(R"({"a":1,"a":1})") == "duplicate_name");
  CHECK(outcome(R"({"a":1,"b":2,"\u0061":3})") == "duplicate_name");
  CHECK(outcome(R"({"x":[{"y":{"a":1,"a":2}}]})") == "duplicate_name");
  CHECK(outcome(R"({"x":{"a":1},"a":{"x":1,"a":1},"A":1})") == "read");
}

TEST_CASE("json_reader: U+0000 is refused in names and texts") {
  CHECK(outcome(R"({"a":"\u0000"})") == "nul_character");
  CHECK(outcome(R"({"a\u0000":1})") == "nul_character");
  CHECK(outcome(R"({"a":[["x\u0000y"]]})") == "nul_character");
  CHECK(outcome(std::string_view{"{\"a\":1}\0", 8}) == "malformed");
  CHECK(outcome(std::string_view{"{\"a\":\"\0\"}", 9}) == "malformed");
}

TEST_CASE("json_reader: length, depth and members are bounded") {
  const auto nested = [](std::size_t depth) { return R"({"a":)" + std::string(depth, '[') + std::string(depth, ']') + "}"; };
  CHECK(outcome(nested(15)) == "read");
  CHECK(outcome(nested(16)) == "too_deep");
  CHECK(outcome(nested(1000)) == "too_deep");
  const auto wide = [](int count) {
    std::string text = "{";
    for (int i = 0; i != count; ++i) text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
    return text + "}";
  };
  CHECK(outcome(wide(128)) == "read");
  CHECK(outcome(wide(129)) == "too_many_members");
  CHECK(outcome("{}" + std::string(4094, ' ')) == "read");
  CHECK(outcome("{}" + std::string(4095, ' ')) == "too_long");
}

TEST_CASE("json_reader: hands over what the visitor asks for") {
  json_reader reader{{.bytes = 4096}};
  std::vector<std::string> seen;
  const auto read = reader.read(R"({"text":"\u00e4","number":-1.5,"truth":true,"list":[1,"x"],"object":{"k":"v"}})", [&](std::string_view name, json_value& value) {
    seen.emplace_back(name);
    if (name == "text") {
      CHECK(value.kind() == json_kind::string);
      CHECK_FALSE(value.number());
      CHECK_FALSE(value.elements([](json_value&) {}));
      CHECK(value.text() == "\xc3\xa4");
      CHECK_FALSE(value.text());
    }
    if (name == "number") CHECK(value.number() == -1.5);
    if (name == "truth") CHECK(value.boolean() == true);
    if (name == "list") {
      std::vector<json_kind> kinds;
      CHECK(value.elements([&](json_value& element) { kinds.push_back(element.kind()); }));
      CHECK(kinds == std::vector{json_kind::number, json_kind::string});
    }
    if (name == "object") {
      CHECK(value.members([&](std::string_view inner, json_value& member) { CHECK((inner == "k" && member.text() == "v")); }));
    }
  });
  CHECK(read);
  CHECK(seen == std::vector<std::string>{"text", "number", "truth", "list", "object"});
}

TEST_CASE("json_reader: texts stay until the next document, and the reader can go on after an error") {
  json_reader reader{{.bytes = 4096}};
  std::vector<std::string_view> texts;
  const auto collect = [&](std::string_view, json_value& value) {
    if (const auto text = value.text()) texts.push_back(*text);
  };
  REQUIRE(reader.read(R"({"a":"one\n","b":"two"})", collect));
  CHECK(texts == std::vector<std::string_view>{"one\n", "two"});
  CHECK_FALSE(reader.read(R"({"a":{"b":{"c":tru}}})", ignore));
  CHECK_FALSE(reader.read(R"({"a":{"b":[[)", ignore));
  CHECK(reader.read(R"({"a":{"a":1},"b":1})", ignore));
}

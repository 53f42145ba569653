// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// JSON as YAML: objects, lists, and what is in them.
#include "ward/generate/yaml_document.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using ward::generate::to_yaml;

TEST_CASE("members stand on lines of their own, indented by what holds them") {
  CHECK(to_yaml(R"({"a": {"b": {"c": 1}}, "d": true})") == "a:\n  b:\n    c: 1\nd: true\n");
  CHECK(to_yaml(R"({"a": [1, "two", null], "b": [[1, 2], [], [[3]]]})") ==
        "a:\n  - 1\n  - two\n  - null\nb:\n  - - 1\n    - 2\n  - []\n  - - - 3\n");
  CHECK(to_yaml(R"([{"a": 1, "b": [{"c": 2}]}, {}])") == "- a: 1\n  b:\n    - c: 2\n- {}\n");
}

TEST_CASE("what is empty, and what is alone") {
  CHECK(to_yaml(R"({"a": {}, "b": [], "c": ""})") == "a: {}\nb: []\nc: \"\"\n");
  CHECK(to_yaml("{}") == "{}\n");
  CHECK(to_yaml(" [ ] ") == "[]\n");
  CHECK(to_yaml("1e5") == "1.0e+5\n");
}

TEST_CASE("names are told as texts are, on one line; long ones by a mark") {
  CHECK(to_yaml(R"({"200": 1, "on": 2, "a\nb": 3})") == "\"200\": 1\n\"on\": 2\n\"a\\nb\": 3\n");
  const std::string name(1001, 'a');
  CHECK(to_yaml("{\"x\": {\"" + name + "\": 1}}") == "x:\n  ? " + name + "\n  : 1\n");
  CHECK(to_yaml("{\"" + name + "\": {\"b\": 1}}") == "? " + name + "\n:\n  b: 1\n");
}

TEST_CASE("escapes of JSON are characters of YAML") {
  CHECK(to_yaml(R"({"a": "\u00e4\/\u20ac\ud83d\ude00\u007e"})") == "a: \"\xc3\xa4/\xe2\x82\xac\xf0\x9f\x98\x80~\"\n");
  CHECK(to_yaml(R"({"a": "\b\f\r\t\"\\"})") == "a: \"\\u0008\\u000c\\u000d\\t\\\"\\\\\"\n");
  CHECK(to_yaml(R"({"a": ["one\ntwo", {"b": "one\ntwo\n"}]})") == "a:\n  - |-\n    one\n    two\n  - b: |\n      one\n      two\n");
}

TEST_CASE("what is no JSON is no document") {
  for (const char* text : {"", "{", "{\"a\": 1,}", "[1 2]", "\"\\u0000\"", "\"\xff\""}) CHECK_THROWS_AS(to_yaml(text), ward::boot_error);
}

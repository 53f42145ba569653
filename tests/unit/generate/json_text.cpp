// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/json_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <limits>
#include <string>

using ward::generate::json_text;

namespace {

auto written(auto value) -> std::string {
  json_text text;
  text.value(value);
  return std::move(text).take();
}

}  // namespace

TEST_CASE("json_text indents by two spaces, and writes what is empty on one line") {
  json_text text;
  text.object([&] {
    text.member("a", 1);
    text.key("b").array([&] {
      text.value(true);
      text.object([] {});
      text.array([] {});
    });
    text.member("c", "");
  });
  CHECK(text.view() == "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {},\n    []\n  ],\n  \"c\": \"\"\n}");
}

TEST_CASE("json_text escapes what JSON demands, and keeps other text as it is") {
  CHECK(written("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(written("\n\t\x01\x1f\x7f") == R"("\u000a\u0009\u0001\u001f\u007f")");
  CHECK(written(std::string_view{"\0", 1}) == R"("\u0000")");
  CHECK(written("\xF0\x9F\x8D\xB2 \xC3\xA9") == "\"\xF0\x9F\x8D\xB2 \xC3\xA9\"");
  json_text text;
  text.object([&] { text.member("a\"b", 0); });
  CHECK(text.view() == "{\n  \"a\\\"b\": 0\n}");
}

TEST_CASE("json_text writes numbers so that they read back as they were") {
  CHECK(written(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(written(1000000.0) == "1000000");
  CHECK(written(-90.0) == "-90");
  CHECK(written(0.1) == "0.1");
  CHECK(written(-273.15) == "-273.15");
  CHECK(std::stod(written(1e300)) == 1e300);
  CHECK(std::stod(written(2.5e-308)) == 2.5e-308);
}

TEST_CASE("json_text indents a fragment to fit where it stands") {
  json_text inner;
  inner.array([&] { inner.value("line\nbreak"); });
  json_text outer;
  outer.object([&] {
    outer.key("x").fragment(inner.view());
    outer.member("y", false);
  });
  CHECK(outer.view() == "{\n  \"x\": [\n    \"line\\u000abreak\"\n  ],\n  \"y\": false\n}");
}

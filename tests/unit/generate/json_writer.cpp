// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Answers: exact escapes, exact numbers, nothing that was not set; and what is written is read back.
#include "ward/generate/json_writer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <optional>
#include <string>

#include "ward/generate/body_parser.hpp"
#include "ward/schema/boolean.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/number.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/text.hpp"

namespace {

enum class color { red, green };

using one = ward::integer<0, 9>;
using digit = ward::integer<-9, 9>;
struct inner {
  std::optional<one> first;
  std::optional<one> second;
};
struct outer {
  ward::text<0, 100> text;
  ward::number<-1e300, 1e300> number;
  ward::list<digit, 0, 4> list;
  inner object;
  ward::boolean truth;
  ward::choice<color> shade;
};

auto written(const auto& value) -> std::string {
  ward::text_buffer out;
  REQUIRE(ward::generate::write_json(out, value));
  return std::string{out.view()};
}

auto string_of(std::string_view text) -> std::string {
  ward::text_buffer out;
  ward::generate::write_json_string(out, text);
  return std::string{out.view()};
}

auto sample() -> outer {
  return {.text = "a\"b", .number = 0.1, .list = ward::items(digit{1}, digit{-9}), .object = {.first = {}, .second = one{3}}, .truth = false,
          .shade = color::green};
}

}  // namespace

TEST_CASE("structs are written with what is there, in their order") {
  CHECK(written(sample()) ==
        R"({"text":"a\"b","number":0.1,"list":[1,-9],"object":{"second":3},"truth":false,"shade":"green"})");
  CHECK(written(inner{.first = {}, .second = {}}) == "{}");
  CHECK(written(inner{.first = one{1}, .second = one{2}}) == R"({"first":1,"second":2})");
}

TEST_CASE("strings are escaped exactly") {
  CHECK(string_of("") == R"("")");
  CHECK(string_of("plain \xc3\xa4\xe2\x82\xac") == "\"plain \xc3\xa4\xe2\x82\xac\"");
  CHECK(string_of("\"\\/\b\f\n\r\t\x01\x1f\x7f") == "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0001\\u001f\\u007f\"");
  CHECK(string_of("a\xe2\x80\xa8" "b\xe2\x80\xa9") == R"("a\u2028b\u2029")");
}

TEST_CASE("numbers are the shortest that read back the same") {
  for (const double number : {0.1, 1.0 / 3.0, 1e22, -5e-324, 1e300, 0.0}) {
    auto value = sample();
    value.number = ward::number<-1e300, 1e300>::from(number).value();
    ward::text_buffer body;
    REQUIRE(ward::generate::write_json(body, value));
    ward::generate::body_parser parser;
    ward::arena memory;
    ward::generate::issue_list issues;
    auto read = ward::detail::schema_access::make<outer>();
    REQUIRE(parser.parse(body, read, memory, issues) == ward::generate::body_verdict::valid);
    CHECK(read.number.value() == number);
    CHECK(written(read) == written(value));
  }
}

TEST_CASE("what was moved away or has no name is an error, not an empty string") {
  ward::text_buffer out;
  auto value = sample();
  const auto taken = std::move(value.text);
  CHECK_FALSE(ward::generate::write_json(out, value));
  auto other = sample();
  other.shade = static_cast<color>(7);
  CHECK_FALSE(ward::generate::write_json(out, other));
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/json_schema.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>

#include "ward/declare.hpp"
#include "ward/schema/matching.hpp"

using namespace ward::generate;

namespace {

// The schema of a type where it is used, on one line: indentation is json_text's business.
template <class Type>
auto schema() -> std::string {
  json_text text;
  schema_writer{text, "#/$defs/"}.use(schema_of<Type>);
  std::string line;
  for (const char c : text.view()) {
    if (c != '\n' && c != ' ') line.push_back(c);
  }
  return line;
}

}  // namespace

// Not in the unnamed namespace: reflection names objects of these types.
namespace json_schema_test {

enum class paint : std::uint8_t { red, green };

struct point {
  ward::integer<0, 9> x;
  ward::integer<0, 9> y = 3;
  std::optional<ward::boolean> is_far;
};
struct only_options {
  std::optional<point> at;
};
struct shape {
  ward::list<point, 1, 4> corners;
  only_options options;
};

struct defaults {
  ward::text<0, 9> text = "a\"b";
  ward::integer<-9, 9> integer = -7;
  ward::number<0, 1> number = 0.5;
  ward::boolean boolean = true;
  ward::one_of<"a", "b"> one_of = "b";
  ward::choice<paint> choice = paint::green;
  ward::list<ward::integer<0, 9>, 0, 3> list = ward::items(ward::integer<0, 9>{1}, ward::integer<0, 9>{2});
  ward::timestamp timestamp = ward::instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
  ward::id<"thing"> id = ward::id<"thing">{ward::uuid{}};
};

namespace elsewhere {
struct point {
  ward::boolean is_another;
};
}  // namespace elsewhere
struct both_points {
  point one;
  elsewhere::point other;
};

template <class Item>
struct page {
  ward::list<Item, 0, 100> items;
};
struct pages {
  page<point> points;
  page<page<point>> nested;
};

}  // namespace json_schema_test

using namespace json_schema_test;

TEST_CASE("text says its lengths, and that U+0000 is refused") {
  CHECK(schema<ward::text<1, 120>>() == R"({"type":"string","minLength":1,"maxLength":120,"pattern":"^[^\\u0000]*$"})");
  CHECK(schema<ward::text<0, 9>>() == R"({"type":"string","maxLength":9,"pattern":"^[^\\u0000]*$"})");
}

TEST_CASE("matching says its pattern, anchored, and its lengths") {
  CHECK(schema<ward::matching<"[a-z]{2,32}">>() == R"({"type":"string","minLength":2,"maxLength":32,"pattern":"^(?:[a-z]{2,32})$"})");
  CHECK(schema<ward::matching<"[a-z]+", 7>>() == R"({"type":"string","minLength":1,"maxLength":7,"pattern":"^(?:[a-z]+)$"})");
}

TEST_CASE("integer says its bounds, and int64 where int32 does not hold them") {
  CHECK(schema<ward::integer<1, 100>>() == R"({"type":"integer","format":"int32","minimum":1,"maximum":100})");
  CHECK(schema<ward::integer<-2147483648, 2147483647>>().find("int32") != std::string::npos);
  CHECK(schema<ward::integer<-2147483649, 0>>().find("int64") != std::string::npos);
  CHECK(schema<ward::integer<0, 2147483648>>() == R"({"type":"integer","format":"int64","minimum":0,"maximum":2147483648})");
}

TEST_CASE("number, boolean, one_of and choice") {
  CHECK(schema<ward::number<-273.15, 1000000>>() == R"({"type":"number","format":"double","minimum":-273.15,"maximum":1000000})");
  CHECK(schema<ward::boolean>() == R"({"type":"boolean"})");
  CHECK(schema<ward::one_of<"draft", "final">>() == R"({"type":"string","enum":["draft","final"]})");
  CHECK(schema<ward::choice<paint>>() == R"({"type":"string","enum":["red","green"]})");
}

TEST_CASE("id and timestamp have their formats, and timestamp the profile that is read") {
  CHECK(schema<ward::id<"note">>() == R"({"type":"string","format":"uuid","minLength":36,"maxLength":36})");
  CHECK(schema<ward::timestamp>().starts_with(R"({"type":"string","format":"date-time","maxLength":32,"pattern":"^(?:[0-9]{3}[1-9]|)"));
}

TEST_CASE("list says its numbers of items, and a struct in it is a reference") {
  CHECK(schema<ward::list<ward::boolean, 0, 8>>() == R"({"type":"array","maxItems":8,"items":{"type":"boolean"}})");
  CHECK(schema<ward::list<point, 2, 3>>() == R"({"type":"array","minItems":2,"maxItems":3,"items":{"$ref":"#/$defs/point"}})");
}

TEST_CASE("a struct is closed; required are the members without default and without optional") {
  CHECK(json_schema<point>() == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "point",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "x"
  ],
  "properties": {
    "x": {
      "type": "integer",
      "format": "int32",
      "minimum": 0,
      "maximum": 9
    },
    "y": {
      "type": "integer",
      "format": "int32",
      "minimum": 0,
      "maximum": 9,
      "default": 3
    },
    "is_far": {
      "type": "boolean"
    }
  }
}
)");
}

TEST_CASE("structs below a struct are defined once, and need no `required` if nothing is") {
  const auto text = json_schema<shape>();
  CHECK(text.find("\"$defs\": {\n    \"only_options\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n"
                  "      \"properties\": {\n        \"at\": {\n          \"$ref\": \"#/$defs/point\"") != std::string::npos);
  CHECK(text.find("\"point\": {") == text.rfind("\"point\": {"));
}

TEST_CASE("defaults are written as the values that they are on the wire") {
  const auto text = json_schema<defaults>();
  for (const std::string value : {R"("a\"b")", "-7", "0.5", "true", R"("b")", R"("green")", R"("2026-11-21T00:00:00Z")",
                                  R"("00000000-0000-0000-0000-000000000000")"}) {
    INFO(value);
    CHECK(text.find("\"default\": " + value + "\n") != std::string::npos);
  }
  CHECK(text.find("\"default\": [1,2]") != std::string::npos);
  CHECK(text.find("required") == std::string::npos);
}

TEST_CASE("two structs of one name in one document are refused by name") {
  try {
    static_cast<void>(json_schema<both_points>());
    FAIL("no error");
  } catch (const ward::boot_error& error) {
    CHECK(std::string{error.what()}.find("two schema structs are called 'point'") == 0);
  }
}

TEST_CASE("an instance of a template is named after its arguments, as component names allow") {
  CHECK(component_name("page<notes::note>") == "page_note");
  CHECK(component_name("page<ward::list<notes::note, 0, 8> >") == "page_list_note_0_8");
  CHECK(component_name("page<my_notes::note, my_notes::inner<a_b::c>::d>") == "page_note_d");
  CHECK(component_name("outer<10, 5>::thing") == "thing");
  CHECK(component_name("{anonymous}::note") == "note");
  CHECK(component_name("(anonymous namespace)::note") == "note");
  CHECK(component_name("two_words") == "two_words");
  const auto text = json_schema<pages>();
  CHECK(text.find("\"$ref\": \"#/$defs/page_point\"") != std::string::npos);
  CHECK(text.find("\"page_page_point\": {") != std::string::npos);
}

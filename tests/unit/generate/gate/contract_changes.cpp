// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Pairs of schemas in requests and in answers, wherever a schema can stand, each pair in both directions: what breaks clients, what is
// told, and what is no change.
#include "ward/generate/gate/contract_changes.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/contract_comparison.hpp"
#include "ward/generate/gate/document.hpp"

using ward::generate::gate::contract_changes;
using ward::generate::gate::finding;
using ward::generate::gate::json_tree;

namespace {

// Where a schema can stand below a body: what is around it, the components beside it, and what its place is called.
struct surrounding {
  std::string_view before;
  std::string_view after;
  std::string_view components;  // with @ for the schema
  std::string_view place;
};

constexpr std::array<surrounding, 7> surroundings{{
    {"", "", "", ""},
    {R"({"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":)", "}}", "", ".a"},
    {R"({"type":"array","maxItems":3,"items":)", "}", "", "[]"},
    {R"({"type":"object","maxProperties":3,"propertyNames":{"type":"string"},"additionalProperties":)", "}", "", "[...]"},
    {R"({"$ref":"#/components/schemas/held)", R"("})", R"("held":@)", ""},
    {R"({"anyOf":[{"$ref":"#/components/schemas/held)", R"("},{"type":"null"}]})", R"("held":@)", ""},
    {R"({"oneOf":[{"$ref":"#/components/schemas/held"}],"discriminator":{"propertyName":"kind","mapping":{"x":"#/components/schemas/held)",
     R"("}}})", R"("held":{"type":"object","additionalProperties":false,"required":["kind","of"],
       "properties":{"kind":{"type":"string","const":"x"},"of":{"type":"array","items":@}}})",
     "(x).of[]"},
}};

auto replaced(std::string_view text, std::string_view schema) -> std::string {
  std::string made{text};
  if (const auto at = made.find('@'); at != std::string::npos) made.replace(at, 1, schema);
  return made;
}

auto document_with(std::string_view schema, const surrounding& in, bool is_request) -> json_tree {
  const auto used = std::string{in.before}.append(in.components.empty() ? schema : "").append(in.after);
  const auto content = R"({"content":{"application/json":{"schema":)" + used + "}}";
  const auto text = std::string{R"({"openapi":"3.1.0","paths":{"/v1/a":{"post":{"operationId":"a","security":[],)"} +
                    (is_request ? R"("requestBody":)" + content + R"(,"required":true},"responses":{}}}})" : R"("responses":{"200":)" + content + "}}}}}") +
                    R"(,"components":{"schemas":{)" + replaced(in.components, schema) + "}}}";
  auto read = ward::generate::gate::read_json_tree(text);
  INFO(text);
  REQUIRE(read);
  return *std::move(read);
}

auto compare(const json_tree& was, const json_tree& now) -> contract_changes {
  return ward::generate::gate::compare_contracts({was, "old.json"}, {now, "new.json"});
}

// b: breaks, n: is told, -: nothing is said.
struct pair {
  std::string_view was;
  std::string_view now;
  finding forth;  // the place is below the schema
  finding back;
  std::string_view request;  // forth and back
  std::string_view answer;
};

void check_one(const contract_changes& found, char effect, const finding& what, const std::string& place) {
  const std::vector<finding> wanted{{place + what.place, what.change}};
  CHECK(found.breaking == (effect == 'b' ? wanted : std::vector<finding>{}));
  CHECK(found.notes == (effect == 'n' ? wanted : std::vector<finding>{}));
  CHECK(found.loosening.empty());
}

void check(const pair& each) {
  for (const auto& in : surroundings) {
    for (const bool is_request : {true, false}) {
      INFO(each.was << " and " << each.now << " at " << in.before << (is_request ? " in a request" : " in an answer"));
      const auto was = document_with(each.was, in, is_request);
      const auto now = document_with(each.now, in, is_request);
      const auto effects = is_request ? each.request : each.answer;
      const auto place = std::string{is_request ? "POST /v1/a, body" : "POST /v1/a, 200 body"}.append(in.place);
      check_one(compare(was, now), effects[0], each.forth, place);
      check_one(compare(now, was), effects[1], each.back, place);
      check_one(compare(was, was), '-', {}, place);
    }
  }
}

}  // namespace

TEST_CASE("bounds, words and formats by direction") {
  const std::vector<pair> pairs{
      {R"({"type":"string","maxLength":9})", R"({"type":"string","maxLength":10})", {"", "maxLength is 10, was 9"}, {"", "maxLength is 9, was 10"}, "nb", "bn"},
      {R"({"type":"string","minLength":1})", R"({"type":"string"})", {"", "minLength is gone, was 1"}, {"", "minLength is 1, and there was none"}, "nb", "bn"},
      {R"({"type":"string","pattern":"^a$"})", R"({"type":"string"})", {"", "pattern is gone, was '^a$'"}, {"", "pattern is '^a$', and there was none"}, "nb", "bn"},
      {R"({"type":"string","pattern":"^a$"})", R"({"type":"string","pattern":"^b$"})", {"", "pattern is '^b$', was '^a$'"}, {"", "pattern is '^a$', was '^b$'"}, "bb", "bb"},
      {R"({"type":"string","format":"date"})", R"({"type":"string","format":"uuid"})", {"", "format is 'uuid', was 'date'"}, {"", "format is 'date', was 'uuid'"}, "bb", "bb"},
      {R"({"type":"string","contentEncoding":"base64"})", R"({"type":"string"})", {"", "contentEncoding is gone, was 'base64'"}, {"", "contentEncoding is 'base64', and there was none"}, "nb", "bn"},
      {R"({"type":"string","enum":["a","b"]})", R"({"type":"string","enum":["b","c","a"]})", {"", "can be 'c', and could not"}, {"", "cannot be 'c', and could"}, "nb", "bn"},
      {R"({"type":"string","const":"a"})", R"({"type":"string","enum":["a","c"]})", {"", "can be 'c', and could not"}, {"", "cannot be 'c', and could"}, "nb", "bn"},
      {R"({"type":"string","enum":["a"]})", R"({"type":"string","maxLength":9})", {"", "is any text, was one of some words"}, {"", "is one of some words, was any text"}, "nb", "bn"},
      {R"({"type":"integer","minimum":1})", R"({"type":"integer","minimum":0})", {"", "has minimum 0, had minimum 1"}, {"", "has minimum 1, had minimum 0"}, "nb", "bn"},
      {R"({"type":"integer","maximum":8})", R"({"type":"integer","maximum":9})", {"", "has maximum 9, had maximum 8"}, {"", "has maximum 8, had maximum 9"}, "nb", "bn"},
      {R"({"type":"number","exclusiveMaximum":1})", R"({"type":"number","maximum":1})", {"", "has maximum 1, had exclusiveMaximum 1"}, {"", "has exclusiveMaximum 1, had maximum 1"}, "nb", "bn"},
      {R"({"type":"integer","multipleOf":10})", R"({"type":"integer","multipleOf":5})", {"", "multipleOf is 5, was 10"}, {"", "multipleOf is 10, was 5"}, "nb", "bn"},
      {R"({"type":"integer","multipleOf":4})", R"({"type":"integer","multipleOf":6})", {"", "multipleOf is 6, was 4"}, {"", "multipleOf is 4, was 6"}, "bb", "bb"},
      {R"({"type":"integer","format":"int32"})", R"({"type":"integer","format":"int64"})", {"", "format is 'int64', was 'int32'"}, {"", "format is 'int32', was 'int64'"}, "nb", "bn"},
      {R"({"type":"integer","format":"int32"})", R"({"type":"integer","format":"octet"})", {"", "format is 'octet', was 'int32'"}, {"", "format is 'int32', was 'octet'"}, "bb", "bb"},
      {R"({"type":"integer"})", R"({"type":"number"})", {"", "is of type number, was of type integer"}, {"", "is of type integer, was of type number"}, "nb", "bn"},
      {R"({"type":"string"})", R"({"type":"boolean"})", {"", "is of type boolean, was of type string"}, {"", "is of type string, was of type boolean"}, "bb", "bb"},
      {R"({"type":"boolean"})", R"({})", {"", "is any JSON value, was of type boolean"}, {"", "is of type boolean, was any JSON value"}, "nb", "bn"},
      {R"({"description":"Any JSON value.","x-ward-max-bytes":9})", R"({"description":"Any JSON value.","x-ward-max-bytes":10})", {"", "x-ward-max-bytes is 10, was 9"}, {"", "x-ward-max-bytes is 9, was 10"}, "nb", "bn"},
      {R"({"type":"string","format":"binary","x-ward-max-pixels":9})", R"({"type":"string","format":"binary"})", {"", "x-ward-max-pixels is gone, was 9"}, {"", "x-ward-max-pixels is 9, and there was none"}, "nb", "bn"},
      {R"({"type":"integer","enum":[1]})", R"({"type":"integer","enum":[1,2]})", {"", "'enum' differs, and is not compared"}, {"", "'enum' differs, and is not compared"}, "bb", "bb"},
      {R"({"type":["string","integer"]})", R"({"type":["string","boolean"]})", {"", "'type' differs, and is not compared"}, {"", "'type' differs, and is not compared"}, "bb", "bb"},
      {R"({"type":"object","not":{}})", R"({"type":"object"})", {"", "'not' differs, and is not compared"}, {"", "'not' differs, and is not compared"}, "bb", "bb"},
  };
  for (const auto& each : pairs) check(each);
}

TEST_CASE("words where there was any text are still texts of their bounds") {
  check({R"({"type":"string","enum":["a"],"minLength":1})", R"({"type":"string","const":"a","minLength":2})", {}, {}, "--", "--"});
  const auto found = [](std::string_view was, std::string_view now) {
    return compare(document_with(was, surroundings[0], true), document_with(now, surroundings[0], true)).breaking;
  };
  CHECK(found(R"({"type":"string","enum":["a","bc"]})", R"({"type":"string","minLength":2})") ==
        std::vector<finding>{{"POST /v1/a, body", "cannot be 'a', and could"}});
  CHECK(found(R"({"type":"string","enum":["a"]})", R"({"type":"string","pattern":"^b$"})") ==
        std::vector<finding>{{"POST /v1/a, body", "pattern is '^b$', and there were words"}});
}

TEST_CASE("lists, members, maps and null by direction") {
  const std::string_view closed = R"({"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{"type":"string"}}})";
  const std::string_view with_b = R"({"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{"type":"string"},"b":{"type":"string"}}})";
  const std::string_view with_required_b =
      R"({"type":"object","additionalProperties":false,"required":["b","a"],"properties":{"b":{"type":"string"},"a":{"type":"string"}}})";
  const std::string_view map = R"({"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string"}})";
  const std::vector<pair> pairs{
      {R"({"type":"array","maxItems":8})", R"({"type":"array","maxItems":9})", {"", "maxItems is 9, was 8"}, {"", "maxItems is 8, was 9"}, "nb", "bn"},
      {R"({"type":"array","minItems":1})", R"({"type":"array"})", {"", "minItems is gone, was 1"}, {"", "minItems is 1, and there was none"}, "nb", "bn"},
      {R"({"type":"array","uniqueItems":true})", R"({"type":"array"})", {"", "can have equal items, and could not"}, {"", "cannot have equal items, and could"}, "nb", "bn"},
      {closed, with_b, {".b", "is a new member"}, {".b", "is no longer a member"}, "nb", "nb"},
      {closed, with_required_b, {".b", "is a new member, and must be there"}, {".b", "is no longer a member, and had to be there"}, "bb", "nb"},
      {with_b, with_required_b, {".b", "must be there, and could be absent"}, {".b", "may be absent, and had to be there"}, "bn", "nb"},
      {closed, map, {"", "is a map, had members of its own"}, {"", "has members of its own, was a map"}, "bb", "bb"},
      {R"({"type":"object","additionalProperties":false})", R"({"type":"object"})", {"", "takes members of other names, and did not take these"}, {"", "takes no members of other names, and did"}, "nb", "nn"},
      {R"({"type":"object","maxProperties":1,"additionalProperties":{}})", R"({"type":"object","maxProperties":2,"additionalProperties":{}})", {"", "maxProperties is 2, was 1"}, {"", "maxProperties is 1, was 2"}, "nb", "bn"},
      {R"({"type":"object","additionalProperties":{},"propertyNames":{"type":"string","maxLength":1}})",
       R"({"type":"object","additionalProperties":{},"propertyNames":{"type":"string","maxLength":2}})", {"[name]", "maxLength is 2, was 1"}, {"[name]", "maxLength is 1, was 2"}, "nb", "bn"},
  };
  for (const auto& each : pairs) check(each);
}

TEST_CASE("null by direction") {
  for (const bool is_request : {true, false}) {
    const auto was = document_with(R"({"type":"string"})", surroundings[1], is_request);
    const auto now = document_with(R"({"anyOf":[{"type":"string"},{"type":"null"}]})", surroundings[1], is_request);
    const std::string place = is_request ? "POST /v1/a, body.a" : "POST /v1/a, 200 body.a";
    check_one(compare(was, now), is_request ? 'n' : 'b', {"", "can be null, and could not"}, place);
    check_one(compare(now, was), is_request ? 'b' : 'n', {"", "cannot be null, and could"}, place);
  }
}

TEST_CASE("defaults are an agreement with those who leave something out; words for people are none") {
  const std::string_view bare = R"({"type":"integer"})";
  const std::string_view ten = R"({"type":"integer","default":10})";
  const std::string_view twenty = R"({"default":20,"type":"integer"})";
  check({ten, twenty, {"", "the default is 20, was 10"}, {"", "the default is 10, was 20"}, "bb", "nn"});
  check({bare, ten, {"", "the default is 10, and there was none"}, {"", "the default is gone, was 10"}, "nb", "nn"});
  check({R"({"type":"array","default":[]})", R"({"type":"array","default":[1]})", {"", "the default is a list, was an empty list"}, {"", "the default is an empty list, was a list"}, "bb", "nn"});
  check({bare, R"({"type":"integer","deprecated":true})", {"", "is deprecated"}, {"", "is no longer deprecated"}, "nn", "nn"});
  check({bare, R"({"type":"integer","readOnly":true})", {"", "is read-only"}, {"", "is no longer read-only"}, "nn", "nn"});
  check({bare, R"({"type":"integer","title":"A","description":"B","examples":[1],"$comment":"C","deprecated":false})", {}, {}, "--", "--"});
}

TEST_CASE("beside a reference stand notes; a bound there is not passed over") {
  const auto document = [](std::string_view beside) {
    return document_with(R"({"type":"string"})", {R"({"$ref":"#/components/schemas/held")", beside, R"("held":@)", ""}, true);
  };
  const std::string place = "POST /v1/a, body";
  check_one(compare(document("}"), document(R"(,"description":"The title."})")), '-', {}, place);
  check_one(compare(document("}"), document(R"(,"default":"x"})")), 'n', {"", "the default is 'x', and there was none"}, place);
  check_one(compare(document("}"), document(R"(,"maxLength":3})")), 'b', {"", "'maxLength' differs, and is not compared"}, place);
}

namespace {

// Lists of lists, by way of one component or of two: what holds itself is compared to its end.
auto tree_of_lists(std::string_view components, bool is_request) -> json_tree {
  return document_with("", {R"({"$ref":"#/components/schemas/a"})", "", components, ""}, is_request);
}

}  // namespace

TEST_CASE("what holds itself is compared once, in whatever way it does") {
  const auto one = tree_of_lists(R"("a":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/a"}})", true);
  const auto more = tree_of_lists(R"("a":{"type":"array","maxItems":3,"items":{"$ref":"#/components/schemas/a"}})", true);
  const auto two = tree_of_lists(R"("a":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/b"}},
                                    "b":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/a"}})", true);
  const auto unrolled = tree_of_lists(R"("a":{"type":"array","maxItems":2,"items":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/a"}}})", true);
  const std::string place = "POST /v1/a, body";
  check_one(compare(one, more), 'n', {"", "maxItems is 3, was 2"}, place);
  check_one(compare(more, one), 'b', {"", "maxItems is 2, was 3"}, place);
  for (const auto* other : {&two, &unrolled}) {
    check_one(compare(one, *other), '-', {}, place);
    check_one(compare(*other, one), '-', {}, place);
  }
  const auto endless = tree_of_lists(R"("a":{"$ref":"#/components/schemas/b"},"b":{"$ref":"#/components/schemas/a"})", true);
  CHECK_THROWS_AS(compare(endless, endless), ward::boot_error);
}

TEST_CASE("alternatives by direction") {
  const std::string_view components =
      R"("card":{"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","const":"card"}}},
         "cash":{"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","const":"cash"}}})";
  const auto document = [&](std::string_view schema, bool is_request) {
    return document_with("", {schema, "", components, ""}, is_request);
  };
  const std::string_view card =
      R"({"oneOf":[{"$ref":"#/components/schemas/card"}],"discriminator":{"propertyName":"kind","mapping":{"card":"#/components/schemas/card"}}})";
  const std::string_view both = R"({"oneOf":[{"$ref":"#/components/schemas/cash"},{"$ref":"#/components/schemas/card"}],
    "discriminator":{"propertyName":"kind","mapping":{"cash":"#/components/schemas/cash","card":"#/components/schemas/card"}}})";
  const std::string_view by_type =
      R"({"oneOf":[{"$ref":"#/components/schemas/card"}],"discriminator":{"propertyName":"type","mapping":{"card":"#/components/schemas/card"}}})";
  const std::string_view alone = R"({"$ref":"#/components/schemas/card"})";
  for (const bool is_request : {true, false}) {
    const std::string place = is_request ? "POST /v1/a, body" : "POST /v1/a, 200 body";
    check_one(compare(document(card, is_request), document(both, is_request)), is_request ? 'n' : 'b', {"", "can be 'cash', and could not"}, place);
    check_one(compare(document(both, is_request), document(card, is_request)), is_request ? 'b' : 'n', {"", "cannot be 'cash', and could"}, place);
    check_one(compare(document(card, is_request), document(by_type, is_request)), 'b', {"", "is told apart by 'type', was by 'kind'"}, place);
    check_one(compare(document(alone, is_request), document(card, is_request)), 'b', {"", "is one of some objects, was of type object"}, place);
  }
}

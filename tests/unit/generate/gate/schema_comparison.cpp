// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Pairs of JSON Schemas, and what of them is wider and what narrower; each pair in both directions.
#include "ward/generate/gate/schema_comparison.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/json_schema.hpp"
#include "ward/schema/boolean.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/map.hpp"
#include "ward/schema/nullable.hpp"
#include "ward/schema/number.hpp"
#include "ward/schema/recursive.hpp"
#include "ward/schema/text.hpp"

using ward::generate::gate::document_value;
using ward::generate::gate::finding;
using ward::generate::gate::findings;
using ward::generate::gate::json_tree;

namespace {

auto tree_of(std::string_view schema, std::string_view others = "{}") -> json_tree {
  auto read = ward::generate::gate::read_json_tree(
      std::string{R"({"schema":)"}.append(schema).append(R"(,"schemas":)").append(others).append("}"));
  REQUIRE(read);
  return *std::move(read);
}

auto compare_trees(const json_tree& was, const json_tree& now) -> findings {
  findings found;
  const document_value old_document{was, "old.json"};
  const document_value document{now, "new.json"};
  ward::generate::gate::schema_comparison{found}.compare(old_document["schema"], document["schema"], "body");
  return found;
}

struct pair {
  std::string_view was;
  std::string_view now;
  finding wider;     // nothing, if there is no change
  finding narrower;
};

// One finding, and the other way round another.
void check(const std::vector<pair>& pairs) {
  for (const auto& each : pairs) {
    INFO(each.was << " and " << each.now);
    const auto was = tree_of(each.was);
    const auto now = tree_of(each.now);
    const auto wider = compare_trees(was, now);
    CHECK(wider.wider == std::vector<finding>{each.wider});
    CHECK(wider.narrower.empty());
    const auto narrower = compare_trees(now, was);
    CHECK(narrower.wider.empty());
    CHECK(narrower.narrower == std::vector<finding>{each.narrower});
    CHECK(compare_trees(was, was).wider.empty());
    CHECK(compare_trees(was, was).narrower.empty());
  }
}

}  // namespace

TEST_CASE("bounds of texts and numbers") {
  check({
      {R"({"type":"string","maxLength":9})",
       R"({"type":"string","maxLength":10})",
       {"body", "maxLength is 10, was 9"},
       {"body", "maxLength is 9, was 10"}},
      {R"({"type":"string","maxLength":9})",
       R"({"type":"string"})",
       {"body", "maxLength is gone, was 9"},
       {"body", "maxLength is 9, and there was none"}},
      {R"({"type":"string","minLength":9})",
       R"({"type":"string","minLength":8})",
       {"body", "minLength is 8, was 9"},
       {"body", "minLength is 9, was 8"}},
      {R"({"type":"string","minLength":9})",
       R"({"type":"string"})",
       {"body", "minLength is gone, was 9"},
       {"body", "minLength is 9, and there was none"}},
      {R"({"type":"string","pattern":"^a$"})",
       R"({"type":"string"})",
       {"body", "pattern is gone, was '^a$'"},
       {"body", "pattern is '^a$', and there was none"}},
      {R"({"type":"string","pattern":"^a$"})",
       R"({"type":"string","pattern":"^[^\\u0000]*$"})",
       {"body", "pattern is gone, was '^a$'"},
       {"body", "pattern is '^a$', and there was none"}},
      {R"({"type":"string","format":"uuid"})",
       R"({"type":"string"})",
       {"body", "format is gone, was 'uuid'"},
       {"body", "format is 'uuid', and there was none"}},
      {R"({"type":"string","contentEncoding":"base64"})",
       R"({"type":"string"})",
       {"body", "contentEncoding is gone, was 'base64'"},
       {"body", "contentEncoding is 'base64', and there was none"}},
      {R"({"type":"string","enum":["a"]})",
       R"({"type":"string","enum":["b","a"]})",
       {"body", "can be 'b', and could not"},
       {"body", "cannot be 'b', and could"}},
      {R"({"type":"string","const":"a"})",
       R"({"type":"string","enum":["a","b"]})",
       {"body", "can be 'b', and could not"},
       {"body", "cannot be 'b', and could"}},
      {R"({"type":"string","enum":["a"]})",
       R"({"type":"string","maxLength":9})",
       {"body", "is any text, was one of some words"},
       {"body", "is one of some words, was any text"}},
      {R"({"type":"integer","minimum":1})",
       R"({"type":"integer","minimum":0})",
       {"body", "has minimum 0, had minimum 1"},
       {"body", "has minimum 1, had minimum 0"}},
      {R"({"type":"integer","maximum":-2})",
       R"({"type":"integer","maximum":-1})",
       {"body", "has maximum -1, had maximum -2"},
       {"body", "has maximum -2, had maximum -1"}},
      {R"({"type":"number","maximum":1.5})",
       R"({"type":"number"})",
       {"body", "maximum 1.5 is gone"},
       {"body", "maximum 1.5 is new"}},
      {R"({"type":"number","exclusiveMinimum":0})",
       R"({"type":"number","minimum":0})",
       {"body", "has minimum 0, had exclusiveMinimum 0"},
       {"body", "has exclusiveMinimum 0, had minimum 0"}},
      {R"({"type":"number","exclusiveMaximum":1})",
       R"({"type":"number","maximum":1})",
       {"body", "has maximum 1, had exclusiveMaximum 1"},
       {"body", "has exclusiveMaximum 1, had maximum 1"}},
      {R"({"type":"integer","multipleOf":10})",
       R"({"type":"integer","multipleOf":5})",
       {"body", "multipleOf is 5, was 10"},
       {"body", "multipleOf is 10, was 5"}},
      {R"({"type":"integer","multipleOf":10})",
       R"({"type":"integer"})",
       {"body", "multipleOf is gone, was 10"},
       {"body", "multipleOf is 10, and there was none"}},
      {R"({"type":"integer","format":"int32"})",
       R"({"type":"number","format":"double"})",
       {"body", "is of type number, was of type integer"},
       {"body", "is of type integer, was of type number"}},
  });
}

TEST_CASE("lists, members and null") {
  check({
      {R"({"type":"array","maxItems":8})",
       R"({"type":"array","maxItems":9})",
       {"body", "maxItems is 9, was 8"},
       {"body", "maxItems is 8, was 9"}},
      {R"({"type":"array","minItems":1})",
       R"({"type":"array"})",
       {"body", "minItems is gone, was 1"},
       {"body", "minItems is 1, and there was none"}},
      {R"({"type":"array","uniqueItems":true})",
       R"({"type":"array"})",
       {"body", "can have equal items, and could not"},
       {"body", "cannot have equal items, and could"}},
      {R"({"type":"array","items":{"type":"string","maxLength":1}})",
       R"({"type":"array","items":{"type":"string","maxLength":2}})",
       {"body[]", "maxLength is 2, was 1"},
       {"body[]", "maxLength is 1, was 2"}},
      {R"({"type":"array","items":{"type":"string"}})",
       R"({"type":"array"})",
       {"body[]", "is anything, and had a schema"},
       {"body[]", "has a schema, and was anything"}},
      {R"({"type":"object","additionalProperties":false,"properties":{}})",
       R"({"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}})",
       {"body.a", "is a new member"},
       {"body.a", "is no longer a member"}},
      {R"({"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{"type":"string"}}})",
       R"({"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}})",
       {"body.a", "may be absent, and had to be there"},
       {"body.a", "must be there, and could be absent"}},
      {R"({"type":"object","properties":{"a":{"type":"string"}}})",
       R"({"type":"object"})",
       {"body.a", "is anything, and had a schema"},
       {"body.a", "has a schema, and was anything"}},
      {R"({"type":"object","additionalProperties":false})",
       R"({"type":"object"})",
       {"body", "takes members of other names, and did not take these"},
       {"body", "takes no members of other names, and did"}},
      {R"({"type":"object","additionalProperties":{"type":"string","maxLength":1}})",
       R"({"type":"object","additionalProperties":{"type":"string","maxLength":2}})",
       {"body[...]", "maxLength is 2, was 1"},
       {"body[...]", "maxLength is 1, was 2"}},
      {R"({"type":"object","maxProperties":1,"additionalProperties":{},"propertyNames":{"type":"string"}})",
       R"({"type":"object","maxProperties":2,"additionalProperties":{},"propertyNames":{"type":"string"}})",
       {"body", "maxProperties is 2, was 1"},
       {"body", "maxProperties is 1, was 2"}},
      {R"({"type":"object","additionalProperties":{},"propertyNames":{"type":"string","maxLength":1}})",
       R"({"type":"object","additionalProperties":{},"propertyNames":{"type":"string","maxLength":2}})",
       {"body[name]", "maxLength is 2, was 1"},
       {"body[name]", "maxLength is 1, was 2"}},
      {R"({"type":"string"})",
       R"({"anyOf":[{"type":"string"},{"type":"null"}]})",
       {"body", "can be null, and could not"},
       {"body", "cannot be null, and could"}},
      {R"({"anyOf":[{"type":"string","maxLength":1},{"type":"null"}]})",
       R"({"anyOf":[{"type":"string","maxLength":2},{"type":"null"}]})",
       {"body", "maxLength is 2, was 1"},
       {"body", "maxLength is 1, was 2"}},
      {R"({"type":"boolean"})",
       R"({"description":"Any JSON value: theirs."})",
       {"body", "is any JSON value, was of type boolean"},
       {"body", "is of type boolean, was any JSON value"}},
  });
}

TEST_CASE("what cannot be compared is wider in both directions") {
  const std::vector<std::vector<std::string_view>> pairs = {
      {R"({"type":"string","pattern":"^a$"})", R"({"type":"string","pattern":"^b$"})", "pattern is '^b$', was '^a$'"},
      {R"({"type":"string","format":"date"})", R"({"type":"string","format":"time"})", "format is 'time', was 'date'"},
      {R"({"type":"string"})", R"({"type":"array"})", "is of type array, was of type string"},
      {R"({"type":"object"})", R"({"oneOf":[]})", "is one of some objects, was of type object"},
      {R"({"type":"integer","multipleOf":4})", R"({"type":"integer","multipleOf":6})", "multipleOf is 6, was 4"},
      {R"({"type":"object","not":{}})", R"({"type":"object","not":{"type":"null"}})",
       "'not' differs, and is not compared"},
      {R"({"type":"object"})", R"({"type":"object","not":{}})", "'not' differs, and is not compared"},
      {R"({"anyOf":[{"type":"string"}]})", R"({"anyOf":[{"type":"array"}]})", "'anyOf' differs, and is not compared"},
      {R"({"oneOf":[{"type":"string"}]})", R"({"oneOf":[{"type":"array"}]})", "'oneOf' differs, and is not compared"},
  };
  for (const auto& each : pairs) {
    INFO(each[0] << " and " << each[1]);
    const auto found = compare_trees(tree_of(each[0]), tree_of(each[1]));
    CHECK(found.wider == std::vector<finding>{{"body", std::string{each[2]}}});
    CHECK(found.narrower.empty());
    CHECK(compare_trees(tree_of(each[1]), tree_of(each[0])).wider.size() == 1);
  }
}

TEST_CASE("words for people are no difference, a default neither") {
  const auto found = compare_trees(
      tree_of(R"({"type":"string","title":"a","description":"b","examples":["c"],"default":"d","deprecated":false})"),
      tree_of(R"({"type":"string","default":"e","readOnly":true})"));
  CHECK(found.wider.empty());
  CHECK(found.narrower.empty());
}

TEST_CASE("alternatives are told apart by their words") {
  constexpr std::string_view of_card =
      R"({"card":{"type":"object","additionalProperties":false,"properties":{"digits":{"type":"string","maxLength":4}}},
                                           "cash":{"type":"object","additionalProperties":false,"properties":{}}})";
  constexpr std::string_view of_longer_card =
      R"({"card":{"type":"object","additionalProperties":false,"properties":{"digits":{"type":"string","maxLength":5}}},
                                           "cash":{"type":"object","additionalProperties":false,"properties":{}}})";
  constexpr std::string_view card =
      R"({"oneOf":[{"$ref":"#/schemas/card"}],"discriminator":{"propertyName":"kind","mapping":{"card":"#/schemas/card"}}})";
  constexpr std::string_view both = R"({"oneOf":[{"$ref":"#/schemas/card"},{"$ref":"#/schemas/cash"}],
                                        "discriminator":{"propertyName":"kind","mapping":{"card":"#/schemas/card","cash":"#/schemas/cash"}}})";
  constexpr std::string_view by_type =
      R"({"oneOf":[{"$ref":"#/schemas/card"}],"discriminator":{"propertyName":"type","mapping":{"card":"#/schemas/card"}}})";

  CHECK(compare_trees(tree_of(card, of_card), tree_of(both, of_card)).wider ==
        std::vector<finding>{{"body", "can be 'cash', and could not"}});
  CHECK(compare_trees(tree_of(both, of_card), tree_of(card, of_card)).narrower ==
        std::vector<finding>{{"body", "cannot be 'cash', and could"}});
  CHECK(compare_trees(tree_of(card, of_card), tree_of(card, of_longer_card)).wider ==
        std::vector<finding>{{"body(card).digits", "maxLength is 5, was 4"}});
  CHECK(compare_trees(tree_of(card, of_card), tree_of(by_type, of_card)).wider ==
        std::vector<finding>{{"body", "is told apart by 'type', was by 'kind'"}});
}

TEST_CASE("references are followed, also of what holds itself") {
  constexpr std::string_view schema = R"({"$ref":"#/schemas/comment"})";
  const auto comment = [](std::string_view longest) {
    return std::string{
        R"({"comment":{"type":"object","additionalProperties":false,"properties":{"words":{"type":"string","maxLength":)"}
        .append(longest)
        .append(R"(},"replies":{"type":"array","items":{"$ref":"#/schemas/comment"}}}}})");
  };
  const auto found = compare_trees(tree_of(schema, comment("9")), tree_of(schema, comment("10")));
  CHECK(found.wider == std::vector<finding>{{"body.words", "maxLength is 10, was 9"}});
  CHECK(found.narrower.empty());
}

TEST_CASE("what stands beside a reference to a reference, or beside alternatives, is not passed over") {
  const auto schemas = [](std::string_view longest) {
    return std::string{R"({"a":{"$ref":"#/schemas/b","maxLength":)"}.append(longest).append(R"(},"b":{"type":"string"}})");
  };
  constexpr std::string_view use = R"({"$ref":"#/schemas/a"})";
  CHECK(compare_trees(tree_of(use, schemas("9")), tree_of(use, schemas("8"))).wider ==
        std::vector<finding>{{"body", "'maxLength' differs, and is not compared"}});
  CHECK(compare_trees(tree_of(R"({"oneOf":[{"type":"object"}]})"), tree_of(R"({"oneOf":[{"type":"object"}],"required":["a"]})")).wider ==
        std::vector<finding>{{"body", "'required' differs, and is not compared"}});
}

TEST_CASE("schemas that lead ever deeper are refused") {
  std::string schemas = "{";
  for (int i = 0; i != 300; ++i)
    schemas.append("\"a").append(std::to_string(i)).append(R"(":{"type":"array","items":{"$ref":"#/schemas/a)").append(std::to_string(i + 1)).append("\"}},");
  schemas.append(R"("a300":{"type":"string"}})");
  const auto deep = tree_of(R"({"$ref":"#/schemas/a0"})", schemas);
  CHECK_THROWS_WITH(compare_trees(deep, deep), "new.json: schemas.a256 stands below more than 256 schemas, from reference to reference");
}

TEST_CASE("a reference to nothing names the file") {
  CHECK_THROWS_WITH(compare_trees(tree_of(R"({"$ref":"#/schemas/gone"})"), tree_of("{}")),
                    "old.json: schemas has no member 'gone'");
  CHECK_THROWS_WITH(compare_trees(tree_of(R"({"$ref":"other.json"})"), tree_of("{}")),
                    "old.json: schema refers to 'other.json', which is not in the document");
}

TEST_CASE("what is wrong with a schema names file and place") {
  CHECK_THROWS_WITH(compare_trees(tree_of(R"({"type":"string","maxLength":"9"})"), tree_of(R"({"type":"string"})")),
                    "old.json: schema.maxLength is not a number");
}

namespace {

struct comment {
  ward::text<1, 500> words;
  ward::list<ward::recursive<comment, 4>, 0, 20> replies;
};
struct everything {
  ward::integer<1, 9> count = 3;
  ward::number<ward::above{0}, 1> share;
  std::optional<ward::nullable<ward::boolean>> flag;
  ward::map<ward::text<1, 8>, ward::list<ward::text<0, 9>, 1, 2>, 4> words;
  comment top;
};

auto emitted(std::string text) -> json_tree {
  auto read = ward::generate::gate::read_json_tree(text);
  REQUIRE(read);
  return *std::move(read);
}

}  // namespace

TEST_CASE("a schema that ward writes is no wider than itself") {
  const auto whole = emitted(ward::generate::json_schema<everything>());
  findings none;
  ward::generate::gate::schema_comparison{none}.compare({whole, "a.json"}, {whole, "a.json"}, "");
  CHECK(none.wider.empty());
  CHECK(none.narrower.empty());
}

TEST_CASE("parts of schemas are found by their way") {
  const auto root = emitted(ward::generate::json_schema<everything>());
  const document_value document{root, "a.json"};
  using ward::generate::gate::has_part;
  CHECK(has_part(document, ""));
  CHECK(has_part(document, ".count"));
  CHECK(has_part(document, ".words[...][]"));
  CHECK(has_part(document, ".top.replies[].words"));
  CHECK_FALSE(has_part(document, ".coun"));
  CHECK_FALSE(has_part(document, ".counts"));
  CHECK_FALSE(has_part(document, ".count[]"));
  CHECK_FALSE(has_part(document, "[]"));
}

TEST_CASE("words where there was a text are compared with its bounds") {
  const auto wider = [](std::string_view text, std::string_view word) {
    const auto now = std::string{R"({"type":"string","const":")"}.append(word).append("\"}");
    return compare_trees(tree_of(text), tree_of(now)).wider;
  };
  CHECK(wider(R"({"type":"string","maxLength":4})", "four").empty());
  CHECK(wider(R"({"type":"string","maxLength":4})", "\xc3\xbc\xc3\xbc\xc3\xbc\xc3\xbc").empty());
  CHECK(wider(R"({"type":"string","maxLength":4})", "fives") == std::vector<finding>{{"body", "can be 'fives', and could not"}});
  CHECK(wider(R"({"type":"string","minLength":2})", "a") == std::vector<finding>{{"body", "can be 'a', and could not"}});
  CHECK(wider(R"({"type":"string","pattern":"^[a-z]$"})", "A") == std::vector<finding>{{"body", "pattern is gone, was '^[a-z]$'"}});
  CHECK(wider(R"({"type":"string","format":"uuid"})", "A") == std::vector<finding>{{"body", "format is gone, was 'uuid'"}});
}

TEST_CASE("null on top of null hides nothing below it") {
  const auto nullable = [](std::string_view inside) {
    return tree_of(R"({"anyOf":[{"anyOf":[{"$ref":"#/schemas/a"},{"type":"null"}]},{"type":"null"}]})", std::string{R"({"a":)"}.append(inside).append("}"));
  };
  const auto found = compare_trees(nullable(R"({"type":"string","maxLength":9})"), nullable(R"({"type":"string","maxLength":10})"));
  CHECK(found.wider == std::vector<finding>{{"body", "maxLength is 10, was 9"}});
}

TEST_CASE("members where there was a map are wider") {
  const auto found = compare_trees(
      tree_of(R"({"type":"object","propertyNames":{"type":"string"},"additionalProperties":{"type":"string","maxLength":9}})"),
      tree_of(R"({"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}})"));
  CHECK(found.wider == std::vector<finding>{{"body", "has members of its own, was a map"}});
}

TEST_CASE("a member that is gone is wider if it had to be there: requests without it were refused") {
  const auto found = compare_trees(
      tree_of(R"({"type":"object","additionalProperties":false,"required":["a","proof"],"properties":{"a":{"type":"string"},"proof":{"type":"string"},"b":{"type":"string"}}})"),
      tree_of(R"({"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{"type":"string"}}})"));
  CHECK(found.wider == std::vector<finding>{{"body.proof", "is no longer a member, and had to be there"}});
  CHECK(found.narrower == std::vector<finding>{{"body.b", "is no longer a member"}});
}

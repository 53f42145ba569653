// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Null, variants and recursion: each means what its schema says.
#include "ward/generate/read/alternative.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "read_json.hpp"
#include "ward/schema/boolean.hpp"
#include "ward/schema/constant.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/map.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/nullable.hpp"
#include "ward/schema/recursive.hpp"
#include "ward/schema/text.hpp"
#include "ward/schema/variant.hpp"

namespace alternative_test {

struct profile {
  ward::nullable<ward::text<1, 5>> nick;
  std::optional<ward::nullable<ward::integer<0, 9>>> level;
};

struct card {
  ward::constant<"card"> kind;
  ward::text<4, 4> last_digits;
};
struct transfer {
  ward::constant<"transfer"> kind;
  ward::text<1, 9> iban;
  std::optional<ward::nullable<profile>> owner;
};
using payment = ward::variant<"kind", card, transfer>;
struct spoken {
  ward::constant<"spoken"> way_of_it;
  ward::text<1, 9> words;
};
struct written {
  ward::constant<"written"> way_of_it;
  ward::text<1, 9> letters;
};
using utterance = ward::variant<"way_of_it", spoken, written>;
struct order {
  ward::list<payment, 1, 3> payments;
};

struct comment {
  ward::text<1, 9> text;
  ward::list<ward::recursive<comment, 2>, 0, 4> replies;
};
struct branch {
  std::optional<ward::recursive<branch, 2>> a;
  std::optional<ward::recursive<branch, 8>> b;
};
using tag = ward::text<1, 3>;
struct tagged {
  ward::list<tag, 0, 4> tags = ward::items(tag{"a"}, tag{"b"});
  ward::text<1, 80> words = ward::text<1, 80>::from("a text that is too long to be kept in itself").value();
};
struct wrapper {
  ward::nullable<tagged> list;
};
struct bag {
  ward::list<tagged, 0, 100> items;
  ward::map<ward::text<1, 9>, wrapper, 3> wrapped;
};
struct folder {
  ward::text<1, 9> name;
  std::optional<ward::recursive<folder, 3>> inner;
};

}  // namespace alternative_test

using namespace alternative_test;

TEST_CASE("null is a value where it may be, and nowhere else") {
  CHECK(round_trip<profile>(R"({"nick":null})") == R"({"nick":null})");
  CHECK(round_trip<profile>(R"({"nick":"a","level":null})") == R"({"nick":"a","level":null})");
  CHECK(issues_in<profile>("{}") == issues{"/nick required"});
  CHECK(issues_in<profile>(R"({"nick":"","level":10})") == issues{"/nick too_short", "/level too_large"});
  CHECK(round_trip<profile>(R"({"nick":nul})") == "malformed");
  CHECK(round_trip<profile>(R"({"nick":nulll})") == "malformed");
  const reading_of<profile> read{R"({"nick":null,"level":3})"};
  CHECK_FALSE(read.value.nick.has_value());
  CHECK(read.value.nick.get() == nullptr);
  CHECK(**read.value.level == 3);
}

TEST_CASE("a variant is told apart by its tag, wherever that stands") {
  CHECK(round_trip<payment>(R"({"kind":"card","last_digits":"1234"})") == R"({"kind":"card","last_digits":"1234"})");
  CHECK(round_trip<payment>(R"({"iban":"x","owner":{"nick":null},"kind":"transfer"})") ==
        R"({"kind":"transfer","iban":"x","owner":{"nick":null}})");
  CHECK(round_trip<payment>(R"({"last_digits":"1234","k\u0069nd":"car\u0064"})") == R"({"kind":"card","last_digits":"1234"})");
  const reading_of<payment> read{R"({"kind":"card","last_digits":"1234"})"};
  CHECK(read.value.get<transfer>() == nullptr);
  CHECK(read.value.get<card>()->last_digits == "1234");
  CHECK(read.value.visit([](const auto& one) { return std::string{one.kind.view()}; }) == "card");
}

TEST_CASE("a variant has the members of its own struct") {
  CHECK(issues_in<payment>(R"({"kind":"card","iban":"x"})") == issues{"/iban unknown_field", "/last_digits required"});
  CHECK(issues_in<payment>(R"({"last_digits":"1234"})") == issues{"/kind required"});
  CHECK(issues_in<payment>(R"({"kind":"cash"})") == issues{"/kind not_allowed"});
  CHECK(issues_in<payment>(R"({"kind":1})") == issues{"/kind wrong_type"});
  CHECK(issues_in<payment>(R"({"kind":null})") == issues{"/kind wrong_type"});
  CHECK(issues_in<payment>("3") == issues{" wrong_type"});
  CHECK(issues_in<order>(R"({"payments":[{"kind":"card","last_digits":"1"},"card"]})") ==
        issues{"/payments/0/last_digits too_short", "/payments/1 wrong_type"});
}

TEST_CASE("a tag is spelled as the api spells names") {
  constexpr ward::wire camel{ward::member_case::camel, ward::message::request};
  CHECK(round_trip<utterance>(R"({"way_of_it":"written","letters":"a"})") == R"({"way_of_it":"written","letters":"a"})");
  CHECK(round_trip<utterance, camel>(R"({"letters":"a","wayOfIt":"written"})") == R"({"wayOfIt":"written","letters":"a"})");
  CHECK(issues_in<utterance, camel>(R"({"way_of_it":"written","letters":"a"})") == issues{"/wayOfIt required"});
}

TEST_CASE("a tag counts once") {
  CHECK(issues_in<payment>(R"({"kind":"card","last_digits":"1234","kind":"card"})") == issues{"/kind duplicate_field"});
  CHECK(issues_in<payment>(R"({"kind":"card","last_digits":"1234","kind":"transfer"})") == issues{"/kind duplicate_field"});
  CHECK(issues_in<payment>(R"({"kind":"card","last_digits":"1234","k\u0069nd":"card"})") == issues{"/kind duplicate_field"});
}

TEST_CASE("what is passed on the way to the tag is read all the same") {
  CHECK(round_trip<payment>(R"({"last_digits":"1234,"kind":"card"})") == "malformed");
  CHECK(round_trip<payment>(R"({"last_digits":[1 2],"kind":"card"})") != R"({"kind":"card","last_digits":"1234"})");
  CHECK(round_trip<payment>(R"({"last_digits":"12\u00004","kind":"card"})") == "invalid");
  CHECK(round_trip<payment>(R"({"last_digits":"1234","kind":"card"} x)") == "malformed");
  CHECK(round_trip<payment>(R"({"last_digits":"1234","kind":"card")") == "malformed");
}

TEST_CASE("what is passed on the way to the tag takes no room in simdjson's buffer") {
  for (const std::size_t size : {10U, 600U, 20'000U}) {
    const std::string filling(size, 'a');
    CAPTURE(size);
    // An escaped name and an escaped word are read twice, and the buffer has room for 5/3 of a body.
    CHECK(reading_of<order>{R"({"payments":[{"\")" + filling + R"(":1,"kind":"card","last_digits":"1234"}]})"}.verdict ==
          body_verdict::invalid);
    CHECK(reading_of<order>{R"({"payments":[{"kind":"\n)" + filling + R"(","last_digits":"1234"}]})"}.verdict == body_verdict::invalid);
  }
}

TEST_CASE("a text is spelled with any escapes, and nothing else") {
  using ward::generate::detail::spells;
  CHECK(spells(R"(kind")", "kind"));
  CHECK(spells(R"(k\u0069\u006Ed")", "kind"));
  CHECK(spells(R"(a\/b\"c\\d\te")", "a/b\"c\\d\te"));
  CHECK_FALSE(spells(R"(kin")", "kind"));
  CHECK_FALSE(spells(R"(kinds")", "kind"));
  CHECK_FALSE(spells(R"(Kind")", "kind"));
  CHECK_FALSE(spells(R"(k\u0169nd")", "kind"));
  CHECK_FALSE(spells(R"(k\u00g9nd")", "kind"));
  CHECK_FALSE(spells(R"(k\xnd")", "k"));
}

TEST_CASE("the depth of one type is not escaped through a deeper one") {
  std::string deep = R"({"b":{"b":{"b":)";
  for (int i = 0; i != 20; ++i) deep += R"({"a":)";
  deep += "{}" + std::string(20, '}') + "}}}";
  CHECK(issues_in<branch>(deep) == issues{"/b/b/b/a too_deep"});
}

TEST_CASE("defaults that own memory are the arena's, and do not leak") {
  std::string many = R"({"items":[{})";
  for (int i = 0; i != 60; ++i) many += ",{}";
  many += R"(],"wrapped":{"tree":{"list":{"tags":["c"]}}}})";
  ward::generate::body_parser parser;
  ward::arena memory;
  for (int turn = 0; turn != 3; ++turn) {
    memory.rewind();
    ward::text_buffer body;
    ward::generate::issue_list found;
    auto value = ward::detail::schema_access::make<bag>();
    body.append(many);
    REQUIRE(parser.parse(body, value, memory, found) == body_verdict::valid);
    CHECK(value.items[60].tags[1] == "b");
    CHECK(value.items[60].words == "a text that is too long to be kept in itself");
  }
}

TEST_CASE("a type may hold itself, to its depth") {
  CHECK(round_trip<comment>(R"({"text":"a","replies":[{"text":"b","replies":[{"text":"c","replies":[]}]}]})") ==
        R"({"text":"a","replies":[{"text":"b","replies":[{"text":"c","replies":[]}]}]})");
  CHECK(issues_in<comment>(R"({"text":"a","replies":[{"text":"b","replies":[{"text":"c","replies":[{"text":"d","replies":[]}]}]}]})") ==
        issues{"/replies/0/replies/0/replies/0 too_deep"});
  CHECK(issues_in<comment>(R"({"text":"a","replies":[{"text":"","replies":[]}]})") == issues{"/replies/0/text too_short"});
  CHECK(issues_in<folder>(R"({"name":"a","inner":{"name":"b","inner":{"name":"c","inner":{"name":"d","inner":{"name":"e"}}}}})") ==
        issues{"/inner/inner/inner/inner too_deep"});
}

TEST_CASE("copies of recursive values are whole") {
  auto read = std::make_optional<reading_of<comment>>(R"({"text":"a","replies":[{"text":"b","replies":[]}]})");
  const comment& borrowed = read->value;
  const comment copy = borrowed;
  read.reset();
  CHECK(copy.replies[0]->text == "b");
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bodies: what is accepted, what is refused and why, what never gets through.
#include "ward/generate/body_parser.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <vector>

#include "ward/schema/boolean.hpp"
#include "ward/schema/id.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/number.hpp"
#include "ward/schema/one_of.hpp"
#include "ward/schema/text.hpp"
#include "ward/schema/timestamp.hpp"

namespace {

struct step {
  ward::text<1, 5> name;
};
struct plan {
  ward::text<1, 10> title;
  ward::list<step, 0, 3> steps;
  ward::integer<-5, 100> limit = 20;
  std::optional<ward::text<0, 3>> note;
  std::optional<ward::number<0, 1.5>> share;
  std::optional<ward::boolean> done;
  std::optional<ward::one_of<"a", "b">> group;
  std::optional<ward::timestamp> at;
  std::optional<step> last;
};

using ward::generate::body_verdict;

struct reading {
  body_verdict verdict;
  std::vector<std::string> issues;  // "pointer code"
};

class body_reader {
 public:
  auto read(std::string_view text) -> reading {
    body_.clear();
    body_.append(text);
    memory_.rewind();
    issues_.clear();
    value = ward::detail::schema_access::make<plan>();
    reading out{parser_.parse(body_, value, memory_, issues_), {}};
    for (const auto& each : issues_.entries()) {
      out.issues.push_back(std::string{issues_.pointer(each)} + " " + std::string{to_string(each.what.code)});
    }
    return out;
  }
  plan value = ward::detail::schema_access::make<plan>();

 private:
  ward::generate::body_parser parser_;
  ward::text_buffer body_;
  ward::arena memory_;
  ward::generate::issue_list issues_;
};

using issues = std::vector<std::string>;

auto issues_of(std::string_view text) -> issues {
  body_reader reader;
  const auto out = reader.read(text);
  CHECK(out.verdict == body_verdict::invalid);
  return out.issues;
}

}  // namespace

TEST_CASE("a valid body fills the struct, defaults included") {
  body_reader reader;
  const auto out = reader.read(
      R"( {"title":"abc","steps":[{"name":"1"},{"name":"22"}],"share":0.25,"done":true,"group":"b",)"
      R"("at":"2026-01-01T00:00:00Z","last":{"name":"x"}} )");
  REQUIRE(out.verdict == body_verdict::valid);
  const plan copy = reader.value;
  REQUIRE(reader.read(R"({"title":"other","steps":[],"limit":-5,"note":""})").verdict == body_verdict::valid);
  CHECK(reader.value.limit.value() == -5);
  CHECK(copy.title == "abc");
  CHECK(copy.steps.size() == 2);
  CHECK(copy.steps[1].name == "22");
  CHECK(copy.limit.value() == 20);
  CHECK_FALSE(copy.note.has_value());
  CHECK(copy.share->value() == 0.25);
  CHECK(copy.done->value());
  CHECK(*copy.group == "b");
  CHECK(copy.last->name == "x");
}

TEST_CASE("escapes are decoded before anything is compared or counted") {
  body_reader reader;
  REQUIRE(reader.read(R"({"t\u0069tle":"\u00e4\ud83c\udf89\"\\\/\b\f\n\r\t","steps":[]})").verdict == body_verdict::valid);
  CHECK(reader.value.title == "\xc3\xa4\xf0\x9f\x8e\x89\"\\/\b\f\n\r\t");
}

TEST_CASE("duplicates are refused, however they are spelled") {
  CHECK(issues_of(R"({"title":"a","title":"b","steps":[]})") == issues{"/title duplicate_field"});
  CHECK(issues_of(R"({"title":"a","t\u0069tle":"b","steps":[]})") == issues{"/title duplicate_field"});
  CHECK(issues_of(R"({"title":"a","steps":[],"last":{"name":"x","name":"x"}})") == issues{"/last/name duplicate_field"});
}

TEST_CASE("all problems come at once, in the order of the document, with pointers") {
  CHECK(issues_of(R"({"title":"","steps":[{"name":""},{"name":"123456"},{"other":1}],"limit":101,"extra":[1,{"a":2}]})") ==
        issues{"/title too_short", "/steps/0/name too_short", "/steps/1/name too_long", "/steps/2/other unknown_field",
               "/steps/2/name required", "/limit too_large", "/extra unknown_field"});
  CHECK(issues_of("{}") == issues{"/title required", "/steps required"});
}

TEST_CASE("eight problems are enough") {
  std::string body = R"({"title":"a","steps":[])";
  for (int i = 0; i != 20; ++i) body += ",\"x" + std::to_string(i) + "\":1";
  CHECK(issues_of(body + "}").size() == 8);
}

TEST_CASE("names are escaped as RFC 6901 says, and long ones are not repeated") {
  CHECK(issues_of(R"({"title":"a","steps":[],"a/b~c":1})") == issues{"/a~1b~0c unknown_field"});
  CHECK(issues_of(R"({"title":"a","steps":[],")" + std::string(65, 'x') + R"(":1})") == issues{" unknown_field"});
}

TEST_CASE("wrong types are told from malformed documents") {
  CHECK(issues_of(R"({"title":null,"steps":{},"limit":"1","note":null,"share":"x","done":1,"group":[],"at":5,"last":[]})")
            .size() == 8);
  CHECK(issues_of("[]") == issues{" wrong_type"});
  CHECK(issues_of(R"("x")") == issues{" wrong_type"});
  CHECK(issues_of("1") == issues{" wrong_type"});
  CHECK(issues_of("null") == issues{" wrong_type"});
}

TEST_CASE("integers have no fraction and no exponent, and fit") {
  const auto with = [](std::string_view number) {
    return issues_of(R"({"title":"a","steps":[],"limit":)" + std::string{number} + "}");
  };
  CHECK(with("1.0") == issues{"/limit not_an_integer"});
  CHECK(with("1e1") == issues{"/limit not_an_integer"});
  CHECK(with("-6") == issues{"/limit too_small"});
  CHECK(with("99999999999999999999") == issues{"/limit too_large"});
  CHECK(with("-99999999999999999999") == issues{"/limit too_small"});
  CHECK(with("18446744073709551616") == issues{"/limit too_large"});
}

TEST_CASE("U+0000 never gets into text") {
  CHECK(issues_of(R"({"title":"a\u0000b","steps":[]})") == issues{"/title forbidden_character"});
}

TEST_CASE("too many items are counted, not kept") {
  std::string body = R"({"title":"a","steps":[)";
  for (int i = 0; i != 1000; ++i) body += R"({"name":"x"},)";
  body.back() = ']';
  CHECK(issues_of(body + "}") == issues{"/steps too_many_items"});
}

TEST_CASE("malformed documents are refused as a whole") {
  const std::string deep = std::string(2000, '[') + std::string(2000, ']');
  for (const std::string& text :
       {std::string{}, std::string{" "}, std::string{"{"}, std::string{"}"}, std::string{"{}}"}, std::string{"{} x"},
        std::string{"{},"}, std::string{R"({"title":"a","steps":[]} {})"}, std::string{R"({"title":"a","steps":[],})"},
        std::string{R"({"title":"a" "steps":[]})"}, std::string{R"({"title":"a",,"steps":[]})"},
        std::string{R"({"title" "a","steps":[]})"}, std::string{R"({"title":"a","steps":[}})"},
        std::string{R"({"title":"a","steps":[{"name":"x"},]})"}, std::string{R"({"title":"a","steps":[{"name":"x"}})"},
        std::string{R"({"title":"a,"steps":[]})"}, std::string{R"({title:"a","steps":[]})"},
        std::string{R"({'title':"a","steps":[]})"}, std::string{R"({"title":"a\x","steps":[]})"},
        std::string{R"({"title":"\u12","steps":[]})"}, std::string{R"({"title":"\ud800","steps":[]})"},
        std::string{R"({"title":"\udc00a","steps":[]})"}, std::string{"{\"title\":\"a\nb\",\"steps\":[]}"},
        std::string{"{\"title\":\"a\xff\",\"steps\":[]}"}, std::string{"{\"title\":\"\xc0\x80\",\"steps\":[]}"},
        std::string{"{\"title\":\"\xed\xa0\x80\",\"steps\":[]}"}, std::string{R"({"title":"a","steps":[],"limit":01})"},
        std::string{R"({"title":"a","steps":[],"limit":+1})"}, std::string{R"({"title":"a","steps":[],"limit":1.})"},
        std::string{R"({"title":"a","steps":[],"limit":-})"}, std::string{R"({"title":"a","steps":[],"share":.5})"},
        std::string{R"({"title":"a","steps":[],"share":NaN})"}, std::string{R"({"title":"a","steps":[],"share":1e400})"},
        std::string{R"({"title":"a","steps":[],"done":tru})"}, std::string{R"({"title":"a","steps":[],"done":truex})"},
        std::string{"\xef\xbb\xbf{\"title\":\"a\",\"steps\":[]}"}, std::string{"{\"title\":\"a\",\"steps\":[]}\0", 25}, deep}) {
    CAPTURE(text);
    body_reader reader;
    CHECK(reader.read(text).verdict != body_verdict::valid);
  }
}

TEST_CASE("a reader that saw a broken document reads the next one") {
  body_reader reader;
  CHECK(reader.read(R"({"title":"a)").verdict == body_verdict::malformed);
  CHECK(reader.read(R"({"title":"a","steps":[]})").verdict == body_verdict::valid);
}

namespace {

struct long_texts {
  ward::text<0, 200> seven77;
  std::optional<ward::text<0, 200>> eight888;
  std::optional<ward::text<0, 200>> nine99999;
};

auto parse_long(const std::string& text, long_texts& into) -> body_verdict {
  static ward::generate::body_parser parser;  // warm: what an earlier body left behind this one is still there
  static ward::text_buffer body;
  static ward::arena memory;
  ward::generate::issue_list found;
  body.clear();
  body.append(text);
  return parser.parse(body, into, memory, found);
}

}  // namespace

TEST_CASE("an escape is found wherever it stands, and its neighbours are left alone") {
  for (std::size_t size = 0; size != 70; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      const std::string before(at, 'a');
      const std::string after(size - at, 'b');
      auto value = ward::detail::schema_access::make<long_texts>();
      REQUIRE(parse_long(R"({"seven77":")" + before + after + R"(","eight888":")" + before + "\\t" + after + "\"}", value) ==
              body_verdict::valid);
      REQUIRE(value.seven77 == before + after);
      REQUIRE(*value.eight888 == before + "\t" + after);
      REQUIRE(parse_long(R"({"seven77":")" + before + "\\u0000" + after + "\"}", value) == body_verdict::invalid);
      REQUIRE(parse_long(R"({"seven77":")" + before + "\\\\u0000" + after + "\"}", value) == body_verdict::valid);
      REQUIRE(value.seven77 == before + "\\u0000" + after);
    }
  }
}

TEST_CASE("names are told apart to their last letter") {
  auto value = ward::detail::schema_access::make<long_texts>();
  CHECK(parse_long(R"({"seven77":"a","eight888":"b","nine99999":"c"})", value) == body_verdict::valid);
  CHECK(*value.nine99999 == "c");
  CHECK(parse_long(R"({"s\u0065ven77":"a","eight88\u0038":"d"})", value) == body_verdict::valid);
  CHECK(*value.eight888 == "d");
  for (const auto* name : {"seven7", "seven78", "seven777", "eight88", "eight889", "eight8888", "nine9999", "nine99998", "nine999999",
                           "", "s", "seven77\\\"", "eight888\\\""}) {
    CHECK(parse_long(R"({"seven77":"a",")" + std::string{name} + R"(":"b"})", value) == body_verdict::invalid);
  }
}

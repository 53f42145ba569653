// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Merge patches mean what RFC 7396 says; unbounded JSON is still JSON.
#include "ward/generate/read/change.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "read_json.hpp"
#include "ward/schema/direction.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/merge_patch.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/nullable.hpp"
#include "ward/schema/text.hpp"
#include "ward/schema/unbounded_json.hpp"

namespace change_test {

struct address {
  ward::text<1, 20> street;
  std::optional<ward::text<1, 20>> city;
};
struct person {
  ward::read_only<ward::integer<0, 9>> id;
  ward::text<1, 20> name;
  std::optional<ward::text<1, 20>> nick;
  std::optional<ward::integer<0, 150>> age;
  ward::list<ward::text<1, 5>, 0, 3> tags;
  address home;
  std::optional<address> work;
  ward::nullable<ward::text<1, 5>> title;
};
using person_patch = ward::merge_patch<person>;

struct span {
  ward::integer<0, 9> low;
  ward::integer<0, 9> high;
  constexpr auto check() const -> ward::rule_issue {
    if (high < low) return {"high", "low-then-high", "must be at least low"};
    return {};
  }
};
struct lock {
  std::optional<ward::text<1, 9>> key;
};
struct drawer_of_cabinet {
  std::optional<ward::text<1, 9>> label;
  lock shut_by;
};
struct cabinet {
  std::optional<drawer_of_cabinet> drawer;
};
struct login {
  ward::text<1, 9> name;
  ward::write_only<ward::text<4, 9>> pin;
  span hours;
};
struct hook {
  ward::unbounded_json<"its sender decides", 40> payload;
};

auto someone() -> person {
  return {.id = ward::integer<0, 9>{1},
          .name = "Ann",
          .nick = ward::text<1, 20>{"an"},
          .age = ward::integer<0, 150>{30},
          .tags = ward::items(ward::text<1, 5>{"a"}),
          .home = {.street = "S1", .city = ward::text<1, 20>{"C1"}},
          .work = {},
          .title = ward::text<1, 5>{"Dr"}};
}
auto as_json(const person& value) -> std::string {
  ward::text_buffer out;
  return ward::generate::write_json(out, value) ? std::string{out.view()} : "unset";
}
auto patched(std::string_view text) -> std::string {
  const reading_of<person_patch> read{text};
  if (read.verdict != body_verdict::valid) return "invalid";
  const auto changed = read.value.applied_to(someone());
  return changed ? as_json(*changed) : std::string{changed.error().name()};
}

}  // namespace change_test

using namespace change_test;

TEST_CASE("an empty patch changes nothing") {
  CHECK(patched("{}") == as_json(someone()));
  CHECK(reading_of<person_patch>{"{}"}.value.empty());
}

TEST_CASE("a patch sets, removes and leaves alone") {
  CHECK(patched(R"({"name":"Bob","nick":null,"tags":["b","c"]})") ==
        R"({"id":1,"name":"Bob","age":30,"tags":["b","c"],"home":{"street":"S1","city":"C1"},"title":"Dr"})");
  const reading_of<person_patch> read{R"({"nick":null,"age":31})"};
  CHECK(read.value.removes<&person::nick>());
  CHECK(read.value.value<&person::nick>() == nullptr);
  CHECK_FALSE(read.value.removes<&person::age>());
  CHECK(*read.value.value<&person::age>() == 31);
  CHECK(read.value.value<&person::name>() == nullptr);
}

TEST_CASE("a struct in a patch is merged") {
  CHECK(patched(R"({"home":{"city":null}})") ==
        R"({"id":1,"name":"Ann","nick":"an","age":30,"tags":["a"],"home":{"street":"S1"},"title":"Dr"})");
  CHECK(patched(R"({"home":{"street":"S2"}})").find(R"("home":{"street":"S2","city":"C1"})") != std::string::npos);
  CHECK(patched(R"({"work":{"street":"W"}})").find(R"("work":{"street":"W"})") != std::string::npos);
  CHECK(patched(R"({"work":null})") == as_json(someone()));
}

TEST_CASE("a struct that a patch makes must be whole") {
  CHECK(patched(R"({"work":{"city":"W"}})") == "incomplete");
}

TEST_CASE("a struct that nobody gave is not made up") {
  const reading_of<ward::merge_patch<cabinet>> read{R"({"drawer":{"label":null}})"};
  REQUIRE(read.verdict == body_verdict::valid);
  CHECK(read.value.applied_to({.drawer = {}}).error().name() == "incomplete");
}

TEST_CASE("a part that the stored value leaves out does not stand in the way") {
  const login stored{.name = "ann", .pin = ward::left_out, .hours = {.low = 1, .high = 2}};
  CHECK(reading_of<ward::merge_patch<login>>{R"({"name":"bob"})"}.value.applied_to(stored).value().name == "bob");
  CHECK(reading_of<ward::merge_patch<login>>{R"({"hours":{"high":0}})"}.value.applied_to(stored).error().name() == "low-then-high");
}

TEST_CASE("a client makes a patch member by member") {
  person_patch patch;
  patch.set<&person::name>(ward::text<1, 20>{"Bob"}).remove<&person::nick>();
  patch.set<&person::home>(ward::merge_patch<address>{}.set<&address::street>(ward::text<1, 20>{"S2"}));
  ward::text_buffer out;
  REQUIRE(ward::generate::write_json<ward::wire{}>(out, patch));
  CHECK(out.view() == R"({"name":"Bob","nick":null,"home":{"street":"S2"}})");
}

TEST_CASE("a patch keeps the rule of its struct") {
  const reading_of<ward::merge_patch<span>> read{R"({"high":1})"};
  REQUIRE(read.verdict == body_verdict::valid);
  CHECK(read.value.applied_to({.low = 2, .high = 3}).error().name() == "low-then-high");
  CHECK(read.value.applied_to({.low = 1, .high = 3}).value().high == 1);
}

TEST_CASE("null removes only what may be absent; a nullable takes it as its value") {
  CHECK(issues_in<person_patch>(R"({"name":null})") == issues{"/name wrong_type"});
  CHECK(issues_in<person_patch>(R"({"home":null})") == issues{"/home wrong_type"});
  CHECK(issues_in<person_patch>(R"({"home":{"street":null}})") == issues{"/home/street wrong_type"});
  CHECK(patched(R"({"title":null})").find(R"("title":null)") != std::string::npos);
}

TEST_CASE("a patch keeps bounds, and takes no unknown, repeated or read-only members") {
  CHECK(issues_in<person_patch>(R"({"name":"","age":151,"tags":["a","b","c","d"]})") ==
        issues{"/name too_short", "/age too_large", "/tags too_many_items"});
  CHECK(issues_in<person_patch>(R"({"id":2,"nam":"x"})") == issues{"/id unknown_field", "/nam unknown_field"});
  CHECK(issues_in<person_patch>(R"({"name":"x","name":"y"})") == issues{"/name duplicate_field"});
  CHECK(issues_in<person_patch>(R"({"nick":null,"nick":"y"})") == issues{"/nick duplicate_field"});
}

TEST_CASE("a patch is written as it was read") {
  CHECK(round_trip<person_patch>(R"({"nick":null,"home":{"city":null,"street":"x"},"title":null})") ==
        R"({"nick":null,"home":{"street":"x","city":null},"title":null})");
}

TEST_CASE("unbounded JSON is kept as it stands, and is JSON") {
  CHECK(round_trip<hook>(R"({"payload":{"a":[1, 2.5e3,"x"],"b":null}})") == R"({"payload":{"a":[1, 2.5e3,"x"],"b":null}})");
  CHECK(round_trip<hook>(R"({"payload":  "text"  })") == R"({"payload":"text"})");
  CHECK(round_trip<hook>(R"({"payload":true})") == R"({"payload":true})");
  CHECK(round_trip<hook>(R"({"payload":-0.5})") == R"({"payload":-0.5})");
  CHECK(round_trip<hook>(R"({"payload":null})") == R"({"payload":null})");
  CHECK(issues_in<hook>(R"({"payload":"a text of more than forty characters, which is more than may be"})") == issues{"/payload too_long"});
}

TEST_CASE("unbounded JSON is refused where it is broken") {
  for (const std::string_view broken : {"{\"a\" 1}", "[1,]", "[1 2]", "{\"a\":1,}", "01", "1.", "tru", "nulll", "[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", "\"\\ud800\"", "\"\\u0000\""}) {
    CAPTURE(broken);
    CHECK(reading_of<hook>{"{\"payload\":" + std::string{broken} + "}"}.verdict != body_verdict::valid);
  }
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Sets and maps: bounded, without repetitions, in the request's arena.
#include "ward/generate/read/collection.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "read_json.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/map.hpp"
#include "ward/schema/matching.hpp"
#include "ward/schema/set.hpp"
#include "ward/schema/text.hpp"
#include "ward/schema/timestamp.hpp"

namespace {

using word = ward::text<1, 3>;
struct scores {
  ward::set<word, 0, 4> tags;
  ward::map<ward::matching<"[a-z]{1,4}">, ward::integer<0, 9>, 3> by_name;
};
struct leaf {
  ward::integer<0, 9> level;
};
struct tree {
  ward::map<ward::text<0, 80>, leaf, 3> leaves;
};
struct moments {
  ward::set<ward::timestamp, 1, 3> at;
};
struct numbers {
  ward::set<ward::integer<-100, 1000>, 0, 200> all;
};

auto with_map(std::string_view map) -> std::string { return R"({"tags":[],"by_name":)" + std::string{map} + "}"; }

}  // namespace

TEST_CASE("a set keeps the order of its items, and refuses equal ones") {
  CHECK(round_trip<scores>(R"({"tags":["b","a"],"by_name":{}})") == R"({"tags":["b","a"],"by_name":{}})");
  CHECK(issues_in<scores>(R"({"tags":["a","b","a"],"by_name":{}})") == issues{"/tags repeated_item"});
  CHECK(issues_in<scores>(R"({"tags":["a","b","\u0061"],"by_name":{}})") == issues{"/tags repeated_item"});
  CHECK(issues_in<scores>(R"({"tags":["a","b","c","d","e"],"by_name":{}})") == issues{"/tags too_many_items"});
  CHECK(issues_in<scores>(R"({"tags":["a","a",""],"by_name":{}})") == issues{"/tags/2 too_short"});
}

TEST_CASE("items of a set are compared as values") {
  CHECK(issues_in<moments>(R"({"at":["2026-11-21T10:00:00Z","2026-11-21T11:00:00+01:00"]})") == issues{"/at repeated_item"});
  CHECK(round_trip<moments>(R"({"at":["2026-11-21T10:00:00Z","2026-11-21T10:00:00+01:00"]})") ==
        R"({"at":["2026-11-21T10:00:00Z","2026-11-21T09:00:00Z"]})");
}

TEST_CASE("a large set is checked whole") {
  std::string many = R"({"all":[)";
  for (int i = 0; i != 199; ++i) many += std::to_string(i * 37 % 199) + ",";
  CHECK(reading_of<numbers>(many + "199]}").verdict == body_verdict::valid);
  CHECK(issues_in<numbers>(many + "0]}") == issues{"/all repeated_item"});
}

TEST_CASE("a map takes each name once, and is found by name") {
  const reading_of<scores> read{with_map(R"({"zoe":1,"ann":2})")};
  REQUIRE(read.verdict == body_verdict::valid);
  const auto& map = read.value.by_name;
  CHECK(map.size() == 2);
  CHECK(*map.find("ann") == 2);
  CHECK(*map.find("zoe") == 1);
  CHECK(map.find("bob") == nullptr);
  CHECK(read.written() == with_map(R"({"ann":2,"zoe":1})"));
}

TEST_CASE("names and values of a map have their bounds") {
  CHECK(issues_in<scores>(with_map(R"({"Ann":1})")) == issues{"/by_name/Ann no_match"});
  CHECK(issues_in<scores>(with_map(R"({"ann":10})")) == issues{"/by_name/ann too_large"});
  CHECK(issues_in<scores>(with_map(R"({"a":1,"b":2,"c":3,"d":4})")) == issues{"/by_name too_many_items"});
  CHECK(issues_in<scores>(with_map(R"({"a":1,"b":2,"a":3})")) == issues{"/by_name duplicate_field"});
  CHECK(issues_in<scores>(with_map(R"({"a":1,"\u0061":3})")) == issues{"/by_name duplicate_field"});
  CHECK(issues_in<scores>(with_map("[]")) == issues{"/by_name wrong_type"});
}

TEST_CASE("a long name of a map does not come back") {
  const std::string name(65, 'x');
  CHECK(issues_in<scores>(with_map("{\"" + name + "\":10}")) == issues{"/by_name too_long", "/by_name too_large"});
}

TEST_CASE("a pointer goes through an empty name, and ends before one that is too long") {
  const std::string name(65, 'x');
  CHECK(issues_in<tree>(R"({"leaves":{"":{"level":10}}})") == issues{"/leaves//level too_large"});
  CHECK(issues_in<tree>("{\"leaves\":{\"" + name + "\":{\"level\":10}}}") == issues{"/leaves too_large"});
}

TEST_CASE("a copy of a map owns its entries") {
  using counts = ward::map<word, ward::integer<0, 9>, 3>;
  auto first = counts::from({{"b", 1}, {"a", 2}}).value();
  const auto second = first;
  first = counts::from({}).value();
  CHECK(first.empty());
  CHECK(*second.find("a") == 2);
  CHECK(second.begin()->key == "a");
  CHECK(counts::from({{"b", 1}, {"b", 2}}).error().code == ward::issue_code::repeated_item);
  CHECK(counts::from({{"a", 1}, {"b", 2}, {"c", 2}, {"d", 2}}).error() == ward::issue{ward::issue_code::too_many_items, 3});
  CHECK(ward::set<word, 0, 4>::from({word{"a"}, word{"a"}}).error().code == ward::issue_code::repeated_item);
}

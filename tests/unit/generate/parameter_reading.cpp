// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Lists in a query: each value is an item, and what is too much is counted, not kept.
#include "ward/generate/parameter_reading.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/parameter_parser.hpp"
#include "ward/schema/integer.hpp"
#include "ward/schema/list.hpp"
#include "ward/schema/named.hpp"
#include "ward/schema/set.hpp"
#include "ward/schema/text.hpp"

namespace {

struct all_kinds {
  ward::set<ward::integer<1, 9>, 0, 4> stars;
  ward::named<"class", ward::text<1, 8>> class_;
  std::optional<ward::named<"sort-by", ward::text<1, 8>>> sort_by;
  ward::named<"tag", ward::list<ward::text<1, 8>, 0, 2>> tags;
  ward::integer<1, 99> page_size = 20;
};
struct span_of_days {
  ward::integer<1, 31> from;
  ward::integer<1, 31> to;
  [[nodiscard]] constexpr auto check() const -> ward::rule_issue {
    if (to.value() < from.value()) return {"to", "to-after-from", "must not be before from"};
    return {};
  }
};

struct filter {
  ward::list<ward::text<1, 8>, 0, 20> tag;
  ward::list<ward::integer<1, 9>, 2, 3> stars;
  ward::list<ward::text<1, 8>, 0, 4> sort = ward::items(ward::text<1, 8>{"title"});
  ward::integer<1, 100> limit = 20;
};

using texts = std::vector<std::string>;

template <class Struct, ward::member_case Names = ward::member_case::as_declared>
struct reader {
  bool sound = false;
  texts found;
  Struct value = ward::detail::schema_access::make<Struct>();
  ward::arena memory;

  explicit reader(std::string_view query) {
    ward::generate::issue_list list;
    sound = ward::generate::parse_query<Names>(query, value, memory, list);
    for (const auto& each : list.entries()) {
      found.push_back(std::string{list.pointer(each)} + " " + std::string{to_string(each.what.code)});
    }
  }
};

using filter_reader = reader<filter>;

auto words(const auto& list) -> texts {
  texts all;
  for (const auto& each : list) all.emplace_back(each.view());
  return all;
}

auto repeat(std::string_view text, std::size_t count) -> std::string {
  std::string all;
  for (std::size_t i = 0; i != count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a list takes its values in their order, among other parameters") {
  const filter_reader reader{"tag=a&stars=3&tag=b&limit=7&stars=1&tag=%63"};
  REQUIRE(reader.sound);
  CHECK(reader.found == texts{});
  CHECK(words(reader.value.tag) == texts{"a", "b", "c"});
  REQUIRE(reader.value.stars.size() == 2);
  CHECK(reader.value.stars[0].value() == 3);
  CHECK(reader.value.stars[1].value() == 1);
  CHECK(reader.value.limit.value() == 7);
}

TEST_CASE("a list that is absent is empty, its default, or missing") {
  const filter_reader reader{"stars=1&stars=2"};
  CHECK(reader.found == texts{});
  CHECK(reader.value.tag.empty());
  CHECK(words(reader.value.sort) == texts{"title"});
  CHECK(words(filter_reader{"stars=1&stars=2&sort=age"}.value.sort) == texts{"age"});
  CHECK(filter_reader{""}.found == texts{"/stars required"});
  const auto copy = reader.value;
  CHECK(copy.tag.empty());
}

TEST_CASE("bounds and items of a list are checked") {
  CHECK(filter_reader{"stars=1"}.found == texts{"/stars too_few_items"});
  CHECK(filter_reader{"stars=1&stars=2&stars=3&stars=4"}.found == texts{"/stars too_many_items"});
  CHECK(filter_reader{"stars=1&stars=x&stars=10"}.found == texts{"/stars/1 not_an_integer", "/stars/2 too_large"});
  CHECK(filter_reader{"stars=1&stars=2&tag=&tag=%ff"}.found == texts{"/tag/0 too_short", "/tag/1 malformed_encoding"});
  CHECK(filter_reader{"stars=1,2"}.found == texts{"/stars/0 not_an_integer", "/stars too_few_items"});
  CHECK(filter_reader{"stars=1&stars=2&tag[]=a"}.found == texts{"/tag[] unknown_field"});
  CHECK(filter_reader{"stars=1&stars=2&limit=1&limit=1"}.found == texts{"/limit duplicate_field"});
}

TEST_CASE("a list grows to its bound and no further") {
  const std::string query = "stars=1&stars=2" + repeat("&tag=abc", 20);  // texts point into it
  const filter_reader full{query};
  CHECK(full.found == texts{});
  CHECK(words(full.value.tag) == texts(20, "abc"));
  CHECK(filter_reader{"stars=1&stars=2" + repeat("&tag=abc", 21)}.found == texts{"/tag too_many_items"});
}

TEST_CASE("ten thousand values of a list cost no more memory than its bound") {
  const filter_reader flood{"stars=1&stars=2" + repeat("&tag=abc", 10'000)};
  CHECK(flood.found == texts{"/tag too_many_items"});
  const std::string query = "stars=1&stars=2" + repeat("&tag=abc", 20);  // texts point into it
  const filter_reader full{query};
  CHECK(flood.memory.capacity() == full.memory.capacity());
}

TEST_CASE("ten thousand parameters and a name of 64 KiB are eight issues at most") {
  CHECK(filter_reader{"stars=1&stars=2" + repeat("&a=b", 10'000)}.found == texts(8, "/a unknown_field"));
  CHECK(filter_reader{"stars=1&stars=2" + repeat("&limit=1", 10'000)}.found == texts(8, "/limit duplicate_field"));
  CHECK(filter_reader{repeat("&", 10'000)}.found == texts(8, " unknown_field"));
  CHECK(filter_reader{"stars=1&stars=2&" + repeat("a", 65'536) + "=1"}.found == texts{" unknown_field"});
  CHECK(filter_reader{"stars=1&stars=2&" + repeat("%61", 65'536) + "=1"}.found == texts{" unknown_field"});
  CHECK_FALSE(filter_reader{repeat("&a=b", 10'000) + "&a=%"}.sound);
}

TEST_CASE("two spellings of a name are one name") {
  CHECK(filter_reader{"stars=1&%73tars=2&t%61g=a&tag=b"}.found == texts{});
  CHECK(filter_reader{"stars=1&stars=2&limit=1&%6C%69mit=2"}.found == texts{"/limit duplicate_field"});
}

TEST_CASE("parameters are called as the wire calls them") {
  const reader<all_kinds> declared{"stars=1&class=a&sort-by=b&tag=c&page_size=7"};
  CHECK(declared.found == texts{});
  CHECK(declared.value.class_.view() == "a");
  CHECK(declared.value.sort_by->view() == "b");
  CHECK(words(declared.value.tags) == texts{"c"});
  CHECK(declared.value.page_size.value() == 7);
  CHECK(reader<all_kinds>{"class=a&class_=a"}.found == texts{"/class_ unknown_field"});
  CHECK(reader<all_kinds>{""}.found == texts{"/class required"});

  using camel = reader<all_kinds, ward::member_case::camel>;
  CHECK(camel{"class=a&pageSize=7&sort-by=b"}.value.page_size.value() == 7);
  CHECK(camel{"class=a&pageSize=0&tag=&page_size=7"}.found == texts{"/pageSize too_small", "/tag/0 too_short", "/page_size unknown_field"});
}

TEST_CASE("a set in a query has no two equal items") {
  CHECK(reader<all_kinds>{"class=a&stars=1&stars=2"}.found == texts{});
  CHECK(reader<all_kinds>{"class=a"}.found == texts{});
  CHECK(reader<all_kinds>{"class=a&stars=1&stars=2&stars=1"}.found == texts{"/stars repeated_item"});
  CHECK(reader<all_kinds>{"class=a&stars=1&stars=x&stars=1"}.found == texts{"/stars/1 not_an_integer"});
}

TEST_CASE("the struct's own rule is asked when its members are sound") {
  CHECK(reader<span_of_days>{"from=1&to=1"}.found == texts{});
  CHECK(reader<span_of_days>{"from=2&to=1"}.found == texts{"/to rule_broken"});
  CHECK(reader<span_of_days>{"from=2&to=x"}.found == texts{"/to not_an_integer"});
}

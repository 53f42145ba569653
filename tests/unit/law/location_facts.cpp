// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a Location is made of, which answers have one, and what leads nowhere.
#include "ward/law/location_facts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct page_path {
  ward::integer<1, 99> number;
  ward::id<"note"> id;
};
struct page {
  ward::text<0, 9> words;
  ward::integer<1, 99> number;
};
using get_page = says<ward::get<"/v1/notes/{id}/pages/{number}">, ward::allow<member>, ward::tenant_from_token, ward::path<page_path>,
                      ward::returns<200, page>>;
template <class... Clauses>
using adds_page = says<ward::post<"/v1/notes/{id}/pages">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                       ward::location<get_page>, Clauses...>;

template <class Id>
struct with_id {
  Id id;
};
template <class... Clauses>
using makes = says<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::location<good>, Clauses...>;
template <class Id>
using makes_id = makes<ward::returns<201, with_id<Id>>>;

template <class Endpoint, class Returns, std::size_t Place>
constexpr location_part part = location_parts<Endpoint, Returns>[Place];

template <class Endpoint>
constexpr auto fault = location_verdict_of<Endpoint>.fault;
template <class Endpoint>
constexpr auto place = place_of_location<Endpoint>();

struct words_query {
  ward::text<1, 9> words;
};
struct open_query {
  std::optional<ward::text<1, 9>> words;
  ward::text<1, 9> language = "en";
  ward::list<ward::text<1, 9>, 0, 3> tags;
};
struct tags_query {
  ward::list<ward::text<1, 9>, 1, 3> tags;
};
struct raw_query {
  std::string words;
};
template <class Query>
using asked_with = post_that<ward::returns<201, note>, ward::location<says<ward::get<"/v1/notes/{id}">, ward::path<note_path>, ward::query<Query>>>>;

struct undefined;
struct hidden : private good {};

}  // namespace

TEST_CASE("each placeholder, in its order, comes from the answer or else from the own path") {
  using added = adds_page<ward::returns<201, page>>;
  using from_path = ward::returns<201, page>;
  STATIC_CHECK(location_parts<added, from_path>.size() == 2);
  STATIC_CHECK(part<added, from_path, 0>.placeholder == "id");
  STATIC_CHECK(part<added, from_path, 0>.source == location_source::path);
  STATIC_CHECK(part<added, from_path, 0>.member == 0);
  STATIC_CHECK(part<added, from_path, 1>.placeholder == "number");
  STATIC_CHECK(part<added, from_path, 1>.source == location_source::answer);
  STATIC_CHECK(part<added, from_path, 1>.member == 1);

  using both = ward::returns<201, page_path>;
  STATIC_CHECK(part<adds_page<both>, both, 0>.source == location_source::answer);
  STATIC_CHECK(part<adds_page<both>, both, 0>.member == 1);
}

TEST_CASE("names and directions change nothing; another type, or a value that may not be there, does") {
  using id = ward::id<"note">;
  STATIC_CHECK(fault<makes_id<id>> == location_fault::none);
  STATIC_CHECK(fault<makes_id<ward::read_only<id>>> == location_fault::none);
  STATIC_CHECK(fault<makes_id<ward::named<"id", id>>> == location_fault::none);
  STATIC_CHECK(fault<makes_id<ward::named<"note_id", id>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes_id<ward::write_only<id>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes_id<std::optional<id>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes_id<ward::nullable<id>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes_id<ward::id<"draft">>> == location_fault::no_value);
  STATIC_CHECK(fault<makes_id<ward::list<id, 1, 1>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes_id<ward::declassify<"a test", ward::secret<id>>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes_id<std::string>> == location_fault::no_value);
}

TEST_CASE("bodies that are no struct have no members") {
  STATIC_CHECK(fault<makes<ward::returns<201, ward::list<note, 0, 9>>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes<ward::returns<201, ward::inlined<note>>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes<ward::returns<201, int>>> == location_fault::no_value);
}

TEST_CASE("each 201 with a body must have it; others may be without, if one has it") {
  STATIC_CHECK(fault<makes<ward::returns<201, note>, ward::returns<202, new_note>, ward::returns<200, new_note>>> == location_fault::none);
  STATIC_CHECK(fault<makes<ward::returns<202, note>, ward::returns<201>>> == location_fault::none);
  STATIC_CHECK(fault<makes<ward::returns<202, note>, ward::returns<201, new_note>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes<ward::returns<202, new_note>>> == location_fault::no_value);
  STATIC_CHECK(fault<makes<ward::returns<201>>> == location_fault::no_value);
  STATIC_CHECK(fault<adds_page<ward::returns<201>>> == location_fault::no_value);
  STATIC_CHECK(fault<says<ward::put<"/v1/notes/{id}">, ward::path<note_path>, ward::location<good>, ward::returns<201>>> == location_fault::none);
}

TEST_CASE("only answers of 201 and 202 have a Location, where they can") {
  using all = makes<ward::returns<200, note>, ward::returns<201, note>, ward::returns<202, new_note>, ward::returns<203, note>>;
  STATIC_CHECK(!has_location<all, ward::returns<200, note>>);
  STATIC_CHECK(has_location<all, ward::returns<201, note>>);
  STATIC_CHECK(!has_location<all, ward::returns<202, new_note>>);
  STATIC_CHECK(!has_location<all, ward::returns<203, note>>);
  STATIC_CHECK(!has_location<post_that<ward::returns<201, note>>, ward::returns<201, note>>);
}

TEST_CASE("what is named is an endpoint with GET, defined, and publicly one") {
  using made = ward::returns<201, note>;
  using remove = says<ward::del<"/v1/notes/{id}">, ward::path<note_path>>;
  STATIC_CHECK(fault<post_that<made, ward::location<note>>> == location_fault::no_endpoint);
  STATIC_CHECK(fault<post_that<made, ward::location<int>>> == location_fault::no_endpoint);
  STATIC_CHECK(fault<post_that<made, ward::location<undefined>>> == location_fault::no_endpoint);
  STATIC_CHECK(fault<post_that<made, ward::location<hidden>>> == location_fault::no_endpoint);
  STATIC_CHECK(fault<post_that<made, ward::location<remove>>> == location_fault::no_get);
  STATIC_CHECK(fault<post_that<made>> == location_fault::none);
}

TEST_CASE("what is named answers without a query") {
  STATIC_CHECK(fault<asked_with<words_query>> == location_fault::no_query);
  STATIC_CHECK(fault<asked_with<tags_query>> == location_fault::no_query);
  STATIC_CHECK(fault<asked_with<open_query>> == location_fault::none);
  STATIC_CHECK(fault<asked_with<raw_query>> == location_fault::none);  // another rule's
  STATIC_CHECK(fault<asked_with<int>> == location_fault::none);
  STATIC_CHECK(place<asked_with<words_query>>.view().ends_with(" demands a query"));
}

TEST_CASE("a path that disagrees with its struct is another rule's") {
  using made = ward::returns<201, note>;
  STATIC_CHECK(fault<post_that<made, ward::location<says<ward::get<"/v1/notes/{other}">, ward::path<note_path>>>>> == location_fault::none);
  STATIC_CHECK(fault<post_that<made, ward::location<says<ward::get<"/v1/{id">, ward::path<note_path>>>>> == location_fault::none);
  STATIC_CHECK(fault<post_that<made, ward::location<says<ward::get<"/v1/{id}">, ward::path<int>>>>> == location_fault::none);
}

TEST_CASE("the place says what leads nowhere") {
  using made = ward::returns<201, note>;
  using remove = says<ward::del<"/v1/notes/{id}">, ward::path<note_path>>;
  STATIC_CHECK(place<post_that<made, ward::location<note>>>.view() == "POST /v1/notes, location note is no endpoint");
  STATIC_CHECK(place<post_that<made, ward::location<remove>>>.view().ends_with(" is DELETE"));
  STATIC_CHECK(place<makes<ward::returns<202, new_note>>>.view() == "POST /v1/notes, location good: {id} of 202");
  STATIC_CHECK(place<makes<made>>.view() == "POST /v1/notes, location good");
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What comes in: each predicate, both ways, and that one wrong field breaks one rule.
#include "ward/law/input_rules.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

enum class level { low, high };

template <class Endpoint>
inline constexpr int broken = (bounds_its_texts(facts_of<Endpoint>) ? 0 : 1) + (bounds_its_numbers(facts_of<Endpoint>) ? 0 : 10) +
                              (bounds_its_lists(facts_of<Endpoint>) ? 0 : 100) + (takes_schema_types(facts_of<Endpoint>) ? 0 : 1000) +
                              (takes_scalars_as_parameters(facts_of<Endpoint>) ? 0 : 10000);

template <class Field>
using asks = post_that<ward::query<body_of<Field>>>;

struct place_with_int {
  int note_id;
};
struct place_with_number {
  ward::integer<1, 9> page;
};
struct with_token {
  ward::text<1, 80> access_token;
};
struct with_session {
  ward::text<1, 80> session;
};
struct two_members {
  ward::id<"note"> id;
  ward::text<1, 32> tag;
};

template <ward::fixed_string Path, class Struct>
using on_path = says<ward::get<Path>, ward::path<Struct>>;

struct with_url {
  ward::text<1, 200> avatar_url;
};
struct with_kept_url {
  ward::never_fetched<"shown as a link", ward::text<1, 200>> avatar_url;
};
struct with_urls {
  ward::list<ward::text<1, 200>, 0, 3> image_urls;
};
struct with_kept_urls {
  ward::list<ward::never_fetched<"shown as links", ward::text<1, 200>>, 0, 3> image_urls;
};
struct with_url_flag {
  ward::boolean has_url;
  ward::integer<0, 9> url;
  ward::one_of<"push", "poll"> callback;
  ward::id<"webhook"> webhook;
};
struct asks_by_number {
  std::optional<ward::integer<1, 9>> note_id;
};
struct asks_by_numbers {
  ward::list<ward::integer<1, 9>, 0, 3> note_ids;
};

template <class... Parts>
struct api_of : ward::api<Parts..., good> {};
struct deep {
  ward::list<ward::recursive<deep, 3>, 0, 1> deeper;
};
struct picture {
  ward::text<0, 1000> caption;
  ward::upload<50'000'000, ward::accepts<ward::png>> file;
};
struct long_field {
  ward::text<0, 1000> field;
};
using long_text = post_that<ward::body<long_field>>;  // at most 12 bytes for each of its characters, and 38 around them

}  // namespace

TEST_CASE("a field of a body without bounds breaks one rule") {
  STATIC_CHECK(broken<takes<ward::text<1, 9>>> == 0);
  STATIC_CHECK(broken<takes<std::string>> == 1);
  STATIC_CHECK(broken<takes<std::string_view>> == 1);
  STATIC_CHECK(broken<takes<const char*>> == 1);
  STATIC_CHECK(broken<takes<std::optional<std::string>>> == 1);
  STATIC_CHECK(broken<takes<int>> == 10);
  STATIC_CHECK(broken<takes<std::optional<double>>> == 10);
  STATIC_CHECK(broken<takes<std::vector<new_note>>> == 100);
  STATIC_CHECK(broken<takes<std::array<ward::boolean, 2>>> == 100);
  STATIC_CHECK(broken<takes<bool>> == 1000);
  STATIC_CHECK(broken<takes<level>> == 0);  // W232
  STATIC_CHECK(broken<takes<std::map<std::string, int>>> == 0);  // W234
  STATIC_CHECK(broken<takes<ward::secret<ward::text<1, 9>>>> == 0);
  STATIC_CHECK(broken<takes<ward::secret<std::string>>> == 1);
  STATIC_CHECK(broken<takes<std::optional<std::optional<ward::boolean>>>> == 0);  // W230
  STATIC_CHECK(broken<takes<ward::list<std::optional<ward::boolean>, 0, 2>>> == 0);  // W230
  STATIC_CHECK(broken<takes<ward::list<body_of<std::string>, 0, 2>>> == 1);
}

TEST_CASE("a query parameter without bounds breaks one rule") {
  STATIC_CHECK(broken<asks<std::optional<ward::choice<level>>>> == 0);
  STATIC_CHECK(broken<asks<std::string>> == 1);
  STATIC_CHECK(broken<asks<unsigned>> == 10);
  STATIC_CHECK(broken<asks<bool>> == 1000);
  STATIC_CHECK(broken<asks<ward::secret<ward::text<1, 9>>>> == 1000);
  STATIC_CHECK(broken<asks<std::vector<new_note>>> == 100);
  STATIC_CHECK(broken<asks<std::optional<new_note>>> == 10000);
  STATIC_CHECK(broken<post_that<ward::query<ward::boolean>>> == 10000);
}

TEST_CASE("lists of scalars are parameters of a query, and of nothing else") {
  using list = ward::list<ward::boolean, 0, 2>;
  STATIC_CHECK(broken<asks<list>> == 0);
  STATIC_CHECK(broken<post_that<ward::headers<body_of<list>>>> == 10000);
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<list>>>> == 10000);
  STATIC_CHECK(broken<post_that<ward::path<body_of<list>>>> == 10000);
  STATIC_CHECK(broken<asks<std::optional<list>>> == 10000);
  STATIC_CHECK(broken<asks<ward::list<list, 0, 2>>> == 10000);
  STATIC_CHECK(broken<asks<ward::list<new_note, 0, 2>>> == 10000);
  STATIC_CHECK(broken<asks<ward::list<std::optional<ward::boolean>, 0, 2>>> == 0);  // W230
  STATIC_CHECK(broken<asks<ward::list<std::string, 0, 2>>> == 1);
  STATIC_CHECK(broken<asks<ward::list<int, 0, 2>>> == 10);
}

TEST_CASE("a cookie without bounds breaks one rule") {
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<std::optional<ward::text<1, 9>>>>>> == 0);
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<std::string>>>> == 1);
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<int>>>> == 10);
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<bool>>>> == 1000);
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<new_note>>>> == 10000);
}

TEST_CASE("a secret comes in a header field, and in no other parameter") {
  using secret = ward::secret<ward::text<1, 9>>;
  STATIC_CHECK(broken<post_that<ward::headers<body_of<secret>>>> == 0);
  STATIC_CHECK(broken<post_that<ward::headers<body_of<std::optional<secret>>>>> == 0);
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<secret>>>> == 1000);
  STATIC_CHECK(broken<post_that<ward::path<body_of<secret>>>> == 1000);
  STATIC_CHECK(broken<asks<std::optional<secret>>> == 1000);
  STATIC_CHECK(broken<asks<ward::list<secret, 0, 2>>> == 1000);
}

TEST_CASE("what a parameter is called on the wire is what is judged") {
  STATIC_CHECK(!keeps_credentials_out_of_urls(facts_of<asks<ward::named<"api-key", ward::text<1, 9>>>>));
  STATIC_CHECK(!keeps_credentials_out_of_cookies(facts_of<post_that<ward::cookies<body_of<ward::named<"connect.sid", ward::text<1, 9>>>>>>));
  STATIC_CHECK(keeps_credentials_out_of_cookies(facts_of<post_that<ward::cookies<body_of<ward::named<"__Host-theme", ward::text<1, 9>>>>>>));
  STATIC_CHECK(types_its_placeholders(facts_of<says<ward::get<"/a/{class}">, ward::path<body_of<ward::named<"class", ward::text<1, 9>>>>>>));
  STATIC_CHECK(!types_its_placeholders(facts_of<says<ward::get<"/a/{field}">, ward::path<body_of<ward::named<"class", ward::text<1, 9>>>>>>));
}

TEST_CASE("a form holds scalars, secrets and files; files come in no other place") {
  using file = ward::upload<100, ward::accepts<ward::png>>;
  using secret = ward::secret<ward::text<1, 9>>;
  STATIC_CHECK(broken<post_that<ward::form<body_of<file>>>> == 0);
  STATIC_CHECK(broken<post_that<ward::form<body_of<std::optional<file>>>>> == 0);
  STATIC_CHECK(broken<post_that<ward::form<body_of<std::optional<secret>>>>> == 0);
  STATIC_CHECK(broken<post_that<ward::form<body_of<std::string>>>> == 1);
  STATIC_CHECK(broken<post_that<ward::form<body_of<int>>>> == 10);
  STATIC_CHECK(broken<post_that<ward::form<body_of<bool>>>> == 1000);
  STATIC_CHECK(broken<post_that<ward::form<body_of<new_note>>>> == 10000);
  STATIC_CHECK(broken<post_that<ward::form<body_of<ward::list<file, 0, 3>>>>> == 10000);
  STATIC_CHECK(broken<post_that<ward::form<body_of<ward::list<ward::text<1, 9>, 0, 3>>>>> == 10000);
  STATIC_CHECK(broken<takes<file>> == 0);  // W235
  STATIC_CHECK(broken<takes<ward::list<file, 0, 3>>> == 0);  // W235
  STATIC_CHECK(broken<asks<file>> == 10000);
  STATIC_CHECK(broken<post_that<ward::cookies<body_of<file>>>> == 10000);
  STATIC_CHECK(keeps_credentials_out_of_urls(facts_of<post_that<ward::form<with_token>>>));
}

TEST_CASE("a request has one body, and GET has none") {
  STATIC_CHECK(takes_one_kind_of_body(facts_of<good>));
  STATIC_CHECK(takes_one_kind_of_body(facts_of<post_that<ward::form<two_members>>>));
  STATIC_CHECK(!takes_one_kind_of_body(facts_of<post_that<ward::form<two_members>, ward::body<two_members>>>));
  STATIC_CHECK(takes_a_body_only_where_it_means_something(facts_of<post_that<ward::form<two_members>>>));
  STATIC_CHECK(!takes_a_body_only_where_it_means_something(facts_of<says<ward::get<"/a">, ward::form<two_members>>>));
  STATIC_CHECK(!takes_a_body_only_where_it_means_something(facts_of<says<ward::del<"/a">, ward::form<two_members>>>));
}

TEST_CASE("cookies are no credentials") {
  STATIC_CHECK(keeps_credentials_out_of_cookies(facts_of<good>));
  STATIC_CHECK(keeps_credentials_out_of_cookies(facts_of<post_that<ward::cookies<two_members>>>));
  STATIC_CHECK(!keeps_credentials_out_of_cookies(facts_of<post_that<ward::cookies<with_token>>>));
  STATIC_CHECK(!keeps_credentials_out_of_cookies(facts_of<post_that<ward::cookies<with_session>>>));
  STATIC_CHECK(keeps_credentials_out_of_cookies(facts_of<post_that<ward::query<with_token>>>));
  STATIC_CHECK(keeps_credentials_out_of_urls(facts_of<post_that<ward::cookies<with_token>>>));
}

TEST_CASE("path and struct agree") {
  STATIC_CHECK(types_its_placeholders(facts_of<good>));
  STATIC_CHECK(types_its_placeholders(facts_of<says<ward::get<"/">>>));
  STATIC_CHECK(types_its_placeholders(facts_of<on_path<"/a/{tag}/{id}", two_members>>));
  STATIC_CHECK(!types_its_placeholders(facts_of<on_path<"/a/{id}", two_members>>));
  STATIC_CHECK(!types_its_placeholders(facts_of<on_path<"/a/{id}/{id}", two_members>>));
  STATIC_CHECK(!types_its_placeholders(facts_of<on_path<"/a/{id}/{name}", two_members>>));
  STATIC_CHECK(!types_its_placeholders(facts_of<says<ward::get<"/a/{id}">>>));
  STATIC_CHECK(!types_its_placeholders(facts_of<on_path<"/a", note_path>>));
}

TEST_CASE("a malformed path is W502 and not W205 as well") { STATIC_CHECK(types_its_placeholders(facts_of<on_path<"a/{id", note_path>>)); }

TEST_CASE("GET and DELETE take no body") {
  STATIC_CHECK(takes_a_body_only_where_it_means_something(facts_of<says<ward::post<"/a">, ward::body<new_note>>>));
  STATIC_CHECK(takes_a_body_only_where_it_means_something(facts_of<says<ward::post<"/a">>>));
  STATIC_CHECK(takes_a_body_only_where_it_means_something(facts_of<says<ward::patch<"/a">, ward::body<new_note>>>));
  STATIC_CHECK(!takes_a_body_only_where_it_means_something(facts_of<says<ward::get<"/a">, ward::body<new_note>>>));
  STATIC_CHECK(!takes_a_body_only_where_it_means_something(facts_of<says<ward::del<"/a">, ward::body<new_note>>>));
}

TEST_CASE("credentials stay out of URLs and may stand elsewhere") {
  STATIC_CHECK(!keeps_credentials_out_of_urls(facts_of<says<ward::query<with_token>>>));
  STATIC_CHECK(!keeps_credentials_out_of_urls(facts_of<says<ward::path<with_token>>>));
  STATIC_CHECK(keeps_credentials_out_of_urls(facts_of<says<ward::headers<with_token>>>));
  STATIC_CHECK(keeps_credentials_out_of_urls(facts_of<says<ward::body<with_token>>>));
}

TEST_CASE("identifiers in a path are no numbers") {
  STATIC_CHECK(names_things_by_unguessable_ids(facts_of<good>));
  STATIC_CHECK(names_things_by_unguessable_ids(facts_of<says<ward::path<place_with_number>>>));
  STATIC_CHECK(!names_things_by_unguessable_ids(facts_of<says<ward::path<place_with_int>>>));
  STATIC_CHECK(bounds_its_numbers(facts_of<says<ward::path<place_with_int>>>));
}

TEST_CASE("a body is an object") {
  STATIC_CHECK(takes_an_object_as_body(facts_of<says<ward::body<new_note>>>));
  STATIC_CHECK(!takes_an_object_as_body(facts_of<says<ward::body<ward::text<1, 9>>>>));
  STATIC_CHECK(!takes_an_object_as_body(facts_of<says<ward::body<ward::list<new_note, 0, 9>>>>));
  STATIC_CHECK(!takes_an_object_as_body(facts_of<says<ward::body<std::string>>>));
  STATIC_CHECK(bounds_its_texts(facts_of<says<ward::body<std::string>>>));
}

TEST_CASE("identifiers in a query are no numbers") {
  STATIC_CHECK(names_things_by_unguessable_ids(facts_of<says<ward::query<place_with_number>>>));
  STATIC_CHECK(names_things_by_unguessable_ids(facts_of<says<ward::query<note_path>>>));
  STATIC_CHECK(!names_things_by_unguessable_ids(facts_of<says<ward::query<asks_by_number>>>));
  STATIC_CHECK(!names_things_by_unguessable_ids(facts_of<says<ward::query<asks_by_numbers>>>));
  STATIC_CHECK(!names_things_by_unguessable_ids(facts_of<says<ward::query<place_with_int>>>));
  STATIC_CHECK(names_things_by_unguessable_ids(facts_of<says<ward::body<asks_by_number>>>));
}

TEST_CASE("no address to request comes in, unless nobody requests it") {
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<good>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::body<with_url>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::query<with_url>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::headers<with_url>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::cookies<with_url>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::form<with_url>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::path<with_url>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::body<with_urls>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<post_that<ward::query<with_urls>>>));
  STATIC_CHECK(!takes_no_addresses_to_fetch(facts_of<takes<std::optional<ward::list<with_url, 0, 3>>>>));
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<post_that<ward::returns<200, with_url>>>));
}

TEST_CASE("what is excused, and what is no free text, may be named like an address") {
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<post_that<ward::body<with_kept_url>>>));
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<post_that<ward::query<with_kept_url>>>));
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<post_that<ward::body<with_kept_urls>>>));
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<post_that<ward::query<with_kept_urls>>>));
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<post_that<ward::body<with_url_flag>>>));
  STATIC_CHECK(takes_no_addresses_to_fetch(facts_of<post_that<ward::query<with_url_flag>>>));
}

TEST_CASE("a body is within the api's budget, at its bound and not one beyond it") {
  STATIC_CHECK(ward::cost<long_text>.body_bytes == 12'038);
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<12'038>>, long_text>);
  STATIC_CHECK(!keeps_to_the_budget<api_of<ward::budget<12'037>>, long_text>);
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<100'000, 1>>, long_text>);
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<100'000, 8>>, post_that<ward::body<deep>>>);
  STATIC_CHECK(!keeps_to_the_budget<api_of<ward::budget<100'000, 7>>, post_that<ward::body<deep>>>);
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<100'000, 9, 2>>, long_text>);
  STATIC_CHECK(!keeps_to_the_budget<api_of<ward::budget<100'000, 9, 1>>, long_text>);
}

TEST_CASE("a cap on the body keeps it within the budget") {
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<5'000>>, post_that<ward::body<body_of<ward::text<0, 1000>>, 5'000>>>);
  STATIC_CHECK(!keeps_to_the_budget<api_of<ward::budget<5'000>>, post_that<ward::body<body_of<ward::text<0, 1000>>, 5'001>>>);
}

TEST_CASE("answers and the texts of forms are within the budget too") {
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<12'038>>, post_that<ward::returns<200, long_field>>>);
  STATIC_CHECK(!keeps_to_the_budget<api_of<ward::budget<12'037>>, post_that<ward::returns<200, long_field>>>);
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<4'000>>, post_that<ward::form<picture>>>);
  STATIC_CHECK(!keeps_to_the_budget<api_of<ward::budget<3'999>>, post_that<ward::form<picture>>>);
}

TEST_CASE("without a budget a body has 16 MiB, and an answer any size") {
  using large = body_of<ward::list<ward::text<0, 1000>, 0, 1397>>;
  using larger = body_of<ward::list<ward::text<0, 1000>, 0, 1398>>;
  STATIC_CHECK(ward::cost_of_json<large>.bytes <= std::size_t{16} << 20U);
  STATIC_CHECK(ward::cost_of_json<larger>.bytes > std::size_t{16} << 20U);
  STATIC_CHECK(keeps_to_the_budget<api_of<>, post_that<ward::body<large>>>);
  STATIC_CHECK(!keeps_to_the_budget<api_of<>, post_that<ward::body<larger>>>);
  STATIC_CHECK(keeps_to_the_budget<api_of<>, post_that<ward::returns<200, larger>>>);
}

TEST_CASE("what has a flaw has no cost, and no second error") {
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<100>>, takes<std::string>>);
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<100>>, post_that<ward::body<std::string>>>);
  STATIC_CHECK(keeps_to_the_budget<api_of<ward::budget<100>>, gives<std::vector<int>>>);
}

TEST_CASE("the place of an excess says which message, and how much of what") {
  CHECK(place_over_budget<api_of<ward::budget<12'037>>, long_text>().view() == "POST /v1/notes, body long_field: 12038 bytes");
  CHECK(place_over_budget<api_of<ward::budget<100'000, 7>>, post_that<ward::body<deep>>>().view() == "POST /v1/notes, body deep: 8 levels");
  CHECK(place_over_budget<api_of<ward::budget<3'999>>, post_that<ward::form<picture>>>().view() == "POST /v1/notes, form picture: 4000 bytes");
}

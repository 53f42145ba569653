// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What goes out: each predicate, both ways.
#include "ward/law/output_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <vector>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

template <class Type>
struct with_id {
  Type owner_id;
};
struct with_ids {
  ward::list<ward::integer<1, 9>, 0, 3> part_ids;
};
struct counted {
  ward::integer<1, 9> paid;
  ward::integer<1, 9> identity;
};
template <class Type>
struct with_token {
  Type accessToken;
};
struct with_keys {
  ward::list<ward::text<1, 9>, 0, 3> api_keys;
};
struct measured {
  ward::integer<0, 100'000> max_token;
  ward::boolean has_password;
  ward::timestamp token;
};

using word = ward::text<1, 9>;

}  // namespace

TEST_CASE("an endpoint says what it returns") {
  STATIC_CHECK(says_what_it_returns(facts_of<good>));
  STATIC_CHECK(!says_what_it_returns(facts_of<says<ward::fails<409, "taken">>>));
}

TEST_CASE("what goes out is bounded, at any depth") {
  STATIC_CHECK(bounds_what_it_returns(facts_of<good>));
  STATIC_CHECK(bounds_what_it_returns(facts_of<says<ward::returns<204>>>));
  STATIC_CHECK(bounds_what_it_returns(facts_of<says<ward::returns<200, ward::list<note, 0, 9>>>>));
  STATIC_CHECK(!bounds_what_it_returns(facts_of<gives<std::string>>));
  STATIC_CHECK(!bounds_what_it_returns(facts_of<gives<long>>));
  STATIC_CHECK(!bounds_what_it_returns(facts_of<gives<bool>>));
  STATIC_CHECK(!bounds_what_it_returns(facts_of<gives<std::vector<note>>>));
  STATIC_CHECK(!bounds_what_it_returns(facts_of<gives<ward::list<std::string, 0, 9>>>));
  STATIC_CHECK(!bounds_what_it_returns(facts_of<says<ward::returns<200, std::vector<note>>>>));
}

TEST_CASE("a secret in an answer breaks one rule, its own") {
  using leaks = gives<std::optional<body_of<ward::secret<ward::text<1, 9>>>>>;
  STATIC_CHECK(keeps_its_secrets(facts_of<good>));
  STATIC_CHECK(!keeps_its_secrets(facts_of<leaks>));
  STATIC_CHECK(bounds_what_it_returns(facts_of<leaks>));
}

TEST_CASE("each status is returned once and is a success") {
  STATIC_CHECK(returns_each_status_once(facts_of<says<ward::returns<200, note>, ward::returns<201, note>>>));
  STATIC_CHECK(!returns_each_status_once(facts_of<says<ward::returns<299>, ward::returns<299, note>>>));
  STATIC_CHECK(returns_only_success(facts_of<says<ward::returns<200>, ward::returns<299>>>));
  STATIC_CHECK(!returns_only_success(facts_of<says<ward::returns<199>>>));
  STATIC_CHECK(!returns_only_success(facts_of<says<ward::returns<300>>>));
}

TEST_CASE("no body where HTTP has none") {
  STATIC_CHECK(returns_bodies_only_where_http_has_them(facts_of<says<ward::returns<204>>>));
  STATIC_CHECK(!returns_bodies_only_where_http_has_them(facts_of<says<ward::returns<204, note>>>));
  STATIC_CHECK(!returns_bodies_only_where_http_has_them(facts_of<says<ward::returns<205, note>>>));
}

TEST_CASE("failures are errors with codes of their own") {
  STATIC_CHECK(fails_only_with_errors(facts_of<says<ward::fails<400, "a">, ward::fails<599, "b">>>));
  STATIC_CHECK(!fails_only_with_errors(facts_of<says<ward::fails<399, "a">>>));
  STATIC_CHECK(!fails_only_with_errors(facts_of<says<ward::fails<600, "a">>>));
  STATIC_CHECK(names_each_failure_once(facts_of<says<ward::fails<409, "a">, ward::fails<409, "b">>>));
  STATIC_CHECK(!names_each_failure_once(facts_of<says<ward::fails<409, "a">, ward::returns<200>, ward::fails<410, "a">>>));
}

TEST_CASE("identifiers that go out are no numbers, in no spelling") {
  STATIC_CHECK(shows_unguessable_ids(facts_of<good>));
  STATIC_CHECK(shows_unguessable_ids(facts_of<gives<with_id<ward::id<"user">>>>));
  STATIC_CHECK(shows_unguessable_ids(facts_of<gives<with_id<ward::ulid>>>));
  STATIC_CHECK(shows_unguessable_ids(facts_of<gives<with_id<word>>>));
  STATIC_CHECK(shows_unguessable_ids(facts_of<gives<counted>>));
  STATIC_CHECK(!shows_unguessable_ids(facts_of<gives<with_id<ward::integer<1, 9>>>>));
  STATIC_CHECK(!shows_unguessable_ids(facts_of<gives<with_id<ward::string64<1>>>>));
  STATIC_CHECK(!shows_unguessable_ids(facts_of<gives<std::optional<with_id<std::optional<ward::integer<1, 9>>>>>>));
  STATIC_CHECK(!shows_unguessable_ids(facts_of<gives<ward::list<with_ids, 0, 2>>>));
  STATIC_CHECK(shows_unguessable_ids(facts_of<takes<with_id<ward::integer<1, 9>>>>));
  STATIC_CHECK(shows_unguessable_ids(facts_of<gives<with_id<int>>>));  // W302 alone
}

TEST_CASE("no text goes out that is named like a credential, unless it is declassified") {
  STATIC_CHECK(shows_no_credentials(facts_of<good>));
  STATIC_CHECK(!shows_no_credentials(facts_of<gives<with_token<word>>>));
  STATIC_CHECK(!shows_no_credentials(facts_of<gives<with_token<ward::matching<"[a-z]{1,9}">>>>));
  STATIC_CHECK(!shows_no_credentials(facts_of<gives<ward::map<ward::slug<>, with_token<std::optional<word>>, 2>>>));
  STATIC_CHECK(!shows_no_credentials(facts_of<gives<with_keys>>));
  STATIC_CHECK(shows_no_credentials(facts_of<gives<with_token<ward::declassify<"the caller's own", word>>>>));
  STATIC_CHECK(shows_no_credentials(facts_of<gives<with_token<std::optional<ward::declassify<"the caller's own", ward::secret<word>>>>>>));
  STATIC_CHECK(shows_no_credentials(facts_of<gives<measured>>));
  STATIC_CHECK(shows_no_credentials(facts_of<takes<with_token<word>>>));
}

TEST_CASE("a secret that is named like a credential breaks one rule") {
  using leaks = gives<with_token<ward::secret<word>>>;
  STATIC_CHECK(!keeps_its_secrets(facts_of<leaks>));
  STATIC_CHECK(shows_no_credentials(facts_of<leaks>));
  STATIC_CHECK(keeps_its_secrets(facts_of<gives<with_token<ward::declassify<"the caller's own", ward::secret<word>>>>>));
}

TEST_CASE("only what makes something says where it is") {
  STATIC_CHECK(locates_what_it_made(facts_of<good>));
  STATIC_CHECK(locates_what_it_made(facts_of<says<ward::location<good>, ward::returns<201, note>>>));
  STATIC_CHECK(locates_what_it_made(facts_of<says<ward::location<good>, ward::returns<200>, ward::returns<202>>>));
  STATIC_CHECK(!locates_what_it_made(facts_of<says<ward::location<good>, ward::returns<200, note>, ward::returns<203>>>));
  STATIC_CHECK(!locates_what_it_made(facts_of<says<ward::location<good>, ward::returns<265>>>));
  STATIC_CHECK(locates_what_it_made(facts_of<says<ward::location<good>>>));  // W301
}

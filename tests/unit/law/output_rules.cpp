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
  using leaks = gives<std::optional<body_of<ward::secret<std::string>>>>;
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

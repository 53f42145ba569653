// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The route table: each predicate, both ways.
#include "ward/law/route_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

template <class... Parts>
struct api_of : ward::api<Parts...> {};

using title = ward::title<"Notes">;
using version = ward::version<"1">;

}  // namespace

TEST_CASE("an endpoint has one route, and it is well-formed") {
  STATIC_CHECK(has_one_route(facts_of<good>));
  STATIC_CHECK(!has_one_route(facts_of<says<ward::allow<member>>>));
  STATIC_CHECK(!has_one_route(facts_of<says<ward::get<"/a">, ward::post<"/a">>>));
  STATIC_CHECK(has_a_well_formed_path(facts_of<good>));
  STATIC_CHECK(!has_a_well_formed_path(facts_of<says<ward::get<"/a/">>>));
  STATIC_CHECK(has_a_well_formed_path(facts_of<says<ward::allow<member>>>));  // W501 alone
}

TEST_CASE("a list of clauses holds clauses") {
  STATIC_CHECK(lists_clauses_and_nothing_else(facts_of<good>));
  STATIC_CHECK(!lists_clauses_and_nothing_else(facts_of<says<int>>));
  STATIC_CHECK(!lists_clauses_and_nothing_else(facts_of<says<note>>));
  STATIC_CHECK(!lists_clauses_and_nothing_else(facts_of<says<ward::version<"1">>>));
  STATIC_CHECK(!lists_clauses_and_nothing_else(facts_of<says<ward::tag_description<"a", "b">>>));
  STATIC_CHECK(api_lists_clauses_and_endpoints(facts_of_api<api_of<ip_limit, ward::description<"all">, ward::title<"Notes">, good>>));
  STATIC_CHECK(!api_lists_clauses_and_endpoints(facts_of_api<api_of<int, good>>));
  STATIC_CHECK(!api_lists_clauses_and_endpoints(facts_of_api<api_of<ward::allow<member>, good>>));
  STATIC_CHECK(!api_lists_clauses_and_endpoints(facts_of_api<api_of<ward::deprecated<"old">, good>>));
}

TEST_CASE("what can be said once is said once") {
  STATIC_CHECK(says_nothing_twice(facts_of<good>));
  STATIC_CHECK(says_nothing_twice(facts_of<says<ward::returns<200>, ward::returns<201>, ward::tag<"a">, ward::tag<"b">>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::body<note>, ward::body<new_note>>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::audited, ward::not_audited<"no">>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ip_limit, ip_limit>>));
  STATIC_CHECK(says_nothing_twice(facts_of<says<ward::deprecated<"old">>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::deprecated<"old">, ward::deprecated<"very old">>>));
  STATIC_CHECK(api_states_nothing_twice(facts_of_api<api_of<ward::title<"a">, ward::version<"1">>>));
  STATIC_CHECK(!api_states_nothing_twice(facts_of_api<api_of<ward::version<"2">, ward::version<"1">>>));
  STATIC_CHECK(api_states_nothing_twice(facts_of_api<api_of<ward::tag_description<"a", "x">, int, ward::tag_description<"b", "x">>>));
  STATIC_CHECK(!api_states_nothing_twice(
      facts_of_api<api_of<ward::tag_description<"a", "x">, ward::tag_description<"b", "y">, ward::tag_description<"a", "z">>>));
}

TEST_CASE("a Location leads to an endpoint of its api") {
  using makes = post_that<ward::returns<201, note>, ward::location<good>>;
  STATIC_CHECK(leads_into_its_api<api_of<makes, good>, makes>);
  STATIC_CHECK(leads_into_its_api<api_of<title, good, version, makes>, makes>);
  STATIC_CHECK(!leads_into_its_api<api_of<makes>, makes>);
  STATIC_CHECK(!leads_into_its_api<api_of<makes, says<ward::get<"/v1/notes/{id}">, ward::path<note_path>>>, makes>);
  STATIC_CHECK(leads_into_its_api<api_of<good>, good>);
  STATIC_CHECK(leads_into_its_api<api_of<good>, post_that<ward::returns<201, note>, ward::location<note>>>);  // W311
}

TEST_CASE("an api says what it is") {
  STATIC_CHECK(says_what_it_is(facts_of_api<api_of<title, version, good>>));
  STATIC_CHECK(!says_what_it_is(facts_of_api<api_of<version, good>>));
  STATIC_CHECK(!says_what_it_is(facts_of_api<api_of<title, good>>));
  STATIC_CHECK(!says_what_it_is(facts_of_api<api_of<title, version>>));
  STATIC_CHECK(!says_what_it_is(facts_of_api<api_of<>>));
}

TEST_CASE("of an api, the first thing that is lacking is named") {
  STATIC_CHECK(what_is_lacking(facts_of_api<api_of<>>) == lacking::title);
  STATIC_CHECK(what_is_lacking(facts_of_api<api_of<title>>) == lacking::version);
  STATIC_CHECK(what_is_lacking(facts_of_api<api_of<title, version>>) == lacking::endpoints);
  STATIC_CHECK(what_is_lacking(facts_of_api<api_of<title, version, good>>) == lacking::nothing);
  STATIC_CHECK(what_is_lacking(facts_of_api<api_of<title, version, int>>) == lacking::nothing);  // W506: it was meant as one
  STATIC_CHECK(!api_lists_clauses_and_endpoints(facts_of_api<api_of<title, version, int>>));
}

TEST_CASE("an endpoint is a struct") {
  STATIC_CHECK(has_a_name(facts_of<good>));
  STATIC_CHECK(!has_a_name(facts_of<ward::endpoint<ward::get<"/a">>>));
  STATIC_CHECK(!has_a_name(facts_of<ward::tenant_read<ward::get<"/a">, member>>));
}

TEST_CASE("the clauses of sensitivity, cost and step-up can stand once") {
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::mfa, ward::no_mfa<"a machine">>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::sensitive<ward::billing>, ward::sensitive<ward::authentication>>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::expensive<"a">, ward::expensive<"b">>>));
  STATIC_CHECK(!api_states_nothing_twice(facts_of_api<api_of<ward::budget<1000>, ward::budget<2000>>>));
  STATIC_CHECK(!api_states_nothing_twice(facts_of_api<api_of<ward::tenant_names<"a">, ward::tenant_names<"b">>>));
}

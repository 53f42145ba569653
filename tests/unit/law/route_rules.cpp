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
  STATIC_CHECK(api_lists_clauses_and_endpoints(facts_of_api<api_of<ip_limit, ward::description<"all">, ward::title<"Notes">, good>>));
  STATIC_CHECK(!api_lists_clauses_and_endpoints(facts_of_api<api_of<int, good>>));
  STATIC_CHECK(!api_lists_clauses_and_endpoints(facts_of_api<api_of<ward::allow<member>, good>>));
}

TEST_CASE("what can be said once is said once") {
  STATIC_CHECK(says_nothing_twice(facts_of<good>));
  STATIC_CHECK(says_nothing_twice(facts_of<says<ward::returns<200>, ward::returns<201>, ward::tag<"a">, ward::tag<"b">>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::body<note>, ward::body<new_note>>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ward::audited, ward::not_audited<"no">>>));
  STATIC_CHECK(!says_nothing_twice(facts_of<says<ip_limit, ip_limit>>));
  STATIC_CHECK(api_states_nothing_twice(facts_of_api<api_of<ward::title<"a">, ward::version<"1">>>));
  STATIC_CHECK(!api_states_nothing_twice(facts_of_api<api_of<ward::version<"2">, ward::version<"1">>>));
}

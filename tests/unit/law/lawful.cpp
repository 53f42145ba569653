// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The law as a whole: what it finds without a word, and that it is as quiet about many endpoints as about one.
#include "ward/law/lawful.hpp"

#include <catch2/catch_test_macros.hpp>
#include <type_traits>

#include "unit/law/notes_contract.hpp"

using namespace contract;

namespace {

template <class... Parts>
struct api_of : ward::api<ward::title<"Notes">, ward::version<"1">, ip_limit, Parts...> {};

struct nobody_said : ward::endpoint<ward::get<"/a">, ward::tenant_from_token, ward::returns<204>> {};
struct nothing_said : ward::endpoint<> {};
struct same_as_good : good {};

template <class... Parts>
using broken = ward::law::broken_rules<api_of<Parts...>>;

}  // namespace

TEST_CASE("a lawful api breaks no rule") {
  STATIC_CHECK(ward::law::holds<api_of<good>>);
  STATIC_CHECK(ward::lawful<api_of<good>>{});
}

TEST_CASE("broken rules are named by type, each once") {
  STATIC_CHECK(!ward::law::holds<api_of<good, nobody_said>>);
  STATIC_CHECK(std::is_same_v<broken<good, nobody_said>, ward::type_list<ward::law::endpoint_says_who_may_call_it<nobody_said, ward::law::where<nobody_said>()>>>);
  STATIC_CHECK(std::is_same_v<broken<int, good>, ward::type_list<ward::law::api_lists_clauses_and_endpoints_only<api_of<int, good>>>>);
}

TEST_CASE("an empty endpoint breaks the four rules about what must be said") { STATIC_CHECK(broken<nothing_said>::size == 4); }

TEST_CASE("an endpoint that stands twice is judged once, and that it stands twice is said once") {
  STATIC_CHECK(std::is_same_v<broken<good, good>, ward::type_list<ward::law::each_route_leads_to_one_endpoint<good, good, ward::law::where<good>()>>>);
  STATIC_CHECK(broken<nobody_said, nobody_said>::size == 2);
}

TEST_CASE("two endpoints of one route are named in the order of the api") {
  STATIC_CHECK(std::is_same_v<broken<same_as_good, good>,
                              ward::type_list<ward::law::each_route_leads_to_one_endpoint<same_as_good, good, ward::law::where<good>()>>>);
}

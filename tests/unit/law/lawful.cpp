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
struct remove_note : ward::endpoint<ward::del<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::audited,
                                    ward::path<note_path>, ward::returns<204>> {};

// House rules: what a user of the library adds to the law.
template <class Endpoint>
struct deletes_are_audited {
  static_assert(ward::law::facts_of<Endpoint>.method != ward::http::method::del || ward::law::facts_of<Endpoint>.is_audited,
                "H1: whoever deletes leaves a record. Add ward::audited.");
};
template <class Endpoint>
struct paths_have_a_version {
  static_assert(ward::law::facts_of<Endpoint>.path.starts_with("/v1/"), "H2: a path begins with its version.");
};
template <class Endpoint>
struct is_asked_of {
  static_assert(std::is_same_v<Endpoint, good> || std::is_same_v<Endpoint, remove_note>);
};

template <class... Parts>
using broken = ward::law::broken_rules<api_of<Parts...>>;

struct api : api_of<remove_note> {};

// [asked]
using namespace ward::law;
static_assert(holds<api>);                                                        // every rule
static_assert(says_who_may_call_it(facts_of<remove_note>));                       // W101, about an endpoint
static_assert(says_what_it_is(facts_of_api<api>));                                // W512, about an api
static_assert(is_limited_per_ip(facts_of<remove_note>, facts_of_api<api>));       // W401, about an endpoint of an api
static_assert(keeps_to_the_budget<api, remove_note>);                             // W214, which measures types
// [/asked]

}  // namespace

TEST_CASE("a lawful api breaks no rule") {
  STATIC_CHECK(ward::law::holds<api_of<good>>);
  STATIC_CHECK(ward::lawful<api_of<good>>{});
}

TEST_CASE("house rules are asked of each endpoint, beside the law") {
  STATIC_CHECK(ward::lawful<api_of<good, remove_note>, deletes_are_audited, paths_have_a_version>{});
  STATIC_CHECK(std::is_base_of_v<is_asked_of<good>, ward::lawful<api_of<good, remove_note>, is_asked_of>>);
  STATIC_CHECK(std::is_base_of_v<is_asked_of<remove_note>, ward::lawful<api_of<good, remove_note>, is_asked_of>>);
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

TEST_CASE("rules about types hold where no type has a flaw, and need not be asked") {
  constexpr ward::law::endpoint_facts plain{};
  STATIC_CHECK(plain.has_plain_types());
  STATIC_CHECK(ward::law::detail::hold(ward::law::rules_about_types{}, plain, ward::law::api_facts{}));
  constexpr auto with = [](auto change) {
    ward::law::endpoint_facts facts;
    change(facts);
    return facts;
  };
  STATIC_CHECK(!with([](auto& facts) { facts.body_flaws = ward::law::flaw::c_array; }).has_plain_types());
  STATIC_CHECK(!with([](auto& facts) { facts.outcomes.flaws = ward::law::flaw::c_array; }).has_plain_types());
  STATIC_CHECK(!with([](auto& facts) { facts.query_flaws = ward::law::flaw::directed; }).has_plain_types());
  STATIC_CHECK(!with([](auto& facts) { facts.body_is_patch = true; }).has_plain_types());
  STATIC_CHECK(!with([](auto& facts) { facts.body_cap_fits = false; }).has_plain_types());
}

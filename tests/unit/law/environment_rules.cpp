// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an app must be given for the endpoints that it serves.
#include "ward/law/environment_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <type_traits>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct open : ward::endpoint<ward::get<"/health">, ward::open_to_public<"health">> {};
struct recorded : ward::endpoint<ward::post<"/a">, ward::allow<admin>, ward::audited> {};
struct limited : ward::endpoint<ward::get<"/b">, ward::open_to_public<"b">, ip_limit> {};

struct picture {
  ward::upload<100, ward::accepts<ward::png>> file;
};
struct upload_picture : ward::endpoint<ward::post<"/c">, ward::open_to_public<"c">, ward::form<picture>> {};

struct costly : ward::endpoint<ward::get<"/d">, ward::open_to_public<"d">, ward::limit<ward::concurrent<2>>> {};
struct costly_too : ward::endpoint<ward::get<"/e">, ward::open_to_public<"e">, ward::limit<ward::concurrent<3>>> {};
struct credentials {
  ward::email email;
};
struct log_in : ward::endpoint<ward::post<"/f">, ward::public_write<"f">, ward::body<credentials>,
                               ward::limit<ward::per_account<"email", 5, ward::minute>>> {};

struct costly_api : ward::api<open, costly, costly_too> {};
struct log_in_api : ward::api<log_in> {};
struct form_api : ward::api<open, upload_picture> {};
struct bare_api : ward::api<open> {};
struct limited_api : ward::api<open, limited> {};
struct floor_api : ward::api<ip_limit, open> {};
struct full_api : ward::api<ip_limit, open, recorded> {};

}  // namespace

TEST_CASE("what an api needs follows from its endpoints") {
  STATIC_CHECK(!needs_token_verifier<bare_api>);
  STATIC_CHECK(needs_token_verifier<full_api>);
  STATIC_CHECK(!needs_rate_limiter<bare_api>);
  STATIC_CHECK(needs_rate_limiter<limited_api>);
  STATIC_CHECK(needs_rate_limiter<floor_api>);
  STATIC_CHECK(!needs_audit_log<floor_api>);
  STATIC_CHECK(needs_audit_log<full_api>);
  STATIC_CHECK(!needs_upload_store<full_api>);
  STATIC_CHECK(needs_upload_store<form_api>);
  STATIC_CHECK(!needs_lease_keeper<full_api>);
  STATIC_CHECK(needs_lease_keeper<costly_api>);
}

TEST_CASE("an environment holds if nothing that is needed is missing") {
  constexpr given_components all{true, true, true, true, true, true};
  const auto without = [](bool given_components::* one) consteval {
    given_components rest{true, true, true, true, true, true};
    rest.*one = false;
    return rest;
  };
  STATIC_CHECK(environment_holds<bare_api, given_components{.log_sink = true}>);
  STATIC_CHECK(!environment_holds<bare_api, without(&given_components::log_sink)>);
  STATIC_CHECK(environment_holds<full_api, all>);
  STATIC_CHECK(!environment_holds<full_api, without(&given_components::token_verifier)>);
  STATIC_CHECK(!environment_holds<full_api, without(&given_components::rate_limiter)>);
  STATIC_CHECK(!environment_holds<full_api, without(&given_components::audit_log)>);
  STATIC_CHECK(environment_holds<full_api, without(&given_components::upload_store)>);
  STATIC_CHECK(environment_holds<full_api, without(&given_components::lease_keeper)>);
  STATIC_CHECK(environment_holds<form_api, given_components{.log_sink = true, .upload_store = true}>);
  STATIC_CHECK(!environment_holds<form_api, without(&given_components::upload_store)>);
  STATIC_CHECK(environment_holds<costly_api, given_components{.log_sink = true, .lease_keeper = true}>);
  STATIC_CHECK(!environment_holds<costly_api, without(&given_components::lease_keeper)>);
  STATIC_CHECK(broken_environment_rules<full_api, given_components{}>::size == 4);
}

TEST_CASE("who counts accounts needs a rate limiter") {
  STATIC_CHECK(needs_rate_limiter<log_in_api>);
  STATIC_CHECK(!environment_holds<log_in_api, given_components{.log_sink = true}>);
}

TEST_CASE("the rule speaks of the first endpoint that needs the component") {
  STATIC_CHECK(std::is_same_v<broken_environment_rules<costly_api, given_components{.log_sink = true}>,
                              ward::type_list<app_has_the_lease_keeper_it_needs<costly, false>>>);
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an app must be given for the endpoints that it serves.
#include "ward/law/environment_rules.hpp"

#include <catch2/catch_test_macros.hpp>

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
}

TEST_CASE("an environment holds if nothing that is needed is missing") {
  STATIC_CHECK(environment_holds<bare_api, false, false, false, true, true>);
  STATIC_CHECK(!environment_holds<bare_api, true, true, true, false, true>);
  STATIC_CHECK(environment_holds<full_api, true, true, true, true, true>);
  STATIC_CHECK(!environment_holds<full_api, false, true, true, true, true>);
  STATIC_CHECK(!environment_holds<full_api, true, false, true, true, true>);
  STATIC_CHECK(!environment_holds<full_api, true, true, false, true, true>);
  STATIC_CHECK(environment_holds<full_api, true, true, true, true, false>);
  STATIC_CHECK(environment_holds<form_api, false, false, false, true, true>);
  STATIC_CHECK(!environment_holds<form_api, true, true, true, true, false>);
  STATIC_CHECK(broken_environment_rules<full_api, false, false, false, false, true>::size == 4);
}

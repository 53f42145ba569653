// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who may call, and whose data is touched: each predicate, both ways.
#include "ward/law/access_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

struct with_tenant {
  ward::id<"tenant"> tenant_id;
};

struct tenant_path {
  ward::asserted_tenant tenant_id;
};
struct tenant_body {
  ward::list<tenant_path, 0, 3> tenants;
};

template <class... Clauses>
using asserts = says<ward::get<"/{tenant_id}">, ward::path<tenant_path>, Clauses...>;

}  // namespace

TEST_CASE("an endpoint says once who may call it") {
  STATIC_CHECK(says_who_may_call_it(facts_of<good>));
  STATIC_CHECK(says_who_may_call_it(facts_of<says<ward::open_to_public<"health">>>));
  STATIC_CHECK(!says_who_may_call_it(facts_of<says<ward::tenant_from_token>>));
  STATIC_CHECK(says_once_who_may_call_it(facts_of<good>));
  STATIC_CHECK(!says_once_who_may_call_it(facts_of<says<ward::allow<member>, ward::open_to_public<"health">>>));
}

TEST_CASE("calls of privileged roles are recorded, or there is a reason") {
  STATIC_CHECK(records_what_privileged_roles_do(facts_of<good>));
  STATIC_CHECK(!records_what_privileged_roles_do(facts_of<says<ward::allow<member, admin>>>));
  STATIC_CHECK(records_what_privileged_roles_do(facts_of<says<ward::allow<admin>, ward::audited>>));
  STATIC_CHECK(records_what_privileged_roles_do(facts_of<says<ward::allow<admin>, ward::not_audited<"reads only">>>));
}

TEST_CASE("an endpoint says once whose data it touches") {
  STATIC_CHECK(says_whose_data_it_touches(facts_of<good>));
  STATIC_CHECK(says_whose_data_it_touches(facts_of<says<ward::no_tenant<"sign-up">>>));
  STATIC_CHECK(!says_whose_data_it_touches(facts_of<says<ward::allow<member>>>));
  STATIC_CHECK(says_once_whose_data_it_touches(facts_of<good>));
  STATIC_CHECK(!says_once_whose_data_it_touches(facts_of<says<ward::no_tenant<"sign-up">, ward::tenant_from_token>>));
}

TEST_CASE("the tenant comes from the token alone") {
  STATIC_CHECK(takes_the_tenant_from_nowhere_else(facts_of<good>));
  STATIC_CHECK(!takes_the_tenant_from_nowhere_else(facts_of<post_that<ward::body<with_tenant>>>));
  STATIC_CHECK(!takes_the_tenant_from_nowhere_else(facts_of<post_that<ward::query<with_tenant>>>));
  STATIC_CHECK(!takes_the_tenant_from_nowhere_else(facts_of<post_that<ward::headers<with_tenant>>>));
  STATIC_CHECK(!takes_the_tenant_from_nowhere_else(facts_of<post_that<ward::path<with_tenant>>>));
  STATIC_CHECK(!takes_the_tenant_from_nowhere_else(facts_of<takes<ward::list<with_tenant, 0, 3>>>));
  STATIC_CHECK(takes_the_tenant_from_nowhere_else(facts_of<says<ward::no_tenant<"tenants are made here">, ward::body<with_tenant>>>));
}

TEST_CASE("no tenant is taken from a token that is not there") {
  STATIC_CHECK(has_a_token_if_it_needs_its_tenant(facts_of<good>));
  STATIC_CHECK(has_a_token_if_it_needs_its_tenant(facts_of<says<ward::open_to_public<"health">, ward::no_tenant<"health">>>));
  STATIC_CHECK(!has_a_token_if_it_needs_its_tenant(facts_of<says<ward::open_to_public<"health">, ward::tenant_from_token>>));
}

TEST_CASE("allow names roles and nothing else") {
  STATIC_CHECK(allows_roles_and_nothing_else(facts_of<says<ward::allow<member, admin>>>));
  STATIC_CHECK(!allows_roles_and_nothing_else(facts_of<says<ward::allow<>>>));
  STATIC_CHECK(!allows_roles_and_nothing_else(facts_of<says<ward::allow<member, int>>>));
}

TEST_CASE("reasons are not empty") {
  STATIC_CHECK(gives_its_reasons(facts_of<says<ward::open_to_public<"health">>>));
  STATIC_CHECK(!gives_its_reasons(facts_of<says<ward::open_to_public<"">>>));
  STATIC_CHECK(!gives_its_reasons(facts_of<says<ward::no_tenant<"">>>));
  STATIC_CHECK(!gives_its_reasons(facts_of<says<ward::not_audited<"">, ward::no_tenant<"sign-up">>>));
}

TEST_CASE("privileged roles come with more than one factor, or there is a reason") {
  STATIC_CHECK(asks_privileged_roles_for_more(facts_of<good>));
  STATIC_CHECK(!asks_privileged_roles_for_more(facts_of<says<ward::allow<member, admin>>>));
  STATIC_CHECK(asks_privileged_roles_for_more(facts_of<says<ward::allow<admin>, ward::mfa>>));
  STATIC_CHECK(asks_privileged_roles_for_more(facts_of<says<ward::allow<admin>, ward::step_up<15, ward::minute>>>));
  STATIC_CHECK(asks_privileged_roles_for_more(facts_of<says<ward::allow<admin>, ward::no_mfa<"a machine">>>));
}

TEST_CASE("nobody has proved nothing") {
  using everybody = ward::open_to_public<"health">;
  STATIC_CHECK(steps_up_only_with_a_token(facts_of<says<ward::allow<member>, ward::mfa>>));
  STATIC_CHECK(steps_up_only_with_a_token(facts_of<says<everybody>>));
  STATIC_CHECK(steps_up_only_with_a_token(facts_of<says<everybody, ward::no_mfa<"nobody has one">>>));
  STATIC_CHECK(!steps_up_only_with_a_token(facts_of<says<everybody, ward::mfa>>));
  STATIC_CHECK(!steps_up_only_with_a_token(facts_of<says<ward::public_write<"sign-up">, ward::step_up<1, ward::hour, "phr">>>));
}

TEST_CASE("that anybody may write is said in its own words") {
  using everybody = ward::open_to_public<"terms">;
  STATIC_CHECK(says_that_anybody_may_write(facts_of<says<ward::get<"/a">, everybody>>));
  STATIC_CHECK(says_that_anybody_may_write(facts_of<says<everybody>>));  // W501 alone
  STATIC_CHECK(!says_that_anybody_may_write(facts_of<says<ward::post<"/a">, everybody>>));
  STATIC_CHECK(!says_that_anybody_may_write(facts_of<says<ward::put<"/a">, everybody>>));
  STATIC_CHECK(!says_that_anybody_may_write(facts_of<says<ward::patch<"/a">, everybody>>));
  STATIC_CHECK(!says_that_anybody_may_write(facts_of<says<ward::del<"/a">, everybody>>));
  STATIC_CHECK(says_that_anybody_may_write(facts_of<says<ward::post<"/a">, ward::public_write<"sign-up">>>));
  STATIC_CHECK(says_that_anybody_may_write(facts_of<says<ward::get<"/a">, ward::public_write<"a link in a mail">>>));
  STATIC_CHECK(says_that_anybody_may_write(facts_of<says<ward::post<"/a">, ward::allow<member>>>));
}

TEST_CASE("a tenant is asserted in a path, where a token has one") {
  STATIC_CHECK(asserts_tenants_only_in_paths(facts_of<good>));
  STATIC_CHECK(asserts_tenants_only_in_paths(facts_of<asserts<ward::tenant_from_token>>));
  STATIC_CHECK(takes_the_tenant_from_nowhere_else(facts_of<asserts<ward::tenant_from_token>>));
  STATIC_CHECK(!asserts_tenants_only_in_paths(facts_of<asserts<ward::no_tenant<"any">>>));
  STATIC_CHECK(asserts_tenants_only_in_paths(facts_of<asserts<>>));                                              // W104 alone
  STATIC_CHECK(asserts_tenants_only_in_paths(facts_of<asserts<ward::no_tenant<"any">, ward::tenant_from_token>>));  // W109 alone
  STATIC_CHECK(!asserts_tenants_only_in_paths(facts_of<asserts<ward::tenant_from_token, ward::body<tenant_body>>>));
  STATIC_CHECK(!asserts_tenants_only_in_paths(facts_of<post_that<ward::query<tenant_path>>>));
  STATIC_CHECK(!asserts_tenants_only_in_paths(facts_of<post_that<ward::headers<tenant_path>>>));
  STATIC_CHECK(!asserts_tenants_only_in_paths(facts_of<post_that<ward::cookies<tenant_path>>>));
  STATIC_CHECK(!asserts_tenants_only_in_paths(facts_of<post_that<ward::form<tenant_path>>>));
}

TEST_CASE("where access or the tenant is said twice, no rule chooses") {
  using twice = says<ward::post<"/a">, ward::allow<member>, ward::open_to_public<"a">, ward::mfa, ward::tenant_from_token>;
  STATIC_CHECK(!says_once_who_may_call_it(facts_of<twice>));
  STATIC_CHECK(has_a_token_if_it_needs_its_tenant(facts_of<twice>));
  STATIC_CHECK(steps_up_only_with_a_token(facts_of<twice>));
  STATIC_CHECK(says_that_anybody_may_write(facts_of<twice>));
  STATIC_CHECK(takes_the_tenant_from_nowhere_else(facts_of<says<ward::tenant_from_token, ward::no_tenant<"a">, ward::body<with_tenant>>>));
}

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

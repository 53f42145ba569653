// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often: each predicate, both ways.
#include "ward/law/limit_rules.hpp"

#include <catch2/catch_test_macros.hpp>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

using per_user = ward::per_user<30, ward::minute>;
struct limited_api : ward::api<ip_limit, good> {};
struct free_api : ward::api<ward::title<"Free">, good> {};
struct user_api : ward::api<ward::limit<per_user>, good> {};
struct odd_api : ward::api<ward::limit<int>, good> {};

}  // namespace

TEST_CASE("a limit per address is in reach of each endpoint") {
  STATIC_CHECK(is_limited_per_ip(facts_of<good>, facts_of_api<limited_api>));
  STATIC_CHECK(is_limited_per_ip(facts_of<says<ip_limit>>, facts_of_api<free_api>));
  STATIC_CHECK(!is_limited_per_ip(facts_of<good>, facts_of_api<free_api>));
  STATIC_CHECK(!is_limited_per_ip(facts_of<says<ward::limit<per_user>>>, facts_of_api<user_api>));
}

TEST_CASE("a limit holds quotas and nothing else") {
  STATIC_CHECK(limits_by_quotas(facts_of<says<ward::limit<per_user>>>));
  STATIC_CHECK(!limits_by_quotas(facts_of<says<ward::limit<>>>));
  STATIC_CHECK(!limits_by_quotas(facts_of<says<ward::limit<per_user, int>>>));
  STATIC_CHECK(api_quotas_are_quotas(facts_of_api<limited_api>));
  STATIC_CHECK(!api_quotas_are_quotas(facts_of_api<odd_api>));
  STATIC_CHECK(is_limited_per_ip(facts_of<good>, facts_of_api<odd_api>));  // W402 alone
}

TEST_CASE("users are counted where there are users") {
  STATIC_CHECK(counts_users_only_if_it_knows_them(facts_of<says<ward::allow<member>, ward::limit<per_user>>>));
  STATIC_CHECK(counts_users_only_if_it_knows_them(facts_of<says<ward::open_to_public<"health">, ip_limit>>));
  STATIC_CHECK(!counts_users_only_if_it_knows_them(facts_of<says<ward::open_to_public<"health">, ward::limit<per_user>>>));
}

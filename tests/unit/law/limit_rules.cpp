// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often: each predicate, both ways.
#include "ward/law/limit_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>

#include "unit/law/notes_contract.hpp"

using namespace contract;
using namespace ward::law;

namespace {

using per_user = ward::per_user<30, ward::minute>;
struct limited_api : ward::api<ip_limit, good> {};
struct free_api : ward::api<ward::title<"Free">, good> {};
struct user_api : ward::api<ward::limit<per_user>, good> {};
struct odd_api : ward::api<ward::limit<int>, good> {};

struct gift_card : ward::sensitivity<"gift card", 5, ward::minute> {};
struct costly_api : ward::api<ward::limit<ward::per_ip<300, ward::minute>, ward::concurrent<2>>, good> {};
struct account_api : ward::api<ward::limit<ward::per_account<"email", 5, ward::minute>>, good> {};

template <std::uint32_t Count, ward::rate_window Window = ward::minute>
using address = ward::per_ip<Count, Window>;
template <std::uint32_t Count, ward::rate_window Window = ward::minute>
using user = ward::per_user<Count, Window>;
template <std::uint32_t Count, ward::rate_window Window = ward::minute>
using account = ward::per_account<"email", Count, Window>;

template <class Kind, class... Quotas>
using for_members = says<ward::allow<member>, ward::sensitive<Kind>, ward::limit<Quotas...>>;
template <class Kind, class... Quotas>
using for_all = says<ward::public_write<"log-in">, ward::sensitive<Kind>, ward::limit<Quotas...>>;
template <class... Quotas>
using costs = says<ward::allow<member>, ward::expensive<"reads everything">, ward::limit<Quotas...>>;

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

TEST_CASE("what is sensitive is limited by address and by who calls") {
  using ward::authentication;
  STATIC_CHECK(limits_what_is_sensitive_twice(facts_of<good>));
  STATIC_CHECK(limits_what_is_sensitive_twice(facts_of<for_members<authentication, address<5>, user<5>>>));
  STATIC_CHECK(!limits_what_is_sensitive_twice(facts_of<for_members<authentication, address<5>>>));
  STATIC_CHECK(!limits_what_is_sensitive_twice(facts_of<for_members<authentication, user<5>>>));
  STATIC_CHECK(!limits_what_is_sensitive_twice(facts_of<for_members<authentication, address<5>, account<5>>>));
  STATIC_CHECK(!limits_what_is_sensitive_twice(facts_of<says<ward::allow<member>, ward::sensitive<authentication>>>));
  STATIC_CHECK(limits_what_is_sensitive_twice(facts_of<for_all<authentication, address<5>, account<5>>>));
  STATIC_CHECK(!limits_what_is_sensitive_twice(facts_of<for_all<authentication, address<5>>>));
  STATIC_CHECK(!limits_what_is_sensitive_twice(facts_of<for_all<authentication, account<5>>>));
}

TEST_CASE("limits of what is sensitive are under its ceiling, at it and not above") {
  STATIC_CHECK(limits_what_is_sensitive_strictly(facts_of<for_members<ward::authentication, address<10>, user<10>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_members<ward::authentication, address<11>, user<10>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_members<ward::authentication, address<10>, user<11>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_all<ward::authentication, address<10>, account<11>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_members<ward::authentication, address<1, ward::second>>>));
  STATIC_CHECK(limits_what_is_sensitive_strictly(facts_of<for_members<ward::authentication, address<10, ward::day>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_members<ward::authentication, address<11, ward::day>>>));
  STATIC_CHECK(limits_what_is_sensitive_strictly(facts_of<for_members<ward::password_reset, address<10, ward::hour>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_members<ward::password_reset, address<10, ward::minute>>>));
  STATIC_CHECK(limits_what_is_sensitive_strictly(facts_of<for_members<ward::billing, address<30>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_members<ward::billing, address<31>>>));
  STATIC_CHECK(limits_what_is_sensitive_strictly(facts_of<for_members<gift_card, address<5>>>));
  STATIC_CHECK(!limits_what_is_sensitive_strictly(facts_of<for_members<gift_card, address<6>>>));
  STATIC_CHECK(limits_what_is_sensitive_strictly(facts_of<says<ward::limit<address<1000>>>>));
}

TEST_CASE("sensitive names a kind, and what is none has no ceiling to be told of") {
  STATIC_CHECK(is_of_a_sensitive_kind(facts_of<good>));
  STATIC_CHECK(is_of_a_sensitive_kind(facts_of<for_members<gift_card>>));
  STATIC_CHECK(!is_of_a_sensitive_kind(facts_of<for_members<member, address<1000>>>));
  STATIC_CHECK(limits_what_is_sensitive_twice(facts_of<for_members<member, address<1000>>>));
  STATIC_CHECK(limits_what_is_sensitive_strictly(facts_of<for_members<member, address<1000>>>));
}

TEST_CASE("what is expensive is limited by user, and at once") {
  using ward::concurrent;
  STATIC_CHECK(limits_what_is_expensive_per_user(facts_of<good>));
  STATIC_CHECK(caps_what_is_expensive_at_once(facts_of<good>));
  STATIC_CHECK(limits_what_is_expensive_per_user(facts_of<costs<user<10>, concurrent<1>>>));
  STATIC_CHECK(caps_what_is_expensive_at_once(facts_of<costs<user<10>, concurrent<1>>>));
  STATIC_CHECK(!limits_what_is_expensive_per_user(facts_of<costs<address<10>, concurrent<1>>>));
  STATIC_CHECK(!limits_what_is_expensive_per_user(facts_of<costs<account<10>, concurrent<1>>>));
  STATIC_CHECK(!caps_what_is_expensive_at_once(facts_of<costs<user<10>, address<10>>>));
}

TEST_CASE("of two limits of calls at once the smaller holds, in whichever order") {
  using ward::concurrent;
  STATIC_CHECK(facts_of<costs<user<10>, concurrent<2>, concurrent<900>>>.quotas.concurrent == 2);
  STATIC_CHECK(facts_of<costs<user<10>, concurrent<900>, concurrent<2>>>.quotas.concurrent == 2);
}

TEST_CASE("calls at once and accounts are not counted for a whole api") {
  STATIC_CHECK(counts_calls_only_over_the_api(facts_of_api<limited_api>));
  STATIC_CHECK(!counts_calls_only_over_the_api(facts_of_api<costly_api>));
  STATIC_CHECK(!counts_calls_only_over_the_api(facts_of_api<account_api>));
}

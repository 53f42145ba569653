// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W401 to W410: how often an endpoint may be called.
#pragma once

#include "ward/law/account_facts.hpp"
#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_entry.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// Each endpoint has a limit per address, its own or the api's: the one that holds before anybody is known (row 23; API4).
[[nodiscard]] constexpr auto is_limited_per_ip(const endpoint_facts& facts, const api_facts& api) noexcept -> bool {
  return facts.quotas.per_ip || api.quotas.per_ip ||
         !facts.quotas.only_quotas || !api.quotas.only_quotas;
}

template <class Api, class Endpoint, auto Where, bool Holds = is_limited_per_ip(facts_of<Endpoint>, facts_of_api<Api>)>
struct endpoint_is_limited_per_ip {
  static_assert(Holds,
                WARD_RULE_TEXT("W401: no limit per address holds for this endpoint. Add ward::limit<ward::per_ip<300, ward::minute>> to "
                               "the api, or to the endpoint. See docs/rules/W401.md",
                               Where));
};

/// `limit` names at least one quota, and nothing that is no quota.
[[nodiscard]] constexpr auto limits_by_quotas(const endpoint_facts& facts) noexcept -> bool {
  return facts.quotas.only_quotas;
}

template <class Endpoint, auto Where, bool Holds = limits_by_quotas(facts_of<Endpoint>)>
struct endpoint_limits_by_quotas {
  static_assert(Holds,
                WARD_RULE_TEXT("W402: ward::limit names no quota, more than four, or something that is no quota. Write ward::limit<ward::per_user<30, "
                               "ward::minute>>. See docs/rules/W402.md",
                               Where));
};

/// The same of an api.
[[nodiscard]] constexpr auto api_quotas_are_quotas(const api_facts& api) noexcept -> bool {
  return api.quotas.only_quotas;
}

template <class Api, bool Holds = api_quotas_are_quotas(facts_of_api<Api>)>
struct api_limits_by_quotas {
  static_assert(Holds,
                "W402: ward::limit names no quota, more than four, or something that is no quota. Write ward::limit<ward::per_ip<300, "
                "ward::minute>>. See docs/rules/W402.md");
};

/// Users are counted where there are users.
[[nodiscard]] constexpr auto counts_users_only_if_it_knows_them(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.is_public && facts.quotas.per_user);
}

template <class Endpoint, auto Where, bool Holds = counts_users_only_if_it_knows_them(facts_of<Endpoint>)>
struct endpoint_counts_users_only_if_it_knows_them {
  static_assert(Holds,
                WARD_RULE_TEXT("W403: a limit per user on an endpoint that is open to the public counts nobody. Write "
                               "ward::per_ip<30, ward::minute> or, for an account that the input names, ward::per_account<\"email\", "
                               "10, ward::hour>. See docs/rules/W403.md",
                               Where));
};

namespace detail {

constexpr auto is_within(const quota_fact& quota, const sensitivity_facts& ceiling) noexcept -> bool {
  return quota.requests <= ceiling.most_requests &&
         std::uint64_t{quota.requests} * ceiling.in_seconds <= std::uint64_t{ceiling.most_requests} * quota.seconds;
}

}  // namespace detail

/// A sensitive endpoint has limits of its own by address and by user, by account if it is public (rows 4 and 25; ASVS 6.3.1).
[[nodiscard]] constexpr auto limits_what_is_sensitive_twice(const endpoint_facts& facts) noexcept -> bool {
  if (facts.clauses.of(clause_kind::sensitive) == 0 || !facts.sensitivity.is_a_kind) return true;  // W410
  return facts.quotas.per_ip && (facts.is_public ? facts.quotas.per_account : facts.quotas.per_user);
}

template <class Endpoint, auto Where, bool Holds = limits_what_is_sensitive_twice(facts_of<Endpoint>)>
struct endpoint_limits_what_is_sensitive_twice {
  static_assert(Holds,
                WARD_RULE_TEXT("W404: a sensitive endpoint needs two limits of its own. Write ward::limit<ward::per_ip<10, ward::hour>, "
                               "ward::per_user<10, ward::hour>>; if it is public, ward::per_account<\"email\", 10, ward::hour> in place "
                               "of per_user. See docs/rules/W404.md",
                               Where));
};

/// All limits of a sensitive endpoint are under the ceiling of its kind (row 25; API2, API6).
[[nodiscard]] constexpr auto limits_what_is_sensitive_strictly(const endpoint_facts& facts) noexcept -> bool {
  if (facts.clauses.of(clause_kind::sensitive) == 0 || !facts.sensitivity.is_a_kind) return true;
  for (const auto& quota : facts.quotas.all()) {
    if (!detail::is_within(quota, facts.sensitivity)) return false;
  }
  return true;
}

template <class Endpoint, auto Where, bool Holds = limits_what_is_sensitive_strictly(facts_of<Endpoint>)>
struct endpoint_limits_what_is_sensitive_strictly {
  static_assert(Holds,
                WARD_RULE_TEXT("W405: a limit of this sensitive endpoint is above the ceiling of its kind: 10 a minute for "
                               "ward::authentication, 10 an hour for ward::password_reset, 30 a minute for ward::billing, or what your "
                               "own says. Lower its number, or lengthen its window. See docs/rules/W405.md",
                               Where));
};

/// What is expensive is limited by user (row 24; API4, API6).
[[nodiscard]] constexpr auto limits_what_is_expensive_per_user(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::expense) == 0 || facts.quotas.per_user;
}

template <class Endpoint, auto Where, bool Holds = limits_what_is_expensive_per_user(facts_of<Endpoint>)>
struct endpoint_limits_what_is_expensive_per_user {
  static_assert(Holds,
                WARD_RULE_TEXT("W406: an expensive endpoint has no limit per user of its own. Add ward::per_user<10, ward::hour> to its "
                               "ward::limit; a public one has no users, so write ward::allow<a_role>. See docs/rules/W406.md",
                               Where));
};

/// What is expensive runs a few times at once for one caller, and no more (row 24; API4).
[[nodiscard]] constexpr auto caps_what_is_expensive_at_once(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::expense) == 0 || facts.quotas.concurrent != 0;
}

template <class Endpoint, auto Where, bool Holds = caps_what_is_expensive_at_once(facts_of<Endpoint>)>
struct endpoint_caps_what_is_expensive_at_once {
  static_assert(Holds,
                WARD_RULE_TEXT("W407: one caller may run this expensive endpoint any number of times at once. Add ward::concurrent<2> to "
                               "its ward::limit. See docs/rules/W407.md",
                               Where));
};

/// `per_account` counts by a text that is there: see account_facts.hpp.
template <class Endpoint, auto Where, bool Holds = counts_accounts_by_a_text<Endpoint>>
struct endpoint_counts_accounts_by_a_text {
  static_assert(Holds,
                WARD_RULE_TEXT("W408: ward::per_account names no text of the body or the form of this endpoint. Give it the name of a text "
                               "member, as the struct declares it or ward::named gives it, such as \"email\". See docs/rules/W408.md",
                               Where));
};

/// Calls at the same time and accounts are counted for an operation, not for a whole api.
[[nodiscard]] constexpr auto counts_calls_only_over_the_api(const api_facts& api) noexcept -> bool {
  return api.quotas.concurrent == 0 && !api.quotas.per_account;
}

template <class Api, bool Holds = counts_calls_only_over_the_api(facts_of_api<Api>)>
struct api_counts_calls_only {
  static_assert(Holds,
                "W409: ward::concurrent and ward::per_account are limits of one endpoint, and this api has one for all. Move it to the "
                "endpoints that it is for. See docs/rules/W409.md");
};

/// `sensitive` names a kind.
[[nodiscard]] constexpr auto is_of_a_sensitive_kind(const endpoint_facts& facts) noexcept -> bool { return facts.sensitivity.is_a_kind; }

template <class Endpoint, auto Where, bool Holds = is_of_a_sensitive_kind(facts_of<Endpoint>)>
struct endpoint_is_of_a_sensitive_kind {
  static_assert(Holds,
                WARD_RULE_TEXT("W410: ward::sensitive names no kind. Write ward::authentication, password_reset or billing, or derive your "
                               "own: struct gift_card : ward::sensitivity<\"gift card\", 5, ward::minute> {}; See docs/rules/W410.md",
                               Where));
};

// The rules above, in their order: see rule_entry.hpp.
using limit_rules = type_list<
    rule_entry_in_api<&is_limited_per_ip, endpoint_is_limited_per_ip>,
    rule_entry<&limits_by_quotas, endpoint_limits_by_quotas>,
    rule_entry<&counts_users_only_if_it_knows_them, endpoint_counts_users_only_if_it_knows_them>,
    rule_entry<&limits_what_is_sensitive_twice, endpoint_limits_what_is_sensitive_twice>,
    rule_entry<&limits_what_is_sensitive_strictly, endpoint_limits_what_is_sensitive_strictly>,
    rule_entry<&limits_what_is_expensive_per_user, endpoint_limits_what_is_expensive_per_user>,
    rule_entry<&caps_what_is_expensive_at_once, endpoint_caps_what_is_expensive_at_once>,
    rule_entry<&is_of_a_sensitive_kind, endpoint_is_of_a_sensitive_kind>>;

/// W408 as lists of rules hold it.
struct account_rule {
  template <class Api, class Endpoint>
  static constexpr bool holds_for = counts_accounts_by_a_text<Endpoint>;
  template <class Api, class Endpoint>
  using broken = endpoint_counts_accounts_by_a_text<Endpoint, where<Endpoint>()>;
};

}  // namespace ward::law

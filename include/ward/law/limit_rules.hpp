// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W401 to W403: how often an endpoint may be called.
#pragma once

#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// Each endpoint has a limit per address, its own or the api's: the one that holds before anybody is known (row 23; API4).
template <class Api, class Endpoint>
inline constexpr bool is_limited_per_ip = facts_of<Endpoint>.quotas.per_ip || facts_of_api<Api>.quotas.per_ip ||
                                          !facts_of<Endpoint>.quotas.only_quotas || !facts_of_api<Api>.quotas.only_quotas;

template <class Api, class Endpoint>
struct endpoint_is_limited_per_ip {
  static_assert(is_limited_per_ip<Api, Endpoint>,
                WARD_RULE_TEXT("W401: no limit per address holds for this endpoint. Add ward::limit<ward::per_ip<300, ward::minute>> to "
                               "the api, or to the endpoint. See docs/rules/W401.md",
                               place_of<Endpoint>()));
};

/// `limit` names at least one quota, and nothing that is no quota.
template <class Endpoint>
inline constexpr bool limits_by_quotas = facts_of<Endpoint>.quotas.only_quotas;

template <class Endpoint>
struct endpoint_limits_by_quotas {
  static_assert(limits_by_quotas<Endpoint>,
                WARD_RULE_TEXT("W402: ward::limit names no quota, or something that is no quota. Write ward::limit<ward::per_user<30, "
                               "ward::minute>>. See docs/rules/W402.md",
                               place_of<Endpoint>()));
};

/// The same of an api.
template <class Api>
inline constexpr bool api_quotas_are_quotas = facts_of_api<Api>.quotas.only_quotas;

template <class Api>
struct api_limits_by_quotas {
  static_assert(api_quotas_are_quotas<Api>,
                "W402: ward::limit names no quota, or something that is no quota. Write ward::limit<ward::per_ip<300, "
                "ward::minute>>. See docs/rules/W402.md");
};

/// Users are counted where there are users.
template <class Endpoint>
inline constexpr bool counts_users_only_if_it_knows_them = !(facts_of<Endpoint>.is_public && facts_of<Endpoint>.quotas.per_user);

template <class Endpoint>
struct endpoint_counts_users_only_if_it_knows_them {
  static_assert(counts_users_only_if_it_knows_them<Endpoint>,
                WARD_RULE_TEXT("W403: a limit per user on an endpoint that is open to the public counts nobody. Write "
                               "ward::per_ip<30, ward::minute>. See docs/rules/W403.md",
                               place_of<Endpoint>()));
};

}  // namespace ward::law

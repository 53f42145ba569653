// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W101 to W109: who may call, and whose data is touched.
#pragma once

#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// A clause says who may call: `allow` or `open_to_public` (ASVS 8.1.1, 8.2.1; API5).
template <class Endpoint>
inline constexpr bool says_who_may_call_it = facts_of<Endpoint>.clauses.of(clause_kind::access) != 0;

template <class Endpoint>
struct endpoint_says_who_may_call_it {
  static_assert(says_who_may_call_it<Endpoint>,
                WARD_RULE_TEXT("W101: this endpoint does not say who may call it. Add ward::allow<a_role>, or "
                               "ward::open_to_public<\"why\">. See docs/rules/W101.md",
                               place_of<Endpoint>()));
};

/// No two clauses say it.
template <class Endpoint>
inline constexpr bool says_once_who_may_call_it = facts_of<Endpoint>.clauses.of(clause_kind::access) <= 1;

template <class Endpoint>
struct endpoint_says_once_who_may_call_it {
  static_assert(says_once_who_may_call_it<Endpoint>,
                WARD_RULE_TEXT("W102: two clauses of this endpoint say who may call it. Keep one; several roles stand in one "
                               "clause: ward::allow<member, admin>. See docs/rules/W102.md",
                               place_of<Endpoint>()));
};

/// What a privileged role may do leaves a record, or a reason why not (ASVS 16.3.2).
template <class Endpoint>
inline constexpr bool records_what_privileged_roles_do =
    !facts_of<Endpoint>.has_privileged_role || facts_of<Endpoint>.clauses.of(clause_kind::audit) != 0;

template <class Endpoint>
struct endpoint_records_what_privileged_roles_do {
  static_assert(records_what_privileged_roles_do<Endpoint>,
                WARD_RULE_TEXT("W103: a privileged role may call this endpoint, and it does not say whether calls are recorded. Add "
                               "ward::audited, or ward::not_audited<\"why\">. See docs/rules/W103.md",
                               place_of<Endpoint>()));
};

/// A clause says whose data is touched: `tenant_from_token` or `no_tenant` (row 10; API1).
template <class Endpoint>
inline constexpr bool says_whose_data_it_touches = facts_of<Endpoint>.clauses.of(clause_kind::tenant) != 0;

template <class Endpoint>
struct endpoint_says_whose_data_it_touches {
  static_assert(says_whose_data_it_touches<Endpoint>,
                WARD_RULE_TEXT("W104: this endpoint does not say whose data it touches. Add ward::tenant_from_token, or "
                               "ward::no_tenant<\"why\">. See docs/rules/W104.md",
                               place_of<Endpoint>()));
};

inline constexpr flaw_set tenant_flaws = flaw::tenant_name;

/// With the tenant from the token, no input field is named like a tenant: a caller could not choose one (row 10; API1, API3).
template <class Endpoint>
inline constexpr bool takes_the_tenant_from_nowhere_else =
    !facts_of<Endpoint>.tenant_is_from_token ||
    !(facts_of<Endpoint>.path_flaws | facts_of<Endpoint>.query_flaws | facts_of<Endpoint>.header_flaws |
      facts_of<Endpoint>.cookie_flaws | facts_of<Endpoint>.form_flaws | facts_of<Endpoint>.body_flaws).has(tenant_flaws);

template <class Endpoint>
struct endpoint_takes_the_tenant_from_nowhere_else {
  static_assert(takes_the_tenant_from_nowhere_else<Endpoint>,
                WARD_RULE_TEXT("W105: an input field is named like a tenant, and the tenant comes from the token. Remove the field: "
                               "the handler finds the tenant in call.scope(). See docs/rules/W105.md",
                               place_in_input<Endpoint>(tenant_flaws)));
};

/// Without a token there is no tenant to take from it.
template <class Endpoint>
inline constexpr bool has_a_token_if_it_needs_its_tenant =
    !(facts_of<Endpoint>.is_public && facts_of<Endpoint>.tenant_is_from_token);

template <class Endpoint>
struct endpoint_has_a_token_if_it_needs_its_tenant {
  static_assert(has_a_token_if_it_needs_its_tenant<Endpoint>,
                WARD_RULE_TEXT("W106: this endpoint is open to the public, so there is no token to take the tenant from. Write "
                               "ward::allow<a_role>, or ward::no_tenant<\"why\">. See docs/rules/W106.md",
                               place_of<Endpoint>()));
};

/// `allow` names at least one role, and nothing that is no role.
template <class Endpoint>
inline constexpr bool allows_roles_and_nothing_else = facts_of<Endpoint>.allows_only_roles;

template <class Endpoint>
struct endpoint_allows_roles_and_nothing_else {
  static_assert(allows_roles_and_nothing_else<Endpoint>,
                WARD_RULE_TEXT("W107: ward::allow names no role, or something that is no role. Declare one, struct member : "
                               "ward::role<\"member\"> {}; and write ward::allow<member>. See docs/rules/W107.md",
                               place_of<Endpoint>()));
};

/// Every way out of a rule says why it is taken: the reason stands in the posture report.
template <class Endpoint>
inline constexpr bool gives_its_reasons = !facts_of<Endpoint>.has_empty_reason;

template <class Endpoint>
struct endpoint_gives_its_reasons {
  static_assert(gives_its_reasons<Endpoint>,
                WARD_RULE_TEXT("W108: a reason is empty. Say in a few words why, as in ward::open_to_public<\"health check\">. See "
                               "docs/rules/W108.md",
                               place_of<Endpoint>()));
};

/// No two clauses say whose data is touched.
template <class Endpoint>
inline constexpr bool says_once_whose_data_it_touches = facts_of<Endpoint>.clauses.of(clause_kind::tenant) <= 1;

template <class Endpoint>
struct endpoint_says_once_whose_data_it_touches {
  static_assert(says_once_whose_data_it_touches<Endpoint>,
                WARD_RULE_TEXT("W109: two clauses of this endpoint say whose data it touches. Keep one of ward::tenant_from_token and "
                               "ward::no_tenant<\"why\">. See docs/rules/W109.md",
                               place_of<Endpoint>()));
};

}  // namespace ward::law

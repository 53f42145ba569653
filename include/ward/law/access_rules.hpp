// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W101 to W109 and W111 to W114: who may call, and whose data is touched.
#pragma once

#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_entry.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/tenant_words.hpp"

namespace ward::law {

/// A clause says who may call: `allow` or `open_to_public` (ASVS 8.1.1, 8.2.1; API5).
[[nodiscard]] constexpr auto says_who_may_call_it(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::access) != 0;
}

template <class Endpoint, auto Where, bool Holds = says_who_may_call_it(facts_of<Endpoint>)>
struct endpoint_says_who_may_call_it {
  static_assert(Holds,
                WARD_RULE_TEXT("W101: this endpoint does not say who may call it. Add ward::allow<a_role>, or "
                               "ward::open_to_public<\"why\">. See docs/rules/W101.md",
                               Where));
};

/// No two clauses say it.
[[nodiscard]] constexpr auto says_once_who_may_call_it(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::access) <= 1;
}

template <class Endpoint, auto Where, bool Holds = says_once_who_may_call_it(facts_of<Endpoint>)>
struct endpoint_says_once_who_may_call_it {
  static_assert(Holds,
                WARD_RULE_TEXT("W102: two clauses of this endpoint say who may call it. Keep one; several roles stand in one "
                               "clause: ward::allow<member, admin>. See docs/rules/W102.md",
                               Where));
};

/// What a privileged role may do leaves a record, or a reason why not (ASVS 16.3.2).
[[nodiscard]] constexpr auto records_what_privileged_roles_do(const endpoint_facts& facts) noexcept -> bool {
  return !facts.has_privileged_role || facts.clauses.of(clause_kind::audit) != 0;
}

template <class Endpoint, auto Where, bool Holds = records_what_privileged_roles_do(facts_of<Endpoint>)>
struct endpoint_records_what_privileged_roles_do {
  static_assert(Holds,
                WARD_RULE_TEXT("W103: a privileged role may call this endpoint, and it does not say whether calls are recorded. Add "
                               "ward::audited, or ward::not_audited<\"why\">. See docs/rules/W103.md",
                               Where));
};

/// A clause says whose data is touched: `tenant_from_token` or `no_tenant` (row 10; API1).
[[nodiscard]] constexpr auto says_whose_data_it_touches(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::tenant) != 0;
}

template <class Endpoint, auto Where, bool Holds = says_whose_data_it_touches(facts_of<Endpoint>)>
struct endpoint_says_whose_data_it_touches {
  static_assert(Holds,
                WARD_RULE_TEXT("W104: this endpoint does not say whose data it touches. Add ward::tenant_from_token, or "
                               "ward::no_tenant<\"why\">. See docs/rules/W104.md",
                               Where));
};

inline constexpr flaw_set tenant_flaws = flaw::tenant_name;

/// With the tenant from the token, no input field is named like a tenant: a caller could not choose one (row 10; API1, API3).
[[nodiscard]] constexpr auto takes_the_tenant_from_nowhere_else(const endpoint_facts& facts) noexcept -> bool {
  return !facts.tenant_is_from_token ||
         !facts.input_flaws().has(tenant_flaws);
}

template <class Endpoint, auto Where, bool Holds = takes_the_tenant_from_nowhere_else(facts_of<Endpoint>)>
struct endpoint_takes_the_tenant_from_nowhere_else {
  static_assert(Holds,
                WARD_RULE_TEXT("W105: an input field is named like a tenant, and the tenant comes from the token. Remove the field: "
                               "the handler finds the tenant in call.scope(). In a path it may be a ward::asserted_tenant. See "
                               "docs/rules/W105.md",
                               Where));
};

/// Without a token there is no tenant to take from it.
[[nodiscard]] constexpr auto has_a_token_if_it_needs_its_tenant(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.is_public && facts.tenant_is_from_token);
}

template <class Endpoint, auto Where, bool Holds = has_a_token_if_it_needs_its_tenant(facts_of<Endpoint>)>
struct endpoint_has_a_token_if_it_needs_its_tenant {
  static_assert(Holds,
                WARD_RULE_TEXT("W106: this endpoint is open to the public, so there is no token to take the tenant from. Write "
                               "ward::allow<a_role>, or ward::no_tenant<\"why\">. See docs/rules/W106.md",
                               Where));
};

/// `allow` names at least one role, and nothing that is no role.
[[nodiscard]] constexpr auto allows_roles_and_nothing_else(const endpoint_facts& facts) noexcept -> bool {
  return facts.allows_only_roles;
}

template <class Endpoint, auto Where, bool Holds = allows_roles_and_nothing_else(facts_of<Endpoint>)>
struct endpoint_allows_roles_and_nothing_else {
  static_assert(Holds,
                WARD_RULE_TEXT("W107: ward::allow names no role, or something that is no role. Declare one, struct member : "
                               "ward::role<\"member\"> {}; and write ward::allow<member>, or member alone where a profile takes a "
                               "role. See docs/rules/W107.md",
                               Where));
};

/// Every way out of a rule says why it is taken: the reason stands in the posture report.
[[nodiscard]] constexpr auto gives_its_reasons(const endpoint_facts& facts) noexcept -> bool {
  return !facts.has_empty_reason;
}

template <class Endpoint, auto Where, bool Holds = gives_its_reasons(facts_of<Endpoint>)>
struct endpoint_gives_its_reasons {
  static_assert(Holds,
                WARD_RULE_TEXT("W108: a reason is empty. Say in a few words why, as in ward::open_to_public<\"health check\">. See "
                               "docs/rules/W108.md",
                               Where));
};

/// No two clauses say whose data is touched.
[[nodiscard]] constexpr auto says_once_whose_data_it_touches(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::tenant) <= 1;
}

template <class Endpoint, auto Where, bool Holds = says_once_whose_data_it_touches(facts_of<Endpoint>)>
struct endpoint_says_once_whose_data_it_touches {
  static_assert(Holds,
                WARD_RULE_TEXT("W109: two clauses of this endpoint say whose data it touches. Keep one of ward::tenant_from_token and "
                               "ward::no_tenant<\"why\">. See docs/rules/W109.md",
                               Where));
};

/// The same of the names that the api gives its tenants: `ward::tenant_names`.
template <class Api, class Endpoint, auto Where, bool Holds = takes_no_tenant_of_its_api<Api, Endpoint>>
struct endpoint_takes_no_tenant_of_its_api {
  static_assert(Holds,
                WARD_RULE_TEXT("W105: an input field is named like a tenant of this api, by its ward::tenant_names, and the tenant comes "
                               "from the token. Remove the field: the handler finds the tenant in call.scope(). In a path it may be a "
                               "ward::asserted_tenant. See docs/rules/W105.md",
                               Where));
};

/// A privileged role comes with more than one factor, or with a reason why not (row 6; ASVS 6.3.3).
[[nodiscard]] constexpr auto asks_privileged_roles_for_more(const endpoint_facts& facts) noexcept -> bool {
  return !facts.has_privileged_role || facts.clauses.of(clause_kind::step_up) != 0;
}

template <class Endpoint, auto Where, bool Holds = asks_privileged_roles_for_more(facts_of<Endpoint>)>
struct endpoint_asks_privileged_roles_for_more {
  static_assert(Holds,
                WARD_RULE_TEXT("W111: a privileged role may call this endpoint with a password alone. Add ward::mfa, ward::step_up<15, "
                               "ward::minute> for a recent proof, or ward::no_mfa<\"why\">. See docs/rules/W111.md",
                               Where));
};

/// Who is nobody has proved nothing.
[[nodiscard]] constexpr auto steps_up_only_with_a_token(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.is_public && facts.demands_step_up);
}

template <class Endpoint, auto Where, bool Holds = steps_up_only_with_a_token(facts_of<Endpoint>)>
struct endpoint_steps_up_only_with_a_token {
  static_assert(Holds,
                WARD_RULE_TEXT("W112: this endpoint is open to the public, so there is no token that could prove more than one factor. "
                               "Write ward::allow<a_role>, or remove ward::mfa and ward::step_up. See docs/rules/W112.md",
                               Where));
};

/// Anybody may read, if the endpoint says so; that anybody may change something is said in other words (API5).
[[nodiscard]] constexpr auto says_that_anybody_may_write(const endpoint_facts& facts) noexcept -> bool {
  return !facts.is_public || facts.may_write_publicly || facts.method == http::method::get;
}

template <class Endpoint, auto Where, bool Holds = says_that_anybody_may_write(facts_of<Endpoint>)>
struct endpoint_says_that_anybody_may_write {
  static_assert(Holds,
                WARD_RULE_TEXT("W113: anybody may change something here, and ward::open_to_public is for reading. Write "
                               "ward::public_write<\"why\">, or ward::allow<a_role>. See docs/rules/W113.md",
                               Where));
};

/// A tenant that a path asserts has a token's tenant to agree with, and no other input asserts one (row 10).
[[nodiscard]] constexpr auto asserts_tenants_only_in_paths(const endpoint_facts& facts) noexcept -> bool {
  const auto elsewhere = facts.query_flaws | facts.header_flaws | facts.cookie_flaws | facts.form_flaws | facts.body_flaws;
  const bool is_compared = facts.tenant_is_from_token || facts.clauses.of(clause_kind::tenant) != 1;  // W104, W109
  return !elsewhere.has(flaw::asserted_tenant) && (!facts.path_flaws.has(flaw::asserted_tenant) || is_compared);
}

template <class Endpoint, auto Where, bool Holds = asserts_tenants_only_in_paths(facts_of<Endpoint>)>
struct endpoint_asserts_tenants_only_in_paths {
  static_assert(Holds,
                WARD_RULE_TEXT("W114: ward::asserted_tenant is compared with the token's tenant, so it stands in a ward::path of an endpoint "
                               "with ward::tenant_from_token. Write that clause, or remove the field: the handler finds the tenant in "
                               "call.scope(). See docs/rules/W114.md",
                               Where));
};

// The rules above, in their order: see rule_entry.hpp.
using access_rules = type_list<
    rule_entry<&says_who_may_call_it, endpoint_says_who_may_call_it>,
    rule_entry<&says_once_who_may_call_it, endpoint_says_once_who_may_call_it>,
    rule_entry<&records_what_privileged_roles_do, endpoint_records_what_privileged_roles_do>,
    rule_entry<&says_whose_data_it_touches, endpoint_says_whose_data_it_touches>,
    rule_entry<&takes_the_tenant_from_nowhere_else, endpoint_takes_the_tenant_from_nowhere_else, spot{side::input, tenant_flaws}>,
    rule_entry<&has_a_token_if_it_needs_its_tenant, endpoint_has_a_token_if_it_needs_its_tenant>,
    rule_entry<&allows_roles_and_nothing_else, endpoint_allows_roles_and_nothing_else, spot{side::role, {}}>,
    rule_entry<&gives_its_reasons, endpoint_gives_its_reasons, spot{side::reason, {}}>,
    rule_entry<&says_once_whose_data_it_touches, endpoint_says_once_whose_data_it_touches>,
    rule_entry<&asks_privileged_roles_for_more, endpoint_asks_privileged_roles_for_more>,
    rule_entry<&steps_up_only_with_a_token, endpoint_steps_up_only_with_a_token>,
    rule_entry<&says_that_anybody_may_write, endpoint_says_that_anybody_may_write>,
    rule_entry<&asserts_tenants_only_in_paths, endpoint_asserts_tenants_only_in_paths, spot{side::path_last, flaw::asserted_tenant}>>;

/// W105 by the api's own words, as lists of rules hold it.
struct tenant_word_rule {
  template <class Api, class Endpoint>
  static constexpr bool holds_for = takes_no_tenant_of_its_api<Api, Endpoint>;
  template <class Api, class Endpoint>
  using broken = endpoint_takes_no_tenant_of_its_api<Api, Endpoint, at_place<&place_of_tenant_word<Api, Endpoint>>()>;
};

}  // namespace ward::law

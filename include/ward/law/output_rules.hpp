// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W301 to W312: what an endpoint gives out is declared, bounded and no secret, and leads somewhere.
#pragma once

#include "ward/law/endpoint_facts.hpp"
#include "ward/law/location_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_entry.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// At least one answer of success is declared (API9).
[[nodiscard]] constexpr auto says_what_it_returns(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::returns) != 0;
}

template <class Endpoint, auto Where, bool Holds = says_what_it_returns(facts_of<Endpoint>)>
struct endpoint_says_what_it_returns {
  static_assert(Holds,
                WARD_RULE_TEXT("W301: this endpoint does not say what it returns. Add ward::returns<200, note>, or ward::returns<204> for "
                               "no body. See docs/rules/W301.md",
                               Where));
};

inline constexpr flaw_set unbounded_flaws =
    flaw_set{flaw::unbounded_text} | flaw::unbounded_number | flaw::unbounded_list | flaw::no_schema;

/// Every field of an answer has a schema type: nothing goes out that is not declared, and not without end (API3, API4).
[[nodiscard]] constexpr auto bounds_what_it_returns(const endpoint_facts& facts) noexcept -> bool {
  return !facts.outcomes.flaws.has(unbounded_flaws);
}

template <class Endpoint, auto Where, bool Holds = bounds_what_it_returns(facts_of<Endpoint>)>
struct endpoint_bounds_what_it_returns {
  static_assert(Holds,
                WARD_RULE_TEXT("W302: a field of the answer has no bounds, or is no schema. Write ward::text<0, 200> for std::string, "
                               "ward::integer<0, 9> for int, ward::list<note, 0, 100> for std::vector<note>. See docs/rules/W302.md",
                               Where));
};

/// No `secret` and no `personal` in an answer that is not declassified (row 22; ASVS 14.2.6; API3).
[[nodiscard]] constexpr auto keeps_its_secrets(const endpoint_facts& facts) noexcept -> bool {
  return !facts.outcomes.flaws.has(flaw::secret);
}

template <class Endpoint, auto Where, bool Holds = keeps_its_secrets(facts_of<Endpoint>)>
struct endpoint_keeps_its_secrets {
  static_assert(Holds,
                WARD_RULE_TEXT("W303: the answer holds a ward::secret or a ward::personal. Leave the field out of the response's struct, "
                               "or say why it may go out: ward::declassify<\"why\", type>. See docs/rules/W303.md",
                               Where));
};

/// Each status is declared by one clause.
[[nodiscard]] constexpr auto returns_each_status_once(const endpoint_facts& facts) noexcept -> bool {
  return !facts.outcomes.repeats_a_status;
}

template <class Endpoint, auto Where, bool Holds = returns_each_status_once(facts_of<Endpoint>)>
struct endpoint_returns_each_status_once {
  static_assert(Holds,
                WARD_RULE_TEXT("W304: two ward::returns of this endpoint have one status. Keep one of them. See docs/rules/W304.md",
                               Where));
};

/// `returns` is for success.
[[nodiscard]] constexpr auto returns_only_success(const endpoint_facts& facts) noexcept -> bool {
  return facts.outcomes.returns_only_success;
}

template <class Endpoint, auto Where, bool Holds = returns_only_success(facts_of<Endpoint>)>
struct endpoint_returns_only_success {
  static_assert(Holds,
                WARD_RULE_TEXT("W305: ward::returns takes a status from 200 to 299. Write a failure as ward::fails<409, \"its-code\">. "
                               "See docs/rules/W305.md",
                               Where));
};

/// No body where HTTP has none (RFC 9110, sections 15.3.5 and 15.3.6).
[[nodiscard]] constexpr auto returns_bodies_only_where_http_has_them(const endpoint_facts& facts) noexcept -> bool {
  return !facts.outcomes.has_body_without_content;
}

template <class Endpoint, auto Where, bool Holds = returns_bodies_only_where_http_has_them(facts_of<Endpoint>)>
struct endpoint_returns_bodies_only_where_http_has_them {
  static_assert(Holds,
                WARD_RULE_TEXT("W306: an answer with status 204 or 205 has no body. Write ward::returns<200, note>, or "
                               "ward::returns<204>. See docs/rules/W306.md",
                               Where));
};

/// `fails` is for errors.
[[nodiscard]] constexpr auto fails_only_with_errors(const endpoint_facts& facts) noexcept -> bool {
  return facts.outcomes.fails_only_with_errors;
}

template <class Endpoint, auto Where, bool Holds = fails_only_with_errors(facts_of<Endpoint>)>
struct endpoint_fails_only_with_errors {
  static_assert(Holds,
                WARD_RULE_TEXT("W307: ward::fails takes a status from 400 to 599. Write a success as ward::returns<200, note>. See "
                               "docs/rules/W307.md",
                               Where));
};

/// Each failure code is declared by one clause: handlers answer by code.
[[nodiscard]] constexpr auto names_each_failure_once(const endpoint_facts& facts) noexcept -> bool {
  return !facts.outcomes.repeats_a_code;
}

template <class Endpoint, auto Where, bool Holds = names_each_failure_once(facts_of<Endpoint>)>
struct endpoint_names_each_failure_once {
  static_assert(Holds,
                WARD_RULE_TEXT("W308: two ward::fails of this endpoint have one code. Give each a code of its own. See "
                               "docs/rules/W308.md",
                               Where));
};

/// Identifiers that go out cannot be counted through (row 73; API1): who sees 1041 tries 1042.
[[nodiscard]] constexpr auto shows_unguessable_ids(const endpoint_facts& facts) noexcept -> bool {
  return !facts.outcomes.flaws.has(flaw::numeric_id);
}

template <class Endpoint, auto Where, bool Holds = shows_unguessable_ids(facts_of<Endpoint>)>
struct endpoint_shows_unguessable_ids {
  static_assert(Holds,
                WARD_RULE_TEXT("W309: the answer shows an identifier that is a number, which tells how many there are and invites to try the "
                               "next one. Write ward::id<\"note\">, a UUID, and keep the number inside. See docs/rules/W309.md",
                               Where));
};

/// No text that goes out is named like a credential, unless it is declassified (row 22; API3).
[[nodiscard]] constexpr auto shows_no_credentials(const endpoint_facts& facts) noexcept -> bool {
  return !facts.outcomes.flaws.has(flaw::credential_name);
}

template <class Endpoint, auto Where, bool Holds = shows_no_credentials(facts_of<Endpoint>)>
struct endpoint_shows_no_credentials {
  static_assert(Holds,
                WARD_RULE_TEXT("W310: a text of the answer is named like a credential. Leave it out of the response's struct, or say why it "
                               "may go out: ward::declassify<\"why\", type>; rename it if it is none. See docs/rules/W310.md",
                               Where));
};

/// A Location is the path of an endpoint with GET, and each of its placeholders has a value of its type: see location_facts.hpp.
template <class Endpoint>
inline constexpr bool leads_somewhere = location_verdict_of<Endpoint>.fault == location_fault::none;

template <class Endpoint, auto Where, bool Holds = leads_somewhere<Endpoint>>
struct endpoint_leads_somewhere {
  static_assert(Holds,
                WARD_RULE_TEXT("W311: this ward::location leads nowhere. It names an endpoint that is a ward::get and is defined when the api is "
                               "judged, and each {placeholder} of its path is a member of the answer's body, or of this endpoint's path, "
                               "with the same name and type. See docs/rules/W311.md",
                               Where));
};

/// Only an answer that made something, or will, says where it is (RFC 9110, sections 15.3.2 and 15.3.3).
[[nodiscard]] constexpr auto locates_what_it_made(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::location) == 0 || facts.outcomes.may_have_location() || !says_what_it_returns(facts);
}

template <class Endpoint, auto Where, bool Holds = locates_what_it_made(facts_of<Endpoint>)>
struct endpoint_locates_what_it_made {
  static_assert(Holds,
                WARD_RULE_TEXT("W312: ward::location is for what was made, and this endpoint answers with neither 201 nor 202. Write "
                               "ward::returns<201, note>, or take the ward::location away. See docs/rules/W312.md",
                               Where));
};

// The rules above but for W311, in their order: see rule_entry.hpp.
using output_rules = type_list<
    rule_entry<&says_what_it_returns, endpoint_says_what_it_returns>,
    rule_entry<&bounds_what_it_returns, endpoint_bounds_what_it_returns, spot{side::output, unbounded_flaws}>,
    rule_entry<&keeps_its_secrets, endpoint_keeps_its_secrets, spot{side::output, flaw::secret}>,
    rule_entry<&returns_each_status_once, endpoint_returns_each_status_once>,
    rule_entry<&returns_only_success, endpoint_returns_only_success>,
    rule_entry<&returns_bodies_only_where_http_has_them, endpoint_returns_bodies_only_where_http_has_them>,
    rule_entry<&fails_only_with_errors, endpoint_fails_only_with_errors>,
    rule_entry<&names_each_failure_once, endpoint_names_each_failure_once>,
    rule_entry<&shows_unguessable_ids, endpoint_shows_unguessable_ids, spot{side::output, flaw::numeric_id}>,
    rule_entry<&shows_no_credentials, endpoint_shows_no_credentials, spot{side::output, flaw::credential_name}>,
    rule_entry<&locates_what_it_made, endpoint_locates_what_it_made>>;

/// W311 as lists of rules hold it.
struct location_rule {
  template <class Api, class Endpoint>
  static constexpr bool holds_for = leads_somewhere<Endpoint>;
  template <class Api, class Endpoint>
  using broken = endpoint_leads_somewhere<Endpoint, at_place<&place_of_location<Endpoint>>()>;
};

}  // namespace ward::law

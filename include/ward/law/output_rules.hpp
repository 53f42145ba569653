// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W301 to W308: what an endpoint gives out is declared, bounded and no secret.
#pragma once

#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// At least one answer of success is declared (API9).
template <class Endpoint>
inline constexpr bool says_what_it_returns = facts_of<Endpoint>.clauses.of(clause_kind::returns) != 0;

template <class Endpoint>
struct endpoint_says_what_it_returns {
  static_assert(says_what_it_returns<Endpoint>,
                WARD_RULE_TEXT("W301: this endpoint does not say what it returns. Add ward::returns<200, note>, or ward::returns<204> for "
                               "no body. See docs/rules/W301.md",
                               place_of<Endpoint>()));
};

inline constexpr flaw_set unbounded_flaws =
    flaw_set{flaw::unbounded_text} | flaw::unbounded_number | flaw::unbounded_list | flaw::no_schema;

/// Every field of an answer has a schema type: nothing goes out that is not declared, and not without end (API3, API4).
template <class Endpoint>
inline constexpr bool bounds_what_it_returns = !facts_of<Endpoint>.outcomes.flaws.has(unbounded_flaws);

template <class Endpoint>
struct endpoint_bounds_what_it_returns {
  static_assert(bounds_what_it_returns<Endpoint>,
                WARD_RULE_TEXT("W302: a field of the answer has no bounds, or is no schema. Write ward::text<0, 200> for std::string, "
                               "ward::integer<0, 9> for int, ward::list<note, 0, 100> for std::vector<note>. See docs/rules/W302.md",
                               place_in_output<Endpoint>(unbounded_flaws)));
};

/// No `secret` in an answer (row 22; ASVS 14.2.6; API3).
template <class Endpoint>
inline constexpr bool keeps_its_secrets = !facts_of<Endpoint>.outcomes.flaws.has(flaw::secret);

template <class Endpoint>
struct endpoint_keeps_its_secrets {
  static_assert(keeps_its_secrets<Endpoint>,
                WARD_RULE_TEXT("W303: the answer holds a ward::secret. Leave the field out of the response's struct. See "
                               "docs/rules/W303.md",
                               place_in_output<Endpoint>(flaw::secret)));
};

/// Each status is declared by one clause.
template <class Endpoint>
inline constexpr bool returns_each_status_once = !facts_of<Endpoint>.outcomes.repeats_a_status;

template <class Endpoint>
struct endpoint_returns_each_status_once {
  static_assert(returns_each_status_once<Endpoint>,
                WARD_RULE_TEXT("W304: two ward::returns of this endpoint have one status. Keep one of them. See docs/rules/W304.md",
                               place_of<Endpoint>()));
};

/// `returns` is for success.
template <class Endpoint>
inline constexpr bool returns_only_success = facts_of<Endpoint>.outcomes.returns_only_success;

template <class Endpoint>
struct endpoint_returns_only_success {
  static_assert(returns_only_success<Endpoint>,
                WARD_RULE_TEXT("W305: ward::returns takes a status from 200 to 299. Write a failure as ward::fails<409, \"its-code\">. "
                               "See docs/rules/W305.md",
                               place_of<Endpoint>()));
};

/// No body where HTTP has none (RFC 9110, sections 15.3.5 and 15.3.6).
template <class Endpoint>
inline constexpr bool returns_bodies_only_where_http_has_them = !facts_of<Endpoint>.outcomes.has_body_without_content;

template <class Endpoint>
struct endpoint_returns_bodies_only_where_http_has_them {
  static_assert(returns_bodies_only_where_http_has_them<Endpoint>,
                WARD_RULE_TEXT("W306: an answer with status 204 or 205 has no body. Write ward::returns<200, note>, or "
                               "ward::returns<204>. See docs/rules/W306.md",
                               place_of<Endpoint>()));
};

/// `fails` is for errors.
template <class Endpoint>
inline constexpr bool fails_only_with_errors = facts_of<Endpoint>.outcomes.fails_only_with_errors;

template <class Endpoint>
struct endpoint_fails_only_with_errors {
  static_assert(fails_only_with_errors<Endpoint>,
                WARD_RULE_TEXT("W307: ward::fails takes a status from 400 to 599. Write a success as ward::returns<200, note>. See "
                               "docs/rules/W307.md",
                               place_of<Endpoint>()));
};

/// Each failure code is declared by one clause: handlers answer by code.
template <class Endpoint>
inline constexpr bool names_each_failure_once = !facts_of<Endpoint>.outcomes.repeats_a_code;

template <class Endpoint>
struct endpoint_names_each_failure_once {
  static_assert(names_each_failure_once<Endpoint>,
                WARD_RULE_TEXT("W308: two ward::fails of this endpoint have one code. Give each a code of its own. See "
                               "docs/rules/W308.md",
                               place_of<Endpoint>()));
};

}  // namespace ward::law

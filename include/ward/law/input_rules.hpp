// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W201 to W212: what an endpoint takes in is bounded, typed and where it belongs.
#pragma once

#include <algorithm>

#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {
namespace detail {

template <class Endpoint>
inline constexpr flaw_set parameter_flaws = facts_of<Endpoint>.path_flaws | facts_of<Endpoint>.query_flaws |
                                            facts_of<Endpoint>.header_flaws | facts_of<Endpoint>.cookie_flaws |
                                            facts_of<Endpoint>.form_flaws;
template <class Endpoint>
inline constexpr flaw_set input_flaws = parameter_flaws<Endpoint> | facts_of<Endpoint>.body_flaws;

constexpr auto agrees_with_members(const endpoint_facts& facts) noexcept -> bool {
  if (!facts.has_well_formed_path || facts.path_flaws.has(flaw::not_scalar)) return true;  // W502, W209
  const auto wanted = placeholders_of(facts.path);
  if (wanted.count != facts.path_members.size()) return false;
  for (const auto member : facts.path_members) {
    if (std::count(wanted.names.begin(), wanted.names.begin() + wanted.count, member) != 1) return false;
  }
  return true;
}

}  // namespace detail

/// Every string in an input has a greatest length (row 15; API4).
template <class Endpoint>
inline constexpr bool bounds_its_texts = !detail::input_flaws<Endpoint>.has(flaw::unbounded_text);

template <class Endpoint>
struct endpoint_bounds_its_texts {
  static_assert(bounds_its_texts<Endpoint>,
                WARD_RULE_TEXT("W201: a string without a greatest length is taken in. Write ward::text<1, 120> or "
                               "ward::matching<\"[a-z]{1,32}\"> for std::string. See docs/rules/W201.md",
                               place_in_input<Endpoint>(flaw::unbounded_text)));
};

/// Every number in an input has bounds.
template <class Endpoint>
inline constexpr bool bounds_its_numbers = !detail::input_flaws<Endpoint>.has(flaw::unbounded_number);

template <class Endpoint>
struct endpoint_bounds_its_numbers {
  static_assert(bounds_its_numbers<Endpoint>,
                WARD_RULE_TEXT("W202: a number without bounds is taken in. Write ward::integer<1, 100> for int, ward::number<0, 1> for "
                               "double. See docs/rules/W202.md",
                               place_in_input<Endpoint>(flaw::unbounded_number)));
};

/// Every list in an input has a greatest number of items (API4).
template <class Endpoint>
inline constexpr bool bounds_its_lists = !detail::input_flaws<Endpoint>.has(flaw::unbounded_list);

template <class Endpoint>
struct endpoint_bounds_its_lists {
  static_assert(bounds_its_lists<Endpoint>,
                WARD_RULE_TEXT("W203: a list without a greatest number of items is taken in. Write ward::list<item, 0, 20> for "
                               "std::vector<item>. See docs/rules/W203.md",
                               place_in_input<Endpoint>(flaw::unbounded_list)));
};

inline constexpr flaw_set foreign_flaws = flaw_set{flaw::no_schema} | flaw::hidden;

/// Every field of an input has a type that ward can read, check and document.
template <class Endpoint>
inline constexpr bool takes_schema_types = !detail::input_flaws<Endpoint>.has(foreign_flaws);

template <class Endpoint>
struct endpoint_takes_schema_types {
  static_assert(takes_schema_types<Endpoint>,
                WARD_RULE_TEXT("W204: the type of an input field is no schema. Write ward::boolean for bool, ward::choice<e> for an enum "
                               "e, ward::timestamp for a time, a struct for a map. See docs/rules/W204.md",
                               place_in_input<Endpoint>(foreign_flaws)));
};

/// Each placeholder of the path is a member of the path's struct, and each member a placeholder.
template <class Endpoint>
inline constexpr bool types_its_placeholders = detail::agrees_with_members(facts_of<Endpoint>);

template <class Endpoint>
struct endpoint_types_its_placeholders {
  static_assert(types_its_placeholders<Endpoint>,
                WARD_RULE_TEXT("W205: the path and its struct disagree. Each {name} in the path stands there once and is a member of the "
                               "struct in ward::path<...>, which has no others. See docs/rules/W205.md",
                               place_of<Endpoint>()));
};

/// GET and DELETE take no body: what one would mean is not defined (RFC 9110, sections 9.3.1 and 9.3.5).
template <class Endpoint>
inline constexpr bool takes_a_body_only_where_it_means_something =
    facts_of<Endpoint>.clauses.of(clause_kind::body) + facts_of<Endpoint>.clauses.of(clause_kind::form) == 0 ||
    facts_of<Endpoint>.clauses.of(clause_kind::route) == 0 ||
    !(facts_of<Endpoint>.method == http::method::get || facts_of<Endpoint>.method == http::method::del);

template <class Endpoint>
struct endpoint_takes_a_body_only_where_it_means_something {
  static_assert(takes_a_body_only_where_it_means_something<Endpoint>,
                WARD_RULE_TEXT("W206: GET and DELETE take no body. Move its fields to ward::query<...>, or make this a ward::post. See "
                               "docs/rules/W206.md",
                               place_of<Endpoint>()));
};

/// No credential in a URL, where logs, proxies and histories keep it (row 8; ASVS 14.2.1; API2).
template <class Endpoint>
inline constexpr bool keeps_credentials_out_of_urls =
    !(facts_of<Endpoint>.path_flaws | facts_of<Endpoint>.query_flaws).has(flaw::credential_name);

template <class Endpoint>
struct endpoint_keeps_credentials_out_of_urls {
  static_assert(keeps_credentials_out_of_urls<Endpoint>,
                WARD_RULE_TEXT("W207: a field of the path or the query is named like a credential, and URLs are logged. Move it to the "
                               "body, or rename it if it is none. See docs/rules/W207.md",
                               place_in_input<Endpoint>(flaw::credential_name)));
};

/// Identifiers in a path cannot be counted through (row 73; API1).
template <class Endpoint>
inline constexpr bool names_things_by_unguessable_ids = !facts_of<Endpoint>.path_flaws.has(flaw::numeric_id);

template <class Endpoint>
struct endpoint_names_things_by_unguessable_ids {
  static_assert(names_things_by_unguessable_ids<Endpoint>,
                WARD_RULE_TEXT("W208: an identifier in the path is a number, which invites to try the next one. Write ward::id<\"note\">, "
                               "a UUID. See docs/rules/W208.md",
                               place_in_input<Endpoint>(flaw::numeric_id)));
};

/// Members of path, query, headers, cookies and form are scalars; in a query, also lists of them; in a form, also files.
template <class Endpoint>
inline constexpr bool takes_scalars_as_parameters = !detail::parameter_flaws<Endpoint>.has(flaw::not_scalar);

template <class Endpoint>
struct endpoint_takes_scalars_as_parameters {
  static_assert(takes_scalars_as_parameters<Endpoint>,
                WARD_RULE_TEXT("W209: ward::path, query, headers, cookies and form take a struct of scalars or std::optional of them, a "
                               "query also ward::list of scalars, without std::optional, and only a form ward::upload. Move the rest "
                               "to the body. See docs/rules/W209.md",
                               place_in_input<Endpoint>(flaw::not_scalar)));
};

/// No credential in a cookie: browsers send cookies along with whatever another site makes them ask for (API2).
template <class Endpoint>
inline constexpr bool keeps_credentials_out_of_cookies = !facts_of<Endpoint>.cookie_flaws.has(flaw::credential_name);

template <class Endpoint>
struct endpoint_keeps_credentials_out_of_cookies {
  static_assert(keeps_credentials_out_of_cookies<Endpoint>,
                WARD_RULE_TEXT("W212: a cookie is named like a credential, and browsers send it with requests of other sites. Take a "
                               "bearer token: ward::allow<a_role>; or rename it if it is none. See docs/rules/W212.md",
                               place_in_input<Endpoint>(flaw::credential_name)));
};

/// A body is an object: it can get another field without breaking its callers.
template <class Endpoint>
inline constexpr bool takes_an_object_as_body = facts_of<Endpoint>.body_is_object;

template <class Endpoint>
struct endpoint_takes_an_object_as_body {
  static_assert(takes_an_object_as_body<Endpoint>,
                WARD_RULE_TEXT("W210: the body is no struct. Write struct new_note { ... }; with the fields, and ward::body<new_note>. "
                               "See docs/rules/W210.md",
                               place_of<Endpoint>()));
};

/// One body: JSON or a form.
template <class Endpoint>
inline constexpr bool takes_one_kind_of_body =
    facts_of<Endpoint>.clauses.of(clause_kind::body) == 0 || facts_of<Endpoint>.clauses.of(clause_kind::form) == 0;

template <class Endpoint>
struct endpoint_takes_one_kind_of_body {
  static_assert(takes_one_kind_of_body<Endpoint>,
                WARD_RULE_TEXT("W211: this endpoint takes a JSON body and a form, and a request has one body. Move the body's fields to the "
                               "struct in ward::form<...>, or make two endpoints. See docs/rules/W211.md",
                               place_of<Endpoint>()));
};

}  // namespace ward::law

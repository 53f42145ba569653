// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W201 to W214: what an endpoint takes in is bounded, typed and where it belongs.
#pragma once

#include <algorithm>

#include "ward/law/api_facts.hpp"
#include "ward/law/budget_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_entry.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {
namespace detail {

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
[[nodiscard]] constexpr auto bounds_its_texts(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::unbounded_text);
}

template <class Endpoint, auto Where, bool Holds = bounds_its_texts(facts_of<Endpoint>)>
struct endpoint_bounds_its_texts {
  static_assert(Holds,
                WARD_RULE_TEXT("W201: a string without a greatest length is taken in. Write ward::text<1, 120> or "
                               "ward::matching<\"[a-z]{1,32}\"> for std::string. See docs/rules/W201.md",
                               Where));
};

/// Every number in an input has bounds.
[[nodiscard]] constexpr auto bounds_its_numbers(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::unbounded_number);
}

template <class Endpoint, auto Where, bool Holds = bounds_its_numbers(facts_of<Endpoint>)>
struct endpoint_bounds_its_numbers {
  static_assert(Holds,
                WARD_RULE_TEXT("W202: a number without bounds is taken in. Write ward::integer<1, 100> for int, ward::number<0, 1> for "
                               "double. See docs/rules/W202.md",
                               Where));
};

/// Every list in an input has a greatest number of items (API4).
[[nodiscard]] constexpr auto bounds_its_lists(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::unbounded_list);
}

template <class Endpoint, auto Where, bool Holds = bounds_its_lists(facts_of<Endpoint>)>
struct endpoint_bounds_its_lists {
  static_assert(Holds,
                WARD_RULE_TEXT("W203: a list without a greatest number of items is taken in. Write ward::list<item, 0, 20> for "
                               "std::vector<item>. See docs/rules/W203.md",
                               Where));
};

/// Every field of an input has a type that ward can read, check and document.
[[nodiscard]] constexpr auto takes_schema_types(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::no_schema);
}

template <class Endpoint, auto Where, bool Holds = takes_schema_types(facts_of<Endpoint>)>
struct endpoint_takes_schema_types {
  static_assert(Holds,
                WARD_RULE_TEXT("W204: the type of an input field is no schema. Write ward::boolean for bool, a struct for std::pair and "
                               "std::tuple, ward::unbounded_json<\"why\", 1000> for std::any. See docs/rules/W204.md",
                               Where));
};

/// Each placeholder of the path is a member of the path's struct, and each member a placeholder.
[[nodiscard]] constexpr auto types_its_placeholders(const endpoint_facts& facts) noexcept -> bool {
  return detail::agrees_with_members(facts);
}

template <class Endpoint, auto Where, bool Holds = types_its_placeholders(facts_of<Endpoint>)>
struct endpoint_types_its_placeholders {
  static_assert(Holds,
                WARD_RULE_TEXT("W205: the path and its struct disagree. Each {name} in the path stands there once and is a member of the "
                               "struct in ward::path<...>, which has no others. See docs/rules/W205.md",
                               Where));
};

/// GET and DELETE take no body: what one would mean is not defined (RFC 9110, sections 9.3.1 and 9.3.5).
[[nodiscard]] constexpr auto takes_a_body_only_where_it_means_something(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::body) + facts.clauses.of(clause_kind::form) == 0 ||
         facts.clauses.of(clause_kind::route) == 0 ||
         !(facts.method == http::method::get || facts.method == http::method::del);
}

template <class Endpoint, auto Where, bool Holds = takes_a_body_only_where_it_means_something(facts_of<Endpoint>)>
struct endpoint_takes_a_body_only_where_it_means_something {
  static_assert(Holds,
                WARD_RULE_TEXT("W206: GET and DELETE take no body. Move its fields to ward::query<...>, or make this a ward::post. See "
                               "docs/rules/W206.md",
                               Where));
};

/// No credential in a URL, where logs, proxies and histories keep it (row 8; ASVS 14.2.1; API2).
[[nodiscard]] constexpr auto keeps_credentials_out_of_urls(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.path_flaws | facts.query_flaws).has(flaw::credential_name);
}

template <class Endpoint, auto Where, bool Holds = keeps_credentials_out_of_urls(facts_of<Endpoint>)>
struct endpoint_keeps_credentials_out_of_urls {
  static_assert(Holds,
                WARD_RULE_TEXT("W207: a field of the path or the query is named like a credential, and URLs are logged. Move it to the "
                               "body, or rename it if it is none. See docs/rules/W207.md",
                               Where));
};

/// Identifiers in a path or a query cannot be counted through (row 73; API1).
[[nodiscard]] constexpr auto names_things_by_unguessable_ids(const endpoint_facts& facts) noexcept -> bool {
  return !(facts.path_flaws | facts.query_flaws).has(flaw::numeric_id);
}

template <class Endpoint, auto Where, bool Holds = names_things_by_unguessable_ids(facts_of<Endpoint>)>
struct endpoint_names_things_by_unguessable_ids {
  static_assert(Holds,
                WARD_RULE_TEXT("W208: an identifier in the path or the query is a number, which invites to try the next one. Write "
                               "ward::id<\"note\">, a UUID. See docs/rules/W208.md",
                               Where));
};

/// Members of path, query, headers, cookies and form are scalars; in a query, also lists of them; in a form, also files.
[[nodiscard]] constexpr auto takes_scalars_as_parameters(const endpoint_facts& facts) noexcept -> bool {
  return !facts.parameter_flaws().has(flaw::not_scalar);
}

template <class Endpoint, auto Where, bool Holds = takes_scalars_as_parameters(facts_of<Endpoint>)>
struct endpoint_takes_scalars_as_parameters {
  static_assert(Holds,
                WARD_RULE_TEXT("W209: ward::path, query, headers, cookies and form take a struct of scalars or std::optional of them, a "
                               "query also ward::list of scalars, without std::optional, and only a form ward::upload. Move the rest "
                               "to the body. See docs/rules/W209.md",
                               Where));
};

/// No credential in a cookie: browsers send cookies along with whatever another site makes them ask for (API2).
[[nodiscard]] constexpr auto keeps_credentials_out_of_cookies(const endpoint_facts& facts) noexcept -> bool {
  return !facts.cookie_flaws.has(flaw::credential_name);
}

template <class Endpoint, auto Where, bool Holds = keeps_credentials_out_of_cookies(facts_of<Endpoint>)>
struct endpoint_keeps_credentials_out_of_cookies {
  static_assert(Holds,
                WARD_RULE_TEXT("W212: a cookie is named like a credential, and browsers send it with requests of other sites. Take a "
                               "bearer token: ward::allow<a_role>; or rename it if it is none. See docs/rules/W212.md",
                               Where));
};

/// A body is an object: it can get another field without breaking its callers.
[[nodiscard]] constexpr auto takes_an_object_as_body(const endpoint_facts& facts) noexcept -> bool {
  return facts.body_is_object;
}

template <class Endpoint, auto Where, bool Holds = takes_an_object_as_body(facts_of<Endpoint>)>
struct endpoint_takes_an_object_as_body {
  static_assert(Holds,
                WARD_RULE_TEXT("W210: the body is no struct. Write struct new_note { ... }; with the fields, and ward::body<new_note>. "
                               "See docs/rules/W210.md",
                               Where));
};

/// One body: JSON or a form.
[[nodiscard]] constexpr auto takes_one_kind_of_body(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::body) == 0 || facts.clauses.of(clause_kind::form) == 0;
}

template <class Endpoint, auto Where, bool Holds = takes_one_kind_of_body(facts_of<Endpoint>)>
struct endpoint_takes_one_kind_of_body {
  static_assert(Holds,
                WARD_RULE_TEXT("W211: this endpoint takes a JSON body and a form, and a request has one body. Move the body's fields to the "
                               "struct in ward::form<...>, or make two endpoints. See docs/rules/W211.md",
                               Where));
};

/// No field that comes in is named like an address to request, unless it says that nobody requests it (row 53; API7).
[[nodiscard]] constexpr auto takes_no_addresses_to_fetch(const endpoint_facts& facts) noexcept -> bool {
  return !facts.input_flaws().has(flaw::url_name);
}

template <class Endpoint, auto Where, bool Holds = takes_no_addresses_to_fetch(facts_of<Endpoint>)>
struct endpoint_takes_no_addresses_to_fetch {
  static_assert(Holds,
                WARD_RULE_TEXT("W213: an input field is named like a URL or a callback, and a service that requests what callers give it "
                               "reaches its own network. If it is only kept or shown, write ward::never_fetched<\"why\", "
                               "ward::text<1, 2000>>. See docs/rules/W213.md",
                               Where));
};

/// No body can be larger than 16 MiB, which are kept in memory, and no body or answer than the api's `ward::budget` (row 17; API4).
template <class Api, class Endpoint>
inline constexpr bool keeps_to_the_budget = detail::keeps_to<facts_of_api<Api>.clauses.of(clause_kind::budget) != 0>(
    facts_of_api<Api>.budget, typename Endpoint::clauses{});

/// "POST /v1/notes, body new_note: 120016 bytes": the first message that is over the budget, and in what.
template <class Api, class Endpoint>
[[nodiscard]] constexpr auto place_over_budget() -> place_text {
  auto text = place_of<Endpoint>();
  detail::write_excess<facts_of_api<Api>.clauses.of(clause_kind::budget) != 0>(facts_of_api<Api>.budget, typename Endpoint::clauses{}, text);
  return text;
}

template <class Api, class Endpoint, auto Where, bool Holds = keeps_to_the_budget<Api, Endpoint>>
struct endpoint_keeps_to_the_budget {
  static_assert(Holds,
                WARD_RULE_TEXT("W214: a body or an answer of this endpoint can be larger, deeper or of more values than the api's "
                               "ward::budget, or a body than 16 MiB. Narrow its lists and texts, or cap a body: ward::body<new_note, "
                               "65'536>. See docs/rules/W214.md",
                               Where));
};

// The rules above, in their order: see rule_entry.hpp.
using input_rules = type_list<
    rule_entry<&bounds_its_texts, endpoint_bounds_its_texts, spot{side::input, flaw::unbounded_text}>,
    rule_entry<&bounds_its_numbers, endpoint_bounds_its_numbers, spot{side::input, flaw::unbounded_number}>,
    rule_entry<&bounds_its_lists, endpoint_bounds_its_lists, spot{side::input, flaw::unbounded_list}>,
    rule_entry<&takes_schema_types, endpoint_takes_schema_types, spot{side::input, flaw::no_schema}>,
    rule_entry<&types_its_placeholders, endpoint_types_its_placeholders, spot{side::placeholder, {}}>,
    rule_entry<&takes_a_body_only_where_it_means_something, endpoint_takes_a_body_only_where_it_means_something>,
    rule_entry<&keeps_credentials_out_of_urls, endpoint_keeps_credentials_out_of_urls, spot{side::url, flaw::credential_name}>,
    rule_entry<&names_things_by_unguessable_ids, endpoint_names_things_by_unguessable_ids, spot{side::url, flaw::numeric_id}>,
    rule_entry<&takes_scalars_as_parameters, endpoint_takes_scalars_as_parameters, spot{side::input, flaw::not_scalar}>,
    rule_entry<&takes_an_object_as_body, endpoint_takes_an_object_as_body>,
    rule_entry<&takes_one_kind_of_body, endpoint_takes_one_kind_of_body>,
    rule_entry<&keeps_credentials_out_of_cookies, endpoint_keeps_credentials_out_of_cookies, spot{side::cookies, flaw::credential_name}>,
    rule_entry<&takes_no_addresses_to_fetch, endpoint_takes_no_addresses_to_fetch, spot{side::input, flaw::url_name}>>;

/// W214 as lists of rules hold it.
struct budget_rule {
  template <class Api, class Endpoint>
  static constexpr bool holds_for = keeps_to_the_budget<Api, Endpoint>;
  template <class Api, class Endpoint>
  using broken = endpoint_keeps_to_the_budget<Api, Endpoint, at_place<&place_over_budget<Api, Endpoint>>()>;
};

}  // namespace ward::law

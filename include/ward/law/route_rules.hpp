// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W501 to W509: the table of routes is well-formed and says one thing.
#pragma once

#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/route_collisions.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// One clause gives method and path.
template <class Endpoint>
inline constexpr bool has_one_route = facts_of<Endpoint>.clauses.of(clause_kind::route) == 1;

template <class Endpoint>
struct endpoint_has_one_route {
  static_assert(has_one_route<Endpoint>,
                WARD_RULE_TEXT("W501: this endpoint has no route, or two. Write exactly one of ward::get, post, put, patch and del, as in "
                               "ward::get<\"/v1/notes\">. See docs/rules/W501.md",
                               place_of<Endpoint>()));
};

/// The path's template follows the grammar of path_template.hpp.
template <class Endpoint>
inline constexpr bool has_a_well_formed_path =
    facts_of<Endpoint>.clauses.of(clause_kind::route) != 1 || facts_of<Endpoint>.has_well_formed_path;

template <class Endpoint>
struct endpoint_has_a_well_formed_path {
  static_assert(has_a_well_formed_path<Endpoint>,
                WARD_RULE_TEXT("W502: this path is malformed. Begin it with '/', end it without, and let each segment be letters, digits "
                               "and -._~: or one {name}: \"/v1/notes/{id}\". See docs/rules/W502.md",
                               place_of<Endpoint>()));
};

/// No two endpoints have one method and one shape of path.
template <class First, class Second>
struct each_route_leads_to_one_endpoint {
  static_assert(!are_the_same_route(row_of<First>, row_of<Second>),
                WARD_RULE_TEXT("W503: two endpoints have one route: the same method, and paths that differ in the names of placeholders at "
                               "most. Change one of them. See docs/rules/W503.md",
                               place_of<Second>()));
};

/// No path can be read in two ways (row 78).
template <class First, class Second>
struct each_path_is_read_in_one_way {
  static_assert(!are_ambiguous(row_of<First>, row_of<Second>),
                WARD_RULE_TEXT("W504: where one of two paths has a {placeholder}, the other has a word, so the word could be either. Move "
                               "one away: \"/v1/notes/{id}\" and \"/v1/note-search\". See docs/rules/W504.md",
                               place_of<Second>()));
};

/// The struct's name is the operation's id, which generated clients use.
template <class First, class Second>
struct each_operation_has_a_name_of_its_own {
  static_assert(!have_one_operation_name(row_of<First>, row_of<Second>),
                WARD_RULE_TEXT("W505: two endpoints are structs of one name, in different namespaces: the name is the operation's id. "
                               "Rename one. See docs/rules/W505.md",
                               place_of<Second>()));
};

/// The list of clauses holds clauses of endpoints and nothing else.
template <class Endpoint>
inline constexpr bool lists_clauses_and_nothing_else = !facts_of<Endpoint>.clauses.has_stranger;

template <class Endpoint>
struct endpoint_lists_clauses_and_nothing_else {
  static_assert(lists_clauses_and_nothing_else<Endpoint>,
                WARD_RULE_TEXT("W506: something in this endpoint's list is no clause of an endpoint. Schemas stand inside clauses, as in "
                               "ward::body<new_note>; title, version, server and contact belong to the api. See docs/rules/W506.md",
                               place_of<Endpoint>()));
};

/// The same of an api.
template <class Api>
inline constexpr bool api_lists_clauses_and_endpoints = !facts_of_api<Api>.clauses.has_stranger;

template <class Api>
struct api_lists_clauses_and_endpoints_only {
  static_assert(api_lists_clauses_and_endpoints<Api>,
                "W506: something in this api's list is neither an endpoint nor a clause of an api. An endpoint is a struct that "
                "derives from ward::endpoint<...>; of clauses, an api has title, version, description, limit, server, license and "
                "contact. See docs/rules/W506.md");
};

namespace detail {

constexpr auto states_once(const clause_counts& clauses) noexcept -> bool {
  using enum clause_kind;
  for (const auto kind : {path, query, headers, cookies, body, form, limit, audit, summary, description, title, version, license, contact}) {
    if (clauses.of(kind) > 1) return false;
  }
  return true;
}

}  // namespace detail

/// What can be said once is said once; access, tenant and route have rules of their own.
template <class Endpoint>
inline constexpr bool says_nothing_twice = detail::states_once(facts_of<Endpoint>.clauses);

template <class Endpoint>
struct endpoint_says_nothing_twice {
  static_assert(says_nothing_twice<Endpoint>,
                WARD_RULE_TEXT("W508: a clause that can stand once stands twice: one each of path, query, headers, cookies, body, form, limit, "
                               "audited or not_audited, summary and description. Several quotas stand in one ward::limit. See docs/rules/W508.md",
                               place_of<Endpoint>()));
};

/// The same of an api.
template <class Api>
inline constexpr bool api_states_nothing_twice = detail::states_once(facts_of_api<Api>.clauses);

template <class Api>
struct api_says_nothing_twice {
  static_assert(api_states_nothing_twice<Api>,
                "W508: a clause that can stand once stands twice: an api has one each of title, version, description, limit, license "
                "and contact. Several quotas stand in one ward::limit. See docs/rules/W508.md");
};

/// A place in a path has one name: OpenAPI knows paths by their shape.
template <class First, class Second>
struct each_placeholder_has_one_name {
  static_assert(!name_a_placeholder_differently(row_of<First>, row_of<Second>),
                WARD_RULE_TEXT("W509: two paths name the placeholder at the same place differently. Give it one name in both: "
                               "\"/v1/notes/{id}\" and \"/v1/notes/{id}/tags\". See docs/rules/W509.md",
                               place_of<Second>()));
};

}  // namespace ward::law

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W501 to W514: the table of routes is well-formed and says one thing.
#pragma once

#include <cstdint>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/law/api_facts.hpp"
#include "ward/law/clause_place.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/location_facts.hpp"
#include "ward/law/place.hpp"
#include "ward/law/route_collisions.hpp"
#include "ward/law/rule_entry.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law {

/// One clause gives method and path.
[[nodiscard]] constexpr auto has_one_route(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::route) == 1;
}

template <class Endpoint, auto Where, bool Holds = has_one_route(facts_of<Endpoint>)>
struct endpoint_has_one_route {
  static_assert(Holds,
                WARD_RULE_TEXT("W501: this endpoint has no route, or two. Write exactly one of ward::get, post, put, patch and del, as in "
                               "ward::get<\"/v1/notes\">. See docs/rules/W501.md",
                               Where));
};

/// The path's template follows the grammar of path_template.hpp.
[[nodiscard]] constexpr auto has_a_well_formed_path(const endpoint_facts& facts) noexcept -> bool {
  return facts.clauses.of(clause_kind::route) != 1 || facts.has_well_formed_path;
}

template <class Endpoint, auto Where, bool Holds = has_a_well_formed_path(facts_of<Endpoint>)>
struct endpoint_has_a_well_formed_path {
  static_assert(Holds,
                WARD_RULE_TEXT("W502: this path is malformed. Begin it with '/', end it without, and let each segment be letters, digits "
                               "and -._~: or one {name}: \"/v1/notes/{id}\". See docs/rules/W502.md",
                               Where));
};

/// No two endpoints have one method and one shape of path.
template <class First, class Second, auto Where, bool Holds = !are_the_same_route(row_of<First>, row_of<Second>)>
struct each_route_leads_to_one_endpoint {
  static_assert(Holds,
                WARD_RULE_TEXT("W503: two endpoints have one route: the same method, and paths that differ in the names of placeholders at "
                               "most. Change one of them. See docs/rules/W503.md",
                               Where));
};

/// No path can be read in two ways (row 78).
template <class First, class Second, auto Where, bool Holds = !are_ambiguous(row_of<First>, row_of<Second>)>
struct each_path_is_read_in_one_way {
  static_assert(Holds,
                WARD_RULE_TEXT("W504: where one of two paths has a {placeholder}, the other has a word, so the word could be either. Move "
                               "one away: \"/v1/notes/{id}\" and \"/v1/note-search\". See docs/rules/W504.md",
                               Where));
};

/// The struct's name is the operation's id, which generated clients use.
template <class First, class Second, auto Where, bool Holds = !have_one_operation_name(row_of<First>, row_of<Second>)>
struct each_operation_has_a_name_of_its_own {
  static_assert(Holds,
                WARD_RULE_TEXT("W505: two endpoints are structs of one name, in different namespaces: the name is the operation's id. "
                               "Rename one. See docs/rules/W505.md",
                               Where));
};

/// The list of clauses holds clauses of endpoints and nothing else.
[[nodiscard]] constexpr auto lists_clauses_and_nothing_else(const endpoint_facts& facts) noexcept -> bool {
  return !facts.clauses.has_stranger;
}

template <class Endpoint, auto Where, bool Holds = lists_clauses_and_nothing_else(facts_of<Endpoint>)>
struct endpoint_lists_clauses_and_nothing_else {
  static_assert(Holds,
                WARD_RULE_TEXT("W506: something in this endpoint's list is no clause of an endpoint. Schemas stand inside clauses, as in "
                               "ward::body<new_note>; title, version, server and contact belong to the api. See docs/rules/W506.md",
                               Where));
};

namespace detail {

template <class Part>
consteval auto is_clause_of_api() -> bool {
  if constexpr (Clause<Part>) return belongs_to_api(Part::clause);
  return false;
}

/// The first of an api's parts that is no endpoint and no clause of an api, for the message; `void` if there is none.
template <class Clauses>
struct stranger_in {
  using type = void;
};
template <class First, class... Rest>
struct stranger_in<type_list<First, Rest...>> : stranger_in<type_list<Rest...>> {};
template <class First, class... Rest>
  requires(!is_clause_of_api<First>())
struct stranger_in<type_list<First, Rest...>> {
  using type = First;
};

}  // namespace detail

/// The same of an api.
[[nodiscard]] constexpr auto api_lists_clauses_and_endpoints(const api_facts& api) noexcept -> bool {
  return !api.clauses.has_stranger;
}

template <class Api, bool Holds = api_lists_clauses_and_endpoints(facts_of_api<Api>),
          class Stranger = typename detail::stranger_in<typename Api::clauses>::type>
struct api_lists_clauses_and_endpoints_only {
  static_assert(Holds,
                "W506: something in this api's list is neither an endpoint nor a clause of an api. An endpoint is a struct, "
                "defined above, that derives publicly from one ward::endpoint<...> in which the compiler found no error; of clauses, an api "
                "has title, version, description, tag_description, limit, budget, tenant_names, camel_case, server, license and contact. See "
                "docs/rules/W506.md");
};

namespace detail {

constexpr auto states_once(const clause_counts& clauses) noexcept -> bool {
  for (const auto kind : kinds_that_stand_once) {
    if (clauses.of(kind) > 1) return false;
  }
  return true;
}

}  // namespace detail

/// What can be said once is said once; access, tenant and route have rules of their own.
[[nodiscard]] constexpr auto says_nothing_twice(const endpoint_facts& facts) noexcept -> bool {
  return detail::states_once(facts.clauses);
}

template <class Endpoint, auto Where, bool Holds = says_nothing_twice(facts_of<Endpoint>)>
struct endpoint_says_nothing_twice {
  static_assert(Holds,
                WARD_RULE_TEXT("W508: a clause that can stand once stands twice: one each of path, query, headers, cookies, body, form, limit, "
                               "audited or not_audited, mfa or step_up or no_mfa, sensitive, expensive, deprecated, location, summary and description. Several quotas stand in one ward::limit. See docs/rules/W508.md",
                               Where));
};

/// The same of an api.
[[nodiscard]] constexpr auto api_states_nothing_twice(const api_facts& api) noexcept -> bool {
  return detail::states_once(api.clauses) && !api.describes_a_tag_twice;
}

template <class Api, bool Holds = api_states_nothing_twice(facts_of_api<Api>)>
struct api_says_nothing_twice {
  static_assert(Holds,
                "W508: a clause that can stand once stands twice: an api has one each of title, version, description, limit, budget, "
                "tenant_names, license and contact, and of tag_description for each tag. Several quotas stand in one ward::limit. See docs/rules/W508.md");
};

/// A place in a path has one name: OpenAPI knows paths by their shape.
template <class First, class Second, auto Where, bool Holds = !name_a_placeholder_differently(row_of<First>, row_of<Second>)>
struct each_placeholder_has_one_name {
  static_assert(Holds,
                WARD_RULE_TEXT("W509: two paths name the placeholder at the same place differently. Give it one name in both: "
                               "\"/v1/notes/{id}\" and \"/v1/notes/{id}/tags\". See docs/rules/W509.md",
                               Where));
};

/// Proxies and file systems fold case, and people misread it: two paths differ in more than that.
template <class First, class Second, auto Where, bool Holds = !differ_in_case_only(row_of<First>, row_of<Second>)>
struct each_path_differs_in_more_than_case {
  static_assert(Holds,
                WARD_RULE_TEXT("W510: two paths differ in the case of letters only. Spell them one way, in lower case: \"/v1/notes\". See "
                               "docs/rules/W510.md",
                               Where));
};

/// What an api has not; the message names the first.
enum class lacking : std::uint8_t { nothing, title, version, words, endpoints };

/// What is neither an endpoint nor a clause was meant as one: that is W506, and not that endpoints are missing.
[[nodiscard]] constexpr auto what_is_lacking(const api_facts& api) noexcept -> lacking {
  if (api.clauses.of(clause_kind::title) == 0) return lacking::title;
  if (api.clauses.of(clause_kind::version) == 0) return lacking::version;
  if (api.has_blank_name) return lacking::words;
  return api.endpoints == 0 && !api.clauses.has_stranger ? lacking::endpoints : lacking::nothing;
}

/// An api has a title, a version and at least one endpoint: its document needs them.
[[nodiscard]] constexpr auto says_what_it_is(const api_facts& api) noexcept -> bool { return what_is_lacking(api) == lacking::nothing; }

template <class Api, bool Holds = says_what_it_is(facts_of_api<Api>), lacking What = what_is_lacking(facts_of_api<Api>)>
struct api_says_what_it_is {
  static_assert(Holds,
                "W512: this api lacks a title, a version or endpoints. Write ward::api<ward::title<\"Notes\">, ward::version<\"1.0.0\">, "
                "..., create_note>. See docs/rules/W512.md");
};

/// An endpoint is a struct, whose name is the operation's.
[[nodiscard]] constexpr auto has_a_name(const endpoint_facts& facts) noexcept -> bool { return !facts.is_alias; }

template <class Endpoint, auto Where, bool Holds = has_a_name(facts_of<Endpoint>)>
struct endpoint_has_a_name {
  static_assert(Holds,
                WARD_RULE_TEXT("W513: this endpoint is an alias, which has no name for the operation and for errors. Write struct get_note : "
                               "ward::endpoint<...> {}; See docs/rules/W513.md",
                               Where));
};

namespace detail {

template <class Api, class Located>
consteval auto serves() -> bool {
  for (const auto* row : route_rows<Api>) {
    if (is_same(*row, row_of<Located>)) return true;
  }
  return false;
}

template <class Api, class Endpoint>
consteval auto find_location_in_api() -> bool {
  if constexpr (has_clause<Endpoint, clause_kind::location>) {
    if constexpr (ward::Endpoint<located_endpoint<Endpoint>>) return serves<Api, located_endpoint<Endpoint>>();
  }
  return true;  // W311
}

}  // namespace detail

/// What a Location leads to is answered by the same api.
template <class Api, class Endpoint>
inline constexpr bool leads_into_its_api = detail::find_location_in_api<Api, Endpoint>();

template <class Api, class Endpoint, auto Where, bool Holds = leads_into_its_api<Api, Endpoint>>
struct endpoint_leads_into_its_api {
  static_assert(Holds,
                WARD_RULE_TEXT("W514: ward::location names an endpoint that is not of this api, so nobody would answer there. Add it to "
                               "ward::api<...>, or name one that is. See docs/rules/W514.md",
                               Where));
};

// The rules above about one endpoint but for W514, in their order: see rule_entry.hpp.
using route_rules = type_list<
    rule_entry<&has_one_route, endpoint_has_one_route>,
    rule_entry<&has_a_well_formed_path, endpoint_has_a_well_formed_path>,
    rule_entry<&lists_clauses_and_nothing_else, endpoint_lists_clauses_and_nothing_else, spot{side::stranger, {}}>,
    rule_entry<&says_nothing_twice, endpoint_says_nothing_twice, spot{side::repeated, {}}>,
    rule_entry<&has_a_name, endpoint_has_a_name>>;

/// W514 as lists of rules hold it.
struct location_in_api_rule {
  template <class Api, class Endpoint>
  static constexpr bool holds_for = leads_into_its_api<Api, Endpoint>;
  template <class Api, class Endpoint>
  using broken = endpoint_leads_into_its_api<Api, Endpoint, at_place<&place_of_location<Endpoint>>()>;
};

}  // namespace ward::law

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an endpoint's clauses say, read once into plain values: rules, messages and tables ask these and no type lists.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "ward/core/ascii.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/access.hpp"
#include "ward/declare/clause.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/http/method.hpp"
#include "ward/law/outcome_facts.hpp"
#include "ward/law/parameter_flaws.hpp"
#include "ward/law/path_template.hpp"
#include "ward/law/quota_facts.hpp"
#include "ward/law/rough_size.hpp"
#include "ward/law/schema_flaws.hpp"
#include "ward/law/schema_tree.hpp"
#include "ward/law/shortest_size.hpp"

namespace ward::law {

/// How often each kind of clause stands in a list: never, once, twice, or more.
// Two bits for each kind in one number: compilers keep a table of numbers for each endpoint.
struct clause_counts {
  std::uint64_t bits = 0;
  bool has_stranger = false;  ///< something that is no clause, or no clause of this list

  /// 0 to 3; 3 stands for all that is more.
  [[nodiscard]] constexpr auto of(clause_kind kind) const noexcept -> std::size_t { return bits >> place_of(kind) & 3U; }
  constexpr void add(clause_kind kind) noexcept {
    if (of(kind) != 3) bits += std::uint64_t{1} << place_of(kind);
  }

 private:
  static constexpr auto place_of(clause_kind kind) noexcept -> unsigned { return 2 * static_cast<unsigned>(kind); }
};
static_assert(clause_kinds <= 32, "ward::law::clause_counts has room for 32 kinds of clauses");

/// The ceiling of a sensitive kind of endpoint.
struct sensitivity_facts {
  bool is_a_kind = true;  ///< `sensitive<...>` names a kind
  std::uint32_t most_requests = 0;
  std::uint32_t in_seconds = 0;
};

/// A role that an endpoint allows.
struct role_row {
  std::string_view name;
  bool is_privileged = false;
};

struct endpoint_facts {
  clause_counts clauses;

  http::method method = http::method::get;
  std::string_view path;   ///< as it is written
  std::string_view shape;  ///< see path_template.hpp
  bool has_well_formed_path = false;

  std::span<const role_row> roles;
  bool is_public = false;  ///< and nothing else about access is said
  bool may_write_publicly = false;
  bool has_privileged_role = false;
  bool demands_step_up = false;  ///< `mfa` or `step_up`
  bool is_alias = false;         ///< an `endpoint<...>` without a struct of its own
  bool allows_only_roles = true;  ///< `allow<>` names at least one role and nothing else
  bool tenant_is_from_token = false;  ///< and nothing else about tenants is said
  bool is_audited = false;
  bool has_empty_reason = false;

  std::span<const std::string_view> path_members;
  flaw_set path_flaws;
  flaw_set query_flaws;
  flaw_set header_flaws;
  flaw_set cookie_flaws;
  flaw_set form_flaws;
  flaw_set body_flaws;
  bool body_is_object = true;
  bool body_is_patch = false;
  bool body_cap_fits = true;  ///< the cap of the body admits the shortest document

  outcome_facts outcomes;
  quota_facts quotas;
  sensitivity_facts sensitivity;
  std::uint64_t rough_body_bytes = 0;  ///< at least as many as the largest body has: see rough_size.hpp
  schema_list schemas;

  [[nodiscard]] constexpr auto parameter_flaws() const noexcept -> flaw_set {
    return path_flaws | query_flaws | header_flaws | cookie_flaws | form_flaws;
  }
  [[nodiscard]] constexpr auto input_flaws() const noexcept -> flaw_set { return parameter_flaws() | body_flaws; }
  /// No flaw, and nothing else that `struct_rules` and `type_rules` ask about: they hold, and are not asked.
  [[nodiscard]] constexpr auto has_plain_types() const noexcept -> bool {
    return (input_flaws() | outcomes.flaws).bits == 0 && !body_is_patch && body_cap_fits;
  }
};

namespace detail {

constexpr auto belongs_to_endpoint(clause_kind kind) noexcept -> bool { return kind < clause_kind::title; }

template <class Clause>
inline constexpr bool has_reason = requires { Clause::why; };

template <class Route>
inline constexpr auto route_shape = shape_of<Route::path.size()>(Route::path);

// One table for all endpoints that allow the same.
template <class... Roles>
inline constexpr std::array<role_row, sizeof...(Roles)> role_rows{role_row{Roles::role_name, Roles::is_privileged}...};

template <class... Roles>
consteval void take_roles(endpoint_facts& facts, type_list<Roles...>) {
  facts.allows_only_roles = sizeof...(Roles) != 0 && (Role<Roles> && ...);
  if constexpr ((Role<Roles> && ...)) {
    facts.roles = role_rows<Roles...>;
    facts.has_privileged_role = (Roles::is_privileged || ...);
  }
}

template <class Kind>
consteval void take_sensitivity(sensitivity_facts& facts) {
  if constexpr (requires { Kind::most_requests; }) facts = {true, Kind::most_requests, Kind::in_seconds};
  else facts.is_a_kind = false;
}

template <class Clause>
consteval void take_access(endpoint_facts& facts) {
  facts.is_public = Clause::is_public;
  if constexpr (requires { Clause::may_write; }) facts.may_write_publicly = true;
  if constexpr (!Clause::is_public) take_roles(facts, typename Clause::roles{});
}

template <class Clause>
consteval void take_route(endpoint_facts& facts) {
  facts.method = Clause::method;
  facts.path = Clause::path;
  facts.shape = route_shape<Clause>.view();
  facts.has_well_formed_path = is_well_formed_path(Clause::path);
}

template <class Schema>
consteval void take_path(endpoint_facts& facts) {
  facts.path_flaws = parameter_flaws_of<Schema, clause_kind::path>;
  if constexpr (is_object<Schema>) facts.path_members = ward::detail::spelled_names<Schema>;
}

// What is unreadable has no size and no tree.
template <class Schema, flaw_set Flaws>
consteval void take_body_flaws(endpoint_facts& facts) {
  facts.body_flaws = Flaws;
  if constexpr (!is_unreadable(Flaws)) {
    facts.rough_body_bytes = rough_bytes_of<Schema>;
    facts.schemas.add(schema_inside<Schema>());
  }
}

// A class that is no struct may want to be one; whatever else is no struct is told what a body is (W210).
template <class Body>
consteval void take_body(endpoint_facts& facts) {
  using schema = typename Body::schema;
  constexpr auto kind = kind_of<schema>;
  constexpr flaw_set flaws = flaws_of_body<schema>();
  facts.body_is_patch = kind == schema_kind::patch;
  facts.body_is_object = is_struct<schema> || kind == schema_kind::variant || facts.body_is_patch ||
                         flaws.has(flaw_set{flaw::no_plain_struct} | flaw::incomplete | flaw::union_member);
  if (!facts.body_is_object) return;
  take_body_flaws<schema, flaws>(facts);
  if constexpr (Body::max_bytes != 0 && !is_unreadable(flaws)) facts.body_cap_fits = Body::max_bytes >= shortest_bytes<schema>();
}

template <class Returns>
consteval void take_answer(endpoint_facts& facts) {
  take_returns<Returns>(facts.outcomes);
  if constexpr (!std::is_void_v<typename Returns::schema>) {
    if constexpr (!is_unreadable(flaws_of<typename Returns::schema>)) facts.schemas.add(schema_inside<typename Returns::schema>());
  }
}

/// One branch for each kind that says more than that it is there.
template <class Clause>
  requires ward::Clause<Clause> && (belongs_to_endpoint(Clause::clause))
consteval void take_part(endpoint_facts& facts, [[maybe_unused]] code_list& codes) {
  constexpr clause_kind kind = Clause::clause;
  facts.clauses.add(kind);
  if constexpr (has_reason<Clause>) facts.has_empty_reason = facts.has_empty_reason || ascii::trimmed(Clause::why).empty();
  if constexpr (kind == clause_kind::route) take_route<Clause>(facts);
  else if constexpr (kind == clause_kind::access) take_access<Clause>(facts);
  else if constexpr (kind == clause_kind::tenant) facts.tenant_is_from_token = Clause::from_token;
  else if constexpr (kind == clause_kind::path) take_path<typename Clause::schema>(facts);
  else if constexpr (kind == clause_kind::query) facts.query_flaws = parameter_flaws_of<typename Clause::schema, kind>;
  else if constexpr (kind == clause_kind::headers) facts.header_flaws = parameter_flaws_of<typename Clause::schema, kind>;
  else if constexpr (kind == clause_kind::cookies) facts.cookie_flaws = parameter_flaws_of<typename Clause::schema, kind>;
  else if constexpr (kind == clause_kind::form) facts.form_flaws = parameter_flaws_of<typename Clause::schema, kind>;
  else if constexpr (kind == clause_kind::body) take_body<Clause>(facts);
  else if constexpr (kind == clause_kind::returns) take_answer<Clause>(facts);
  else if constexpr (kind == clause_kind::fails) take_fails<Clause>(facts.outcomes, codes);
  else if constexpr (kind == clause_kind::limit) take_quotas(facts.quotas, typename Clause::quotas{});
  else if constexpr (kind == clause_kind::audit) facts.is_audited = Clause::is_audited;
  else if constexpr (kind == clause_kind::step_up) facts.demands_step_up = Clause::is_demanded;
  else if constexpr (kind == clause_kind::sensitive) take_sensitivity<typename Clause::kind>(facts.sensitivity);
}

template <class Stranger>
consteval void take_part(endpoint_facts& facts, code_list&) {
  facts.clauses.has_stranger = true;
}

template <class Type>
inline constexpr bool is_bare_endpoint = false;
template <class... Clauses>
inline constexpr bool is_bare_endpoint<endpoint<Clauses...>> = true;

template <class Endpoint, class... Clauses>
consteval auto read_endpoint(type_list<Clauses...>) -> endpoint_facts {
  endpoint_facts facts;
  facts.is_alias = is_bare_endpoint<Endpoint>;
  std::string_view all_codes[sizeof...(Clauses) + 1]{};
  [[maybe_unused]] code_list codes{all_codes};
  (take_part<Clauses>(facts, codes), ...);
  // What is said twice is W102 or W109, and no other rule chooses between the two.
  facts.is_public = facts.is_public && facts.clauses.of(clause_kind::access) == 1;
  facts.tenant_is_from_token = facts.tenant_is_from_token && facts.clauses.of(clause_kind::tenant) == 1;
  return facts;
}

}  // namespace detail

/// What `Endpoint` says.
template <class Endpoint>
inline constexpr endpoint_facts facts_of = detail::read_endpoint<Endpoint>(typename Endpoint::clauses{});

}  // namespace ward::law

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether callers of an operation can call what took its place: access, inputs, answers, failures.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/declare/access.hpp"
#include "ward/declare/clause.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/outcome.hpp"
#include "ward/declare/step_up.hpp"
#include "ward/declare/tenant.hpp"
#include "ward/law/difference.hpp"
#include "ward/law/endpoint_cost.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/location_facts.hpp"
#include "ward/law/path_template.hpp"
#include "ward/law/schema_difference.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::law {

/// How the names of members are spelled in two apis.
struct spellings {
  member_case before = member_case::as_declared;
  member_case after = member_case::as_declared;
};

/// A difference between two operations: in an input, in the answer of a status, or in the clauses, where `part` is the access.
struct operation_verdict {
  verdict judged{};
  clause_kind part = clause_kind::access;
  int status = 0;
  std::string_view schema{};

  [[nodiscard]] constexpr auto found() const noexcept -> bool { return judged.found.found(); }
};

namespace detail {

constexpr auto of_clauses(difference found) noexcept -> operation_verdict { return {.judged = {found}}; }

template <class... Roles>
consteval auto names_of_roles(type_list<Roles...>) {
  return std::array<std::string_view, sizeof...(Roles)>{Roles::role_name...};
}

template <class Old, class New>
consteval auto judge_access() -> difference {
  if constexpr (has_clause<Old, clause_kind::access> && has_clause<New, clause_kind::access>) {
    using before = clause_of<Old, clause_kind::access>;
    using after = clause_of<New, clause_kind::access>;
    if (after::is_public) return {};
    if (before::is_public) return {breach::token};
    const auto allowed = names_of_roles(typename after::roles{});
    for (const auto role : names_of_roles(typename before::roles{})) {
      if (std::find(allowed.begin(), allowed.end(), role) == allowed.end()) return {.what = breach::role_gone, .word = role};
    }
  }
  return {};
}

// Another acr proves something else, and so does "mfa" in amr.
constexpr auto asks_for_more(const auto& before, const auto& after) -> bool {
  if (before.empty() != after.empty()) return true;
  const auto is_unknown = [&](std::string_view value) { return std::find(after.begin(), after.end(), value) == after.end(); };
  return std::any_of(before.begin(), before.end(), is_unknown);
}

template <class Old, class New>
consteval auto judge_proof() -> difference {
  if constexpr (has_clause<New, clause_kind::step_up>) {
    using after = clause_of<New, clause_kind::step_up>;
    if constexpr (after::is_demanded && has_clause<Old, clause_kind::step_up>) {
      using before = clause_of<Old, clause_kind::step_up>;
      if constexpr (before::is_demanded) {
        constexpr auto old_age = before::max_age_seconds;
        const bool is_sooner = after::max_age_seconds != 0 && (old_age == 0 || after::max_age_seconds < old_age);
        return is_sooner || asks_for_more(before::acr_values, after::acr_values) ? difference{breach::proof} : difference{};
      } else {
        return {breach::proof};
      }
    } else if constexpr (after::is_demanded) {
      return {breach::proof};
    }
  }
  return {};
}

template <class Endpoint>
consteval auto takes_tenant_from_token() -> bool {
  if constexpr (has_clause<Endpoint, clause_kind::tenant>) return clause_of<Endpoint, clause_kind::tenant>::from_token;
  return false;
}

// Placeholders are compared in their order: callers do not see their names.
template <class Old, class New, std::size_t Place>
consteval auto judge_placeholder() -> verdict {
  using before = typename clause_of<Old, clause_kind::path>::schema;
  using after = typename clause_of<New, clause_kind::path>::schema;
  constexpr auto name = placeholders_of(facts_of<Old>.path).names[Place];
  constexpr auto from = find_wire_member<before>(name);
  constexpr auto into = find_wire_member<after>(placeholders_of(facts_of<New>.path).names[Place]);
  if constexpr (from == member_count<before> || into == member_count<after>) return {};
  else return behind(step::member, name, verdict_of<member_at<before, from>, member_at<after, into>>);
}

template <class Old, class New, std::size_t... Place>
consteval auto judge_placeholders(std::index_sequence<Place...>) -> operation_verdict {
  return {first_found(judge_placeholder<Old, New, Place>()...), clause_kind::path, 0,
          struct_name<typename clause_of<Old, clause_kind::path>::schema>};
}

template <class Old, class New>
consteval auto judge_path() -> operation_verdict {
  if constexpr (has_clause<Old, clause_kind::path> && has_clause<New, clause_kind::path>) {
    return judge_placeholders<Old, New>(std::make_index_sequence<placeholders_of(facts_of<Old>.path).count>{});
  } else {
    return {};
  }
}

struct no_parameters {};

template <class Endpoint, clause_kind Kind>
struct parameters_of {
  using type = no_parameters;
};
template <class Endpoint, clause_kind Kind>
  requires has_clause<Endpoint, Kind>
struct parameters_of<Endpoint, Kind> {
  using type = typename clause_of<Endpoint, Kind>::schema;
};

constexpr auto comparison_of(clause_kind kind, spellings names) noexcept -> comparison {
  if (kind == clause_kind::headers) return {.in = carrier::headers};
  if (kind == clause_kind::cookies) return {.in = carrier::cookies};
  return {message::request, names.before, names.after, kind == clause_kind::query ? carrier::query : carrier::document};
}

// An operation without the clause is one that takes no parameter there.
template <class Old, class New, clause_kind Kind, spellings Names>
consteval auto judge_parameters() -> operation_verdict {
  if constexpr (has_clause<Old, Kind> || has_clause<New, Kind>) {
    using before = typename parameters_of<Old, Kind>::type;
    using after = typename parameters_of<New, Kind>::type;
    return {verdict_of<before, after, comparison_of(Kind, Names)>, Kind, 0,
            has_clause<Old, Kind> ? struct_name<before> : struct_name<after>};
  } else {
    return {};
  }
}

// A cap that follows from the schema leaves room for all that the schema allows.
template <class Clause>
inline constexpr bool caps_its_body = requires { requires Clause::max_bytes != 0; };

template <class Old, class New, clause_kind Kind, spellings Names>
consteval auto judge_content() -> operation_verdict {
  if constexpr (has_clause<Old, Kind> && has_clause<New, Kind>) {
    auto judged = judge_parameters<Old, New, Kind, Names>();
    if constexpr (caps_its_body<clause_of<New, Kind>>) {
      if (!judged.found()) judged.judged.found = upper_end(breach::most_bytes, cost<Old>.body_bytes, cost<New>.body_bytes);
    }
    return judged;
  } else if constexpr (has_clause<Old, Kind>) {
    return {{{breach::input_gone}}, Kind, 0, struct_name<typename clause_of<Old, Kind>::schema>};
  } else if constexpr (has_clause<New, Kind>) {
    return {{{breach::input_new}}, Kind, 0, struct_name<typename clause_of<New, Kind>::schema>};
  } else {
    return {};
  }
}

template <class List>
struct answers;
template <class... Returns>
struct answers<type_list<Returns...>> {
  static constexpr std::array<int, sizeof...(Returns)> statuses{Returns::status...};
};
constexpr auto place_of_status(const auto& statuses, int status) noexcept -> std::size_t {
  return static_cast<std::size_t>(std::find(statuses.begin(), statuses.end(), status) - statuses.begin());
}

template <class Returns>
consteval auto name_of_answer() -> std::string_view {
  if constexpr (std::is_void_v<typename Returns::schema>) return {};
  else return struct_name<typename Returns::schema>;
}

template <class Before, class After, spellings Names>
consteval auto judge_answer_body() -> verdict {
  using before = typename Before::schema;
  using after = typename After::schema;
  if constexpr (std::is_void_v<before> && std::is_void_v<after>) return {};
  else if constexpr (std::is_void_v<before> || std::is_void_v<after>) return {{breach::answer_body}};
  else return verdict_of<after, before, comparison{message::answer, Names.after, Names.before}>;
}

template <class Old, class After, spellings Names>
consteval auto judge_answer() -> operation_verdict {
  using known = clauses_of<Old, clause_kind::returns>;
  constexpr auto place = place_of_status(answers<known>::statuses, After::status);
  if constexpr (place == known::size) {
    return {{{breach::status_new}}, clause_kind::returns, After::status, name_of_answer<After>()};
  } else {
    using before = nth<known, place>;
    return {judge_answer_body<before, After, Names>(), clause_kind::returns, After::status, name_of_answer<before>()};
  }
}

template <class... Before, class After>
consteval auto judge_failure(type_list<Before...>, type_tag<After>) -> operation_verdict {
  if (((Before::status == After::status && Before::code == After::code) || ...)) return {};
  return {{{.what = breach::failure_new, .word = After::code}}, clause_kind::fails, After::status};
}

template <class... Verdicts>
consteval auto first_broken(const Verdicts&... each) -> operation_verdict {
  operation_verdict found;
  static_cast<void>(((each.found() && (found = each, true)) || ...));
  return found;
}

template <class Old, spellings Names, class... Returns, class... Fails>
consteval auto judge_outcomes(type_list<Returns...>, type_list<Fails...>) -> operation_verdict {
  return first_broken(judge_answer<Old, Returns, Names>()...,
                      judge_failure(clauses_of<Old, clause_kind::fails>{}, type_tag<Fails>{})...);
}

template <class Endpoint, class... Returns>
consteval auto statuses_with_location(type_list<Returns...>) -> std::array<int, sizeof...(Returns)> {
  return {(has_location<Endpoint, Returns> ? Returns::status : 0)...};
}

// Of the answers that both give.
template <class Old, class New>
consteval auto judge_locations() -> operation_verdict {
  using after = clauses_of<New, clause_kind::returns>;
  constexpr auto had = statuses_with_location<Old>(clauses_of<Old, clause_kind::returns>{});
  constexpr auto have = statuses_with_location<New>(after{});
  for (std::size_t i = 0; i != have.size(); ++i) {
    const int status = answers<after>::statuses[i];
    if (have[i] == 0 && place_of_status(had, status) != had.size()) return {{{breach::location_gone}}, clause_kind::returns, status};
  }
  return {};
}

template <class Old, class New, spellings Names>
consteval auto judge_operation() -> operation_verdict {
  if constexpr (std::is_same_v<Old, New> && Names.before == Names.after) {
    return {};
  } else {
    const bool is_another = facts_of<Old>.method != facts_of<New>.method || facts_of<Old>.shape != facts_of<New>.shape;
    if (is_another) return of_clauses({breach::operation_gone});
    const bool wants_tenant = takes_tenant_from_token<New>() && !takes_tenant_from_token<Old>();
    const auto found = first_broken(of_clauses(judge_access<Old, New>()), of_clauses(judge_proof<Old, New>()),
                        of_clauses(wants_tenant ? difference{breach::tenant} : difference{}), judge_path<Old, New>(),
                        judge_parameters<Old, New, clause_kind::query, Names>(),
                        judge_parameters<Old, New, clause_kind::headers, Names>(),
                        judge_parameters<Old, New, clause_kind::cookies, Names>(),
                        judge_content<Old, New, clause_kind::body, Names>(), judge_content<Old, New, clause_kind::form, Names>(),
                        judge_outcomes<Old, Names>(clauses_of<New, clause_kind::returns>{}, clauses_of<New, clause_kind::fails>{}));
    if constexpr (has_clause<Old, clause_kind::location>) {
      if (!found.found()) return judge_locations<Old, New>();
    }
    return found;
  }
}

}  // namespace detail

/// The first reason why a caller of `Old` cannot call `New` as it did, if there is one.
template <class Old, class New, spellings Names = spellings{}>
inline constexpr operation_verdict operation_verdict_of = detail::judge_operation<Old, New, Names>();

}  // namespace ward::law

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The law: `lawful<Api>` checks every rule on every endpoint; `law::holds<Api>` asks the same without a word.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/law/access_rules.hpp"
#include "ward/law/input_rules.hpp"
#include "ward/law/limit_rules.hpp"
#include "ward/law/output_rules.hpp"
#include "ward/law/role_rules.hpp"
#include "ward/law/route_rules.hpp"

namespace ward {
namespace law {

/// Whether every rule about one endpoint holds.
template <class Api, class Endpoint>
inline constexpr bool endpoint_holds =
    says_who_may_call_it<Endpoint> && says_once_who_may_call_it<Endpoint> && records_what_privileged_roles_do<Endpoint> &&
    says_whose_data_it_touches<Endpoint> && takes_the_tenant_from_nowhere_else<Endpoint> &&
    has_a_token_if_it_needs_its_tenant<Endpoint> && allows_roles_and_nothing_else<Endpoint> && gives_its_reasons<Endpoint> &&
    says_once_whose_data_it_touches<Endpoint> &&
    bounds_its_texts<Endpoint> && bounds_its_numbers<Endpoint> && bounds_its_lists<Endpoint> && takes_schema_types<Endpoint> &&
    types_its_placeholders<Endpoint> && takes_a_body_only_where_it_means_something<Endpoint> &&
    keeps_credentials_out_of_urls<Endpoint> && names_things_by_unguessable_ids<Endpoint> &&
    takes_scalars_as_parameters<Endpoint> && takes_an_object_as_body<Endpoint> && takes_one_kind_of_body<Endpoint> &&
    keeps_credentials_out_of_cookies<Endpoint> &&
    says_what_it_returns<Endpoint> && bounds_what_it_returns<Endpoint> && keeps_its_secrets<Endpoint> &&
    returns_each_status_once<Endpoint> && returns_only_success<Endpoint> && returns_bodies_only_where_http_has_them<Endpoint> &&
    fails_only_with_errors<Endpoint> && names_each_failure_once<Endpoint> &&
    is_limited_per_ip<Api, Endpoint> && limits_by_quotas<Endpoint> && counts_users_only_if_it_knows_them<Endpoint> &&
    has_one_route<Endpoint> && has_a_well_formed_path<Endpoint> && lists_clauses_and_nothing_else<Endpoint> &&
    says_nothing_twice<Endpoint>;

namespace detail {

/// A rule, and whether it holds: to name this does not instantiate the rule, which would speak.
template <bool Holds, class Rule>
struct rule;

}  // namespace detail

/// The rules about one endpoint again, each with what it says: looked at only if one of them is broken.
template <class Api, class Endpoint>
using rules_about_endpoint = type_list<
    detail::rule<says_who_may_call_it<Endpoint>, endpoint_says_who_may_call_it<Endpoint>>,
    detail::rule<says_once_who_may_call_it<Endpoint>, endpoint_says_once_who_may_call_it<Endpoint>>,
    detail::rule<records_what_privileged_roles_do<Endpoint>, endpoint_records_what_privileged_roles_do<Endpoint>>,
    detail::rule<says_whose_data_it_touches<Endpoint>, endpoint_says_whose_data_it_touches<Endpoint>>,
    detail::rule<takes_the_tenant_from_nowhere_else<Endpoint>, endpoint_takes_the_tenant_from_nowhere_else<Endpoint>>,
    detail::rule<has_a_token_if_it_needs_its_tenant<Endpoint>, endpoint_has_a_token_if_it_needs_its_tenant<Endpoint>>,
    detail::rule<allows_roles_and_nothing_else<Endpoint>, endpoint_allows_roles_and_nothing_else<Endpoint>>,
    detail::rule<gives_its_reasons<Endpoint>, endpoint_gives_its_reasons<Endpoint>>,
    detail::rule<says_once_whose_data_it_touches<Endpoint>, endpoint_says_once_whose_data_it_touches<Endpoint>>,
    detail::rule<bounds_its_texts<Endpoint>, endpoint_bounds_its_texts<Endpoint>>,
    detail::rule<bounds_its_numbers<Endpoint>, endpoint_bounds_its_numbers<Endpoint>>,
    detail::rule<bounds_its_lists<Endpoint>, endpoint_bounds_its_lists<Endpoint>>,
    detail::rule<takes_schema_types<Endpoint>, endpoint_takes_schema_types<Endpoint>>,
    detail::rule<types_its_placeholders<Endpoint>, endpoint_types_its_placeholders<Endpoint>>,
    detail::rule<takes_a_body_only_where_it_means_something<Endpoint>, endpoint_takes_a_body_only_where_it_means_something<Endpoint>>,
    detail::rule<keeps_credentials_out_of_urls<Endpoint>, endpoint_keeps_credentials_out_of_urls<Endpoint>>,
    detail::rule<names_things_by_unguessable_ids<Endpoint>, endpoint_names_things_by_unguessable_ids<Endpoint>>,
    detail::rule<takes_scalars_as_parameters<Endpoint>, endpoint_takes_scalars_as_parameters<Endpoint>>,
    detail::rule<takes_an_object_as_body<Endpoint>, endpoint_takes_an_object_as_body<Endpoint>>,
    detail::rule<takes_one_kind_of_body<Endpoint>, endpoint_takes_one_kind_of_body<Endpoint>>,
    detail::rule<keeps_credentials_out_of_cookies<Endpoint>, endpoint_keeps_credentials_out_of_cookies<Endpoint>>,
    detail::rule<says_what_it_returns<Endpoint>, endpoint_says_what_it_returns<Endpoint>>,
    detail::rule<bounds_what_it_returns<Endpoint>, endpoint_bounds_what_it_returns<Endpoint>>,
    detail::rule<keeps_its_secrets<Endpoint>, endpoint_keeps_its_secrets<Endpoint>>,
    detail::rule<returns_each_status_once<Endpoint>, endpoint_returns_each_status_once<Endpoint>>,
    detail::rule<returns_only_success<Endpoint>, endpoint_returns_only_success<Endpoint>>,
    detail::rule<returns_bodies_only_where_http_has_them<Endpoint>, endpoint_returns_bodies_only_where_http_has_them<Endpoint>>,
    detail::rule<fails_only_with_errors<Endpoint>, endpoint_fails_only_with_errors<Endpoint>>,
    detail::rule<names_each_failure_once<Endpoint>, endpoint_names_each_failure_once<Endpoint>>,
    detail::rule<is_limited_per_ip<Api, Endpoint>, endpoint_is_limited_per_ip<Api, Endpoint>>,
    detail::rule<limits_by_quotas<Endpoint>, endpoint_limits_by_quotas<Endpoint>>,
    detail::rule<counts_users_only_if_it_knows_them<Endpoint>, endpoint_counts_users_only_if_it_knows_them<Endpoint>>,
    detail::rule<has_one_route<Endpoint>, endpoint_has_one_route<Endpoint>>,
    detail::rule<has_a_well_formed_path<Endpoint>, endpoint_has_a_well_formed_path<Endpoint>>,
    detail::rule<lists_clauses_and_nothing_else<Endpoint>, endpoint_lists_clauses_and_nothing_else<Endpoint>>,
    detail::rule<says_nothing_twice<Endpoint>, endpoint_says_nothing_twice<Endpoint>>>;

/// The rules about an api as a whole.
template <class Api>
using rules_about_clauses = type_list<
    detail::rule<api_quotas_are_quotas<Api>, api_limits_by_quotas<Api>>,
    detail::rule<api_lists_clauses_and_endpoints<Api>, api_lists_clauses_and_endpoints_only<Api>>,
    detail::rule<api_states_nothing_twice<Api>, api_says_nothing_twice<Api>>,
    detail::rule<gives_each_role_name_one_meaning<Api>, each_role_name_has_one_meaning<Api>>>;

namespace detail {

template <class Rules>
struct broken;
template <bool... Holds, class... Rules>
struct broken<type_list<rule<Holds, Rules>...>> {
  using type = typename ward::detail::join<std::conditional_t<Holds, type_list<>, type_list<Rules>>...>::type;
};

template <collision_kind Kind, class First, class Second>
struct rule_against;
template <class First, class Second>
struct rule_against<collision_kind::same_route, First, Second> {
  using type = each_route_leads_to_one_endpoint<First, Second>;
};
template <class First, class Second>
struct rule_against<collision_kind::ambiguous, First, Second> {
  using type = each_path_is_read_in_one_way<First, Second>;
};
template <class First, class Second>
struct rule_against<collision_kind::placeholder_names, First, Second> {
  using type = each_placeholder_has_one_name<First, Second>;
};
template <class First, class Second>
struct rule_against<collision_kind::operation_name, First, Second> {
  using type = each_operation_has_a_name_of_its_own<First, Second>;
};

/// The places of the endpoints that break a rule, each type once.
template <std::size_t Count>
struct place_list {
  std::array<std::size_t, Count> places{};
  std::size_t size = 0;
};

// By what they say and not by their addresses, which are no constants to g++ with -fsanitize=undefined.
constexpr auto is_same(const route_row& left, const route_row& right) noexcept -> bool {
  return left.method == right.method && left.path == right.path && left.operation == right.operation;
}

template <class Api, class... Endpoints>
consteval auto find_unlawful(type_list<Endpoints...>) {
  constexpr std::array<bool, sizeof...(Endpoints)> holds{endpoint_holds<Api, Endpoints>...};
  constexpr std::array<const route_row*, sizeof...(Endpoints)> rows{&row_of<Endpoints>...};
  place_list<sizeof...(Endpoints)> found;
  for (std::size_t i = 0; i != holds.size(); ++i) {
    if (holds[i]) continue;
    const auto is_listed_before = std::any_of(rows.begin(), rows.begin() + i, [&](const route_row* row) { return is_same(*row, *rows[i]); });
    if (!is_listed_before) found.places[found.size++] = i;
  }
  return found;
}

template <class Api>
inline constexpr auto unlawful_endpoints = find_unlawful<Api>(typename Api::endpoints{});

template <class List>
struct indexed_list;
template <class... Types>
struct indexed_list<type_list<Types...>> {
  using type = ward::detail::indexed<std::index_sequence_for<Types...>, Types...>;
};
template <class List, std::size_t Place>
using element = ward::detail::type_at<Place, typename indexed_list<List>::type>;

template <class Api, class Unlawful, class Collisions>
struct broken_in;
template <class Api, std::size_t... Unlawful, std::size_t... Collision>
struct broken_in<Api, std::index_sequence<Unlawful...>, std::index_sequence<Collision...>> {
  using endpoints = typename Api::endpoints;
  using type = typename ward::detail::join<
      typename broken<rules_about_clauses<Api>>::type,
      typename broken<rules_about_endpoint<Api, element<endpoints, unlawful_endpoints<Api>.places[Unlawful]>>>::type...,
      type_list<typename rule_against<collisions_of<Api>.items[Collision].kind,
                                      element<endpoints, collisions_of<Api>.items[Collision].first>,
                                      element<endpoints, collisions_of<Api>.items[Collision].second>>::type>...>::type;
};

}  // namespace detail

/// The rules that `Api` breaks: a `type_list`, empty for most.
template <class Api>
using broken_rules = typename detail::broken_in<Api, std::make_index_sequence<detail::unlawful_endpoints<Api>.size>,
                                                std::make_index_sequence<collisions_of<Api>.size>>::type;

/// Whether `Api` breaks no rule. Says nothing and never fails to compile: later layers ask it, so that they do not add errors
/// of their own to those of the law.
template <class Api>
inline constexpr bool holds = broken_rules<Api>::size == 0;

}  // namespace law

/// To complete `lawful<Api>` is to be judged: one error for each rule that is broken, with the name of the endpoint. At the end
/// of a contract: `static_assert(ward::lawful<notes::api>{});`. It is true, or the broken rules have spoken, each once.
// The broken rules are base classes, which compilers instantiate at once: so an error shows the rule with its endpoint, this
// line and the user's, and nothing between.
template <Api Declared, class BrokenRules = law::broken_rules<Declared>>
struct lawful;
template <Api Declared, class... BrokenRules>
struct lawful<Declared, type_list<BrokenRules...>> : BrokenRules... {
  constexpr explicit operator bool() const noexcept { return true; }
};

}  // namespace ward

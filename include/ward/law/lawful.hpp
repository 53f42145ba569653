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
#include "ward/law/schema_names.hpp"
#include "ward/law/struct_rules.hpp"
#include "ward/law/type_rules.hpp"

namespace ward {
namespace law {

/// The rules about one endpoint, each once.
using rules_beside_types = ward::detail::join<access_rules, input_rules, output_rules, limit_rules, route_rules>::type;
using rules_about_types = ward::detail::join<struct_rules, type_rules>::type;
using rules_about_endpoint = ward::detail::join<rules_beside_types, rules_about_types>::type;
/// Those of them that need the types again, beside the api: they are asked last.
using rules_about_endpoint_in_api = type_list<tenant_word_rule, budget_rule, account_rule, location_rule, location_in_api_rule>;

namespace detail {

// Most endpoints have nothing that these rules look for: no function is instantiated to find that out.
template <class Api, class Endpoint>
consteval auto hold_by_types() -> bool {
  constexpr const auto& facts = facts_of<Endpoint>;
  constexpr const auto& clauses = facts_of_api<Api>.clauses;
  bool hold = true;
  if constexpr (facts.quotas.per_account) hold = hold && counts_accounts_by_a_text<Endpoint>;
  if constexpr (facts.clauses.of(clause_kind::location) != 0) hold = hold && leads_somewhere<Endpoint> && leads_into_its_api<Api, Endpoint>;
  if constexpr (clauses.of(clause_kind::tenant_names) != 0) hold = hold && takes_no_tenant_of_its_api<Api, Endpoint>;
  if constexpr (clauses.of(clause_kind::budget) != 0 || facts.clauses.of(clause_kind::form) != 0 ||
                facts.rough_body_bytes > budget_facts{}.bytes) {
    hold = hold && keeps_to_the_budget<Api, Endpoint>;
  }
  return hold;
}

// Of copies: g++ keeps each call whose arguments are constants, and references to these are not.
template <class... Rules>
consteval auto hold(type_list<Rules...>, const endpoint_facts& facts, const api_facts& api) -> bool {
  const endpoint_facts own = facts;
  const api_facts of_api = api;
  return (Rules::holds(own, of_api) && ...);
}

consteval auto hold_all(const endpoint_facts& facts, const api_facts& api) -> bool {
  return hold(rules_beside_types{}, facts, api) && (facts.has_plain_types() || hold(rules_about_types{}, facts, api));
}

}  // namespace detail

/// Whether every rule about one endpoint holds: one look at its facts, which costs the compiler little.
template <class Api, class Endpoint>
inline constexpr bool endpoint_holds = detail::hold_all(facts_of<Endpoint>, facts_of_api<Api>) &&
                                       detail::hold_by_types<Api, Endpoint>();

namespace detail {

// A rule that is broken, as a list; nothing of one that holds is named.
template <class Rule, class Api, class Endpoint, bool Holds = Rule::template holds_for<Api, Endpoint>>
struct broken_rule {
  using type = type_list<>;
};
template <class Rule, class Api, class Endpoint>
struct broken_rule<Rule, Api, Endpoint, false> {
  using type = type_list<typename Rule::template broken<Api, Endpoint>>;
};

template <class Rules, class Api, class Endpoint>
struct broken_among;
template <class... Rules, class Api, class Endpoint>
struct broken_among<type_list<Rules...>, Api, Endpoint> {
  using type = typename ward::detail::join<typename broken_rule<Rules, Api, Endpoint>::type...>::type;
};

/// The rules about one endpoint that it breaks.
template <class Api, class Endpoint>
using broken_by_endpoint = typename broken_among<
    typename ward::detail::join<rules_about_endpoint, rules_about_endpoint_in_api>::type, Api, Endpoint>::type;

/// A rule about an api, and whether it holds: to name this does not instantiate the rule, which would speak.
template <bool Holds, class Rule>
struct rule;

}  // namespace detail

/// The rules about an api as a whole.
template <class Api>
using rules_about_api = type_list<
    detail::rule<says_what_it_is(facts_of_api<Api>), api_says_what_it_is<Api>>,
    detail::rule<api_quotas_are_quotas(facts_of_api<Api>), api_limits_by_quotas<Api>>,
    detail::rule<counts_calls_only_over_the_api(facts_of_api<Api>), api_counts_calls_only<Api>>,
    detail::rule<api_lists_clauses_and_endpoints(facts_of_api<Api>), api_lists_clauses_and_endpoints_only<Api>>,
    detail::rule<api_states_nothing_twice(facts_of_api<Api>), api_says_nothing_twice<Api>>,
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
  using type = each_route_leads_to_one_endpoint<First, Second, where<Second>()>;
};
template <class First, class Second>
struct rule_against<collision_kind::ambiguous, First, Second> {
  using type = each_path_is_read_in_one_way<First, Second, where<Second>()>;
};
template <class First, class Second>
struct rule_against<collision_kind::placeholder_names, First, Second> {
  using type = each_placeholder_has_one_name<First, Second, where<Second>()>;
};
template <class First, class Second>
struct rule_against<collision_kind::letter_case, First, Second> {
  using type = each_path_differs_in_more_than_case<First, Second, where<Second>()>;
};
template <class First, class Second>
struct rule_against<collision_kind::operation_name, First, Second> {
  using type = each_operation_has_a_name_of_its_own<First, Second, where<Second>()>;
};

/// The places of the endpoints that break a rule, each type once.
template <std::size_t Count>
struct place_list {
  std::array<std::size_t, Count> places{};
  std::size_t size = 0;
};

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

template <class Api, class Indices>
struct broken_by_names;
template <class Api, std::size_t... Index>
struct broken_by_names<Api, std::index_sequence<Index...>> {
  using type = type_list<each_schema_has_a_name_of_its_own<Api, at_place<&place_of_clash<Api, Index>>()>...>;
};

// Names are compared when everything else is sound: a schema with a flaw may be no struct to read.
template <class Api, bool IsSound>
consteval auto count_clashes() -> std::size_t {
  if constexpr (IsSound) return name_clashes_of<Api>.size;
  return 0;
}

template <class Api, class Unlawful, class Collisions>
struct broken_in;
template <class Api, std::size_t... Unlawful, std::size_t... Collision>
struct broken_in<Api, std::index_sequence<Unlawful...>, std::index_sequence<Collision...>> {
  using endpoints = typename Api::endpoints;
  using type = typename ward::detail::join<
      typename broken<rules_about_api<Api>>::type,
      broken_by_endpoint<Api, element<endpoints, unlawful_endpoints<Api>.places[Unlawful]>>...,
      type_list<typename rule_against<collisions_of<Api>.items[Collision].kind,
                                      element<endpoints, collisions_of<Api>.items[Collision].first>,
                                      element<endpoints, collisions_of<Api>.items[Collision].second>>::type>...,
      typename broken_by_names<Api, std::make_index_sequence<count_clashes<Api, sizeof...(Unlawful) == 0>()>>::type>::type;
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

namespace detail {

// An endpoint that stands twice is W503, and a struct cannot have one base twice: house rules wait.
template <class Declared>
consteval auto repeats_an_endpoint() -> bool {
  constexpr const auto& rows = law::detail::route_rows<Declared>;
  constexpr const auto& found = law::collisions_of<Declared>;
  for (std::size_t i = 0; i != found.size; ++i) {
    const auto& each = found.items[i];
    if (each.kind == law::collision_kind::same_route && law::detail::is_same(*rows[each.first], *rows[each.second])) return true;
  }
  return false;
}

template <class Declared, template <class> class HouseRule, class... Endpoints>
auto house_rules_of(type_list<Endpoints...>)
    -> std::conditional_t<repeats_an_endpoint<Declared>(), type_list<>, type_list<HouseRule<Endpoints>...>>;

/// The broken rules, and each house rule for each endpoint, which speaks if it is broken.
template <class Declared, template <class> class... HouseRules>
using judges_of = typename join<law::broken_rules<Declared>,
                                decltype(house_rules_of<Declared, HouseRules>(typename Declared::endpoints{}))...>::type;

}  // namespace detail

/// An api before its judges, the rules that it breaks: what errors show of `lawful<Api>`.
// The rules are base classes, which compilers instantiate at once: so an error shows the rule with its endpoint, this and the user's
// line, and nothing between.
template <class Declared, class... Rules>
struct judged : Rules... {
  constexpr explicit operator bool() const noexcept { return true; }
};

namespace detail {

template <class Declared, class Rules>
struct judgement;
template <class Declared, class... Rules>
struct judgement<Declared, type_list<Rules...>> {
  using type = judged<Declared, Rules...>;
};

}  // namespace detail

/// To complete `lawful<Api>` is to be judged: one error for each rule that is broken, with the name of the endpoint. At the end
/// of a contract: `static_assert(ward::lawful<notes::api>{});`. It is true, or the broken rules have spoken, each once.
///
/// `HouseRules` are yours: class templates over an endpoint that hold a `static_assert`, as the rules of include/ward/law do. They
/// are asked of each endpoint: `ward::lawful<notes::api, deletes_are_audited>{}`. See docs/rules/README.md.
template <Api Declared, template <class> class... HouseRules>
using lawful = typename detail::judgement<Declared, detail::judges_of<Declared, HouseRules...>>::type;

}  // namespace ward

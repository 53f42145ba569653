// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether messages keep to a budget. Answers are looked at only if an api has one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_cost.hpp"
#include "ward/law/parameter_flaws.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/schema_flaws.hpp"
#include "ward/schema/form_cost.hpp"
#include "ward/schema/json_cost.hpp"

namespace ward::law::detail {

constexpr auto is_within(const endpoint_cost& cost, const budget_facts& budget) noexcept -> bool {
  return cost.body_bytes <= budget.bytes && cost.depth <= budget.depth && cost.items <= budget.items;
}

// A schema with a flaw has no cost, and a rule that says so.
template <class Schema>
consteval auto has_cost() -> bool {
  if constexpr (std::is_void_v<Schema>) return false;
  else if constexpr (kind_of<Schema> == schema_kind::none || kind_of<Schema> == schema_kind::optional) return false;
  else return !is_unreadable(flaws_of_body<Schema>());
}

template <class Clause>
consteval auto cost_of_checked_body() -> endpoint_cost {
  if constexpr (has_cost<typename Clause::schema>()) return cost_of_body<Clause>();
  return {};
}

// Files go to a store with bounds of its own: what counts is what is kept in memory.
template <class Clause>
consteval auto cost_of_form_texts() -> endpoint_cost {
  using schema = typename Clause::schema;
  if constexpr (is_object<schema> && !is_unreadable(parameter_flaws_of<schema, clause_kind::form>)) {
    return {max_form_text_bytes<schema>, 1, member_count<schema>};
  }
  return {};
}

template <class Clause>
consteval auto cost_of_answer() -> endpoint_cost {
  if constexpr (has_cost<typename Clause::schema>()) {
    constexpr json_cost cost = cost_of_json<typename Clause::schema>;
    return {cost.bytes, cost.depth, cost.items};
  }
  return {};
}

/// What a clause's message costs; nothing if it has none that counts.
template <bool HasBudget, class Part>
consteval auto cost_of_part() -> endpoint_cost {
  if constexpr (!Clause<Part>) return {};
  else if constexpr (Part::clause == clause_kind::body) return cost_of_checked_body<Part>();
  else if constexpr (Part::clause == clause_kind::form) return cost_of_form_texts<Part>();
  else if constexpr (HasBudget && Part::clause == clause_kind::returns) return cost_of_answer<Part>();
  else return {};
}

template <bool HasBudget, class... Parts>
consteval auto keeps_to(const budget_facts& budget, type_list<Parts...>) -> bool {
  return (is_within(cost_of_part<HasBudget, Parts>(), budget) && ...);
}

template <class Part>
constexpr void write_cost(const endpoint_cost& cost, const budget_facts& budget, place_text& text) {
  const auto kind = name_of_input(Part::clause);
  text << ", " << (kind.empty() ? "response" : kind) << " " << name_of_schema<typename Part::schema>() << ": ";
  const bool is_long = cost.body_bytes > budget.bytes;
  const bool is_deep = !is_long && cost.depth > budget.depth;
  write_digits(text, is_long ? cost.body_bytes : is_deep ? cost.depth : cost.items);
  text << (is_long ? " bytes" : is_deep ? " levels" : " values");
}

template <bool HasBudget, class Part>
constexpr auto write_if_over(const budget_facts& budget, place_text& text) -> bool {
  constexpr auto cost = cost_of_part<HasBudget, Part>();
  if (is_within(cost, budget)) return false;
  if constexpr (requires { typename Part::schema; }) write_cost<Part>(cost, budget, text);
  return true;
}

template <bool HasBudget, class... Parts>
constexpr void write_excess(const budget_facts& budget, type_list<Parts...>, place_text& text) {
  static_cast<void>((write_if_over<HasBudget, Parts>(budget, text) || ...));
}

}  // namespace ward::law::detail

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
#include "ward/law/schema_flaws.hpp"
#include "ward/schema/form_cost.hpp"
#include "ward/schema/json_cost.hpp"

namespace ward::law::detail {

constexpr auto is_within(const budget_facts& budget, std::uint64_t bytes, std::size_t depth, std::size_t items) noexcept -> bool {
  return bytes <= budget.bytes && depth <= budget.depth && items <= budget.items;
}

inline constexpr flaw_set costless_flaws = flaw_set{flaw::unbounded_text} | flaw::unbounded_number | flaw::unbounded_list | flaw::no_schema | flaw::hidden;

// A schema with a flaw has no cost, and a rule that says so.
template <class Schema>
consteval auto has_cost() -> bool {
  if constexpr (std::is_void_v<Schema>) return false;
  else if constexpr (kind_of<Schema> == schema_kind::none || kind_of<Schema> == schema_kind::optional) return false;
  else return !flaws_of<Schema>.has(costless_flaws);
}

template <class Clause>
consteval auto body_keeps_to(const budget_facts& budget) -> bool {
  if constexpr (has_cost<typename Clause::schema>()) {
    constexpr endpoint_cost cost = cost_of_body<Clause>();
    return is_within(budget, cost.body_bytes, cost.depth, cost.items);
  }
  return true;
}

// Files go to a store with bounds of its own: what counts is what is kept in memory.
template <class Clause>
consteval auto form_keeps_to(const budget_facts& budget) -> bool {
  if constexpr (is_object<typename Clause::schema> && !parameter_flaws_of<typename Clause::schema, clause_kind::form>.has((costless_flaws | flaw::not_scalar))) {
    return is_within(budget, max_form_text_bytes<typename Clause::schema>, 1, member_count<typename Clause::schema>);
  }
  return true;
}

template <class Clause>
consteval auto answer_keeps_to(const budget_facts& budget) -> bool {
  if constexpr (has_cost<typename Clause::schema>()) {
    constexpr json_cost cost = cost_of_json<typename Clause::schema>;
    return is_within(budget, cost.bytes, cost.depth, cost.items);
  }
  return true;
}

template <bool HasBudget, class Part>
consteval auto part_keeps_to(const budget_facts& budget) -> bool {
  if constexpr (!Clause<Part>) return true;
  else if constexpr (Part::clause == clause_kind::body) return body_keeps_to<Part>(budget);
  else if constexpr (Part::clause == clause_kind::form) return form_keeps_to<Part>(budget);
  else if constexpr (HasBudget && Part::clause == clause_kind::returns) return answer_keeps_to<Part>(budget);
  else return true;
}

template <bool HasBudget, class... Parts>
consteval auto keeps_to(const budget_facts& budget, type_list<Parts...>) -> bool {
  return (part_keeps_to<HasBudget, Parts>(budget) && ...);
}

}  // namespace ward::law::detail

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether messages keep to a budget. Answers are looked at only if an api has one.
#pragma once

#include <algorithm>
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

// At least as many bytes as the longest document of a type has, from its bounds alone: cheap for the compiler, and enough to see that
// most bodies are far from 16 MiB. What is recursive is looked at closely.
template <class Type>
consteval auto rough_bytes() -> std::uint64_t;

inline constexpr std::uint64_t unknown_bytes = std::uint64_t{1} << 40U;
inline constexpr std::uint64_t bytes_of_a_name = 64 * 6 + 4;

template <class... Types>
consteval auto rough_bytes_of_all(type_list<Types...>) -> std::uint64_t {
  std::uint64_t sum = 2;
  ((sum = std::min(unknown_bytes, sum + rough_bytes<Types>() + bytes_of_a_name)), ...);
  return sum;
}

template <class Type>
consteval auto rough_bytes() -> std::uint64_t {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) return rough_bytes<typename Type::annotated>();
  else if constexpr (kind == schema_kind::text) return 2 + std::uint64_t{Type::max_bytes} * 6;
  else if constexpr (kind == schema_kind::json) return Type::max_bytes;
  else if constexpr (kind == schema_kind::list) return std::min(unknown_bytes, 2 + Type::max_items * (rough_bytes<typename Type::item>() + 1));
  else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) return rough_bytes<typename Type::value_type>() + 4;
  else if constexpr (kind == schema_kind::object) return rough_bytes_of_all(member_types<Type>{});
  else if constexpr (kind == schema_kind::integer || kind == schema_kind::number || kind == schema_kind::boolean) return 64;
  else return unknown_bytes;
}

template <bool HasBudget, class Clause>
consteval auto body_keeps_to(const budget_facts& budget) -> bool {
  if constexpr (!has_cost<typename Clause::schema>()) {
    return true;
  } else if constexpr (!HasBudget && rough_bytes<typename Clause::schema>() <= budget_facts{}.bytes) {
    return true;
  } else {
    constexpr endpoint_cost cost = cost_of_body<Clause>();
    return is_within(budget, cost.body_bytes, cost.depth, cost.items);
  }
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
  else if constexpr (Part::clause == clause_kind::body) return body_keeps_to<HasBudget, Part>(budget);
  else if constexpr (Part::clause == clause_kind::form) return form_keeps_to<Part>(budget);
  else if constexpr (HasBudget && Part::clause == clause_kind::returns) return answer_keeps_to<Part>(budget);
  else return true;
}

template <bool HasBudget, class... Parts>
consteval auto keeps_to(const budget_facts& budget, type_list<Parts...>) -> bool {
  return (part_keeps_to<HasBudget, Parts>(budget) && ...);
}

}  // namespace ward::law::detail

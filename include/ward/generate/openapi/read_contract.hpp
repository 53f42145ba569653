// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// From what a contract is told as to a document, before what follows from it is added.
#pragma once

#include "ward/generate/json_schema.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/generate/openapi/told_contract.hpp"
#include "ward/generate/read_clauses.hpp"

namespace ward::generate::openapi {
namespace detail {

inline void add_operation(document& to, const told_operation& told) {
  auto& made = to.operations.emplace_back();
  made.id = component_name(told.name);
  read_clauses<clause_document>(made, told.clauses);
  add_locations(made, told.locations);
  if (told.spell == nullptr) return;
  for (auto& quota : made.quotas) {
    if (!quota.member.empty()) quota.member = told.spell(quota.member);
  }
}

}  // namespace detail

/// What the types of a contract say; `complete` adds what follows from it.
[[nodiscard]] inline auto read_contract(const told_contract& told) -> document {
  document made;
  read_clauses<clause_document>(made, told.clauses);
  for (const auto& each : told.operations) detail::add_operation(made, each);
  return made;
}

}  // namespace ward::generate::openapi

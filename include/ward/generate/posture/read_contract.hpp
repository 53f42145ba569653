// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// From what a contract is told as to a posture report, before what its document says and the checklist are added.
#pragma once

#include "ward/generate/posture/report.hpp"
#include "ward/generate/posture/told_contract.hpp"
#include "ward/generate/read_clauses.hpp"

namespace ward::generate::posture {

/// What the types of a contract say; `complete` adds the rest.
[[nodiscard]] inline auto read_contract(const told_contract& told) -> report {
  report made;
  read_clauses<clause_posture>(made, told.clauses);
  for (const auto clauses : told.operations) read_clauses<clause_posture>(made.operations.emplace_back(), clauses);
  return made;
}

}  // namespace ward::generate::posture

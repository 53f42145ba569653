// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What each kind of clause adds to a posture report beside what the OpenAPI document says of it: one specialisation for each, beside nothing
// else that would need a change.
#pragma once

#include "ward/declare/clause.hpp"
#include "ward/generate/posture/report.hpp"
#include "ward/generate/said_by_clauses.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate::posture {

/// Specialised for every kind of clause, with
/// - `said`: what a clause of this kind says, as a value;
/// - `by<Clause, Names>`: what `Clause` says, where members are spelled as `Names`;
/// - `describe(operation&, said)`, where the clause can stand on an endpoint, and `describe(report&, said)` where it can stand on an api.
/// A kind without one does not compile, so that no clause can be added and stay out of the report.
template <clause_kind Kind>
struct clause_posture;

}  // namespace ward::generate::posture

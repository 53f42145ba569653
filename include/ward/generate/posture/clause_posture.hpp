// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How each kind of clause shows in a posture report: one specialisation for each, beside nothing else that would need a change.
#pragma once

#include "ward/declare/clause.hpp"
#include "ward/generate/posture/report.hpp"

namespace ward::generate::posture {

/// Specialised for every kind of clause: `describe<Clause>(operation&)`, or `describe<Clause, Names>` if it tells of schemas,
/// where the clause can stand on an endpoint, `describe<Clause>(report&)` where it can stand on an api. A kind without one does
/// not compile, so that no clause can be added and stay out of the report.
template <clause_kind Kind>
struct clause_posture;

/// For kinds that are words for the readers of the OpenAPI document and say nothing about security.
struct says_nothing {
  template <class Clause>
  static void describe(const auto&) {}
};

}  // namespace ward::generate::posture

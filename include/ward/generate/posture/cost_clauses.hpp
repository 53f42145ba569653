// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What callers may use up in the report: ceilings, expense, and the budget of an api. Quotas are as the document has them.
#pragma once

#include <string_view>

#include "ward/generate/posture/clause_posture.hpp"

namespace ward::generate::posture {

template <>
struct clause_posture<clause_kind::limit> : says_nothing {};

template <>
struct clause_posture<clause_kind::sensitive> : says_a_ceiling {
  static void describe(operation& of, const ceiling& most) { of.sensitive = most; }
};

template <>
struct clause_posture<clause_kind::expense> : says_why {
  static void describe(operation& of, std::string_view why) {
    of.expensive = why;
    of.escapes.push_back({"expensive", {}, why});
  }
};

template <>
struct clause_posture<clause_kind::budget> : says_a_budget {
  static void describe(report& of, const message_budget& budget) { of.budget = budget; }
};

}  // namespace ward::generate::posture

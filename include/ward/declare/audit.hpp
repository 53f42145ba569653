// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What leaves a record that cannot quietly change.
#pragma once

#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"

namespace ward {

/// Each call leaves an audit record before its handler runs and one after; if the first cannot be written, nothing is done.
struct audited {
  static constexpr clause_kind clause = clause_kind::audit;
  static constexpr bool is_audited = true;
};

/// A privileged endpoint that leaves no record. `Why` stands in the posture report.
template <fixed_string Why>
struct not_audited {
  static constexpr clause_kind clause = clause_kind::audit;
  static constexpr bool is_audited = false;
  static constexpr std::string_view why = Why.view();
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How the names of members are spelled on the wire, for a whole api.
#pragma once

#include "ward/declare/api.hpp"
#include "ward/declare/clause.hpp"
#include "ward/schema/member_case.hpp"

namespace ward {

/// Of an api: `remind_at` is "remindAt" in bodies, answers and queries. Placeholders of paths, header fields and cookies stay as
/// they are declared, and `ward::named` names stay as they are given.
struct camel_case {
  static constexpr clause_kind clause = clause_kind::wire_case;
  static constexpr member_case names = member_case::camel;
};

/// How the names of an api's members are spelled.
template <class Api>
inline constexpr member_case names_of = has_clause<Api, clause_kind::wire_case> ? member_case::camel : member_case::as_declared;

}  // namespace ward

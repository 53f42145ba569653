// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Clauses as values: an emitter is compiled for each contract, and a constant for each clause costs the compiler a fifth of what a function does.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate {

/// What a clause says, for a document. Its type is `said` of what that document has for the kind.
struct told_clause {
  clause_kind kind;
  const void* said;
};

namespace detail {

template <template <clause_kind> class Kinds, member_case Names, class Clauses>
struct told_clauses;
template <template <clause_kind> class Kinds, member_case Names, class... Clauses>
struct told_clauses<Kinds, Names, type_list<Clauses...>> {
  static constexpr std::array<told_clause, sizeof...(Clauses)> all{
      told_clause{Clauses::clause, &Kinds<Clauses::clause>::template by<Clauses, Names>}...};
};

}  // namespace detail

/// The clauses in a list, for a document that has `Kinds<kind>` for each kind of clause.
template <template <clause_kind> class Kinds, member_case Names, class Clauses>
inline constexpr std::span<const told_clause> told_clauses = detail::told_clauses<Kinds, Names, Clauses>::all;

}  // namespace ward::generate

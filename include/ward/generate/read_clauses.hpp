// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What clauses say, into a document: one walk for all documents, and nothing of it is compiled for a contract.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "ward/declare/clause.hpp"
#include "ward/generate/told_clause.hpp"

namespace ward::generate {
namespace detail {

template <class Target>
using clause_reader = void (*)(Target& of, const void* said);

template <class Kind, class Target>
void read_clause(Target& of, const void* said) {
  Kind::describe(of, *static_cast<const typename Kind::said*>(said));
}

// Null where a clause of this kind cannot stand: the law refuses it there, and no document has it.
template <class Kind, class Target>
consteval auto reader_of() -> clause_reader<Target> {
  if constexpr (requires(Target& of, const typename Kind::said& said) { Kind::describe(of, said); })
    return &read_clause<Kind, Target>;
  else
    return nullptr;
}

template <template <clause_kind> class Kinds, class Target, std::size_t... Kind>
consteval auto readers_of(std::index_sequence<Kind...>) -> std::array<clause_reader<Target>, sizeof...(Kind)> {
  return {reader_of<Kinds<static_cast<clause_kind>(Kind)>, Target>()...};
}

}  // namespace detail

/// Adds what all these clauses say. `Kinds` is what they were told with.
template <template <clause_kind> class Kinds, class Target>
void read_clauses(Target& of, std::span<const told_clause> clauses) {
  static constexpr auto readers = detail::readers_of<Kinds, Target>(std::make_index_sequence<clause_kinds>{});
  for (const auto& each : clauses) {
    const auto read = readers[static_cast<std::size_t>(each.kind)];
    if (read != nullptr) read(of, each.said);
  }
}

}  // namespace ward::generate

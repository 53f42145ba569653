// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Clauses, one after the other, into what a document says: one walk for all documents.
#pragma once

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate::detail {

// `Told` says for each kind of clause what it adds. Those that tell of schemas are told how members are spelled.
template <template <clause_kind> class Told, class Clause, member_case Names, class Target>
void describe_clause(Target& of) {
  using told = Told<Clause::clause>;
  if constexpr (requires { told::template describe<Clause, Names>(of); }) {
    told::template describe<Clause, Names>(of);
  } else {
    told::template describe<Clause>(of);
  }
}

template <template <clause_kind> class Told, member_case Names, class Target, class... Clauses>
void describe_clauses(Target& of, type_list<Clauses...>) {
  (describe_clause<Told, Clauses, Names>(of), ...);
}

// Contracts name the member of an account as it is declared; documents, as it is on the wire.
template <class Endpoint, member_case Names, class Quotas>
void spell_accounts([[maybe_unused]] Quotas& quotas) {
  if constexpr (ward::law::facts_of<Endpoint>.quotas.per_account) {
    constexpr auto place = has_clause<Endpoint, clause_kind::form> ? clause_kind::form : clause_kind::body;
    for (auto& quota : quotas) {
      if (!quota.member.empty()) quota.member = to_wire_name<typename clause_of<Endpoint, place>::schema, Names>(quota.member);
    }
  }
}

}  // namespace ward::generate::detail

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A contract as values, for its document: the only part of it that is compiled for each contract.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/wire_case.hpp"
#include "ward/generate/openapi/access_clauses.hpp"
#include "ward/generate/openapi/assurance_clauses.hpp"
#include "ward/generate/openapi/location_clause.hpp"
#include "ward/generate/openapi/message_clauses.hpp"
#include "ward/generate/openapi/word_clauses.hpp"
#include "ward/generate/told_clause.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate {
namespace openapi {

/// An endpoint as a value. Most have neither locations nor accounts.
struct told_operation {
  std::string_view name;
  std::span<const told_clause> clauses;
  std::span<const detail::told_location> locations{};
  std::string_view (*spell)(std::string_view declared) = nullptr;  ///< of members that name accounts
};

/// What the types of an api say.
struct told_contract {
  std::span<const told_clause> clauses;
  std::span<const told_operation> operations;
};

namespace detail {

// Contracts name the member of an account as it is declared; documents, as it is on the wire.
template <class Endpoint, member_case Names>
[[nodiscard]] auto spell_account(std::string_view declared) -> std::string_view {
  constexpr auto place = has_clause<Endpoint, clause_kind::form> ? clause_kind::form : clause_kind::body;
  return to_wire_name<typename clause_of<Endpoint, place>::schema, Names>(declared);
}

template <class Endpoint, member_case Names>
consteval auto tell_operation() -> told_operation {
  told_operation told{struct_name<Endpoint>, told_clauses<clause_document, Names, typename Endpoint::clauses>};
  if constexpr (has_clause<Endpoint, clause_kind::location>) told.locations = openapi::told_locations<Endpoint, Names>;
  if constexpr (ward::law::facts_of<Endpoint>.quotas.per_account) told.spell = &spell_account<Endpoint, Names>;
  return told;
}

template <member_case Names, class Endpoints>
struct told_operations;
template <member_case Names, class... Endpoints>
struct told_operations<Names, type_list<Endpoints...>> {
  static constexpr std::array<told_operation, sizeof...(Endpoints)> all{tell_operation<Endpoints, Names>()...};
};

}  // namespace detail

}  // namespace openapi

/// What the types of `Api` say, for `openapi::read_contract`.
template <class Api>
inline constexpr openapi::told_contract told_for_openapi{
    told_clauses<openapi::clause_document, names_of<Api>, typename Api::clauses>,
    openapi::detail::told_operations<names_of<Api>, typename Api::endpoints>::all};

}  // namespace ward::generate

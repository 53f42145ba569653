// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the types of a contract say for its document, before what follows from it is added: the only part of it that is compiled for each contract.
#pragma once

#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/wire_case.hpp"
#include "ward/generate/described_clauses.hpp"
#include "ward/generate/openapi/access_clauses.hpp"
#include "ward/generate/openapi/assurance_clauses.hpp"
#include "ward/generate/openapi/location_clause.hpp"
#include "ward/generate/openapi/message_clauses.hpp"
#include "ward/generate/openapi/word_clauses.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate {
namespace openapi::detail {

// Not a template, as is whatever else need not be one: what is instantiated for each endpoint is paid for by each endpoint.
inline auto start_operation(document& of, std::string_view name) -> operation& {
  auto& made = of.operations.emplace_back();
  made.id = component_name(name);
  return made;
}

template <class Endpoint, member_case Names>
void add_operation(document& to) {
  auto& made = start_operation(to, struct_name<Endpoint>);
  generate::detail::describe_clauses<clause_document, Names>(made, typename Endpoint::clauses{});
  if constexpr (has_clause<Endpoint, clause_kind::location>) add_locations<Endpoint, Names>(made);
  generate::detail::spell_accounts<Endpoint, Names>(made.quotas);
}

// Through an array and not a fold: clang stops at 256 operands.
template <member_case Names, class... Endpoints>
void add_operations(document& to, type_list<Endpoints...>) {
  constexpr void (*each[])(document&) = {&add_operation<Endpoints, Names>..., nullptr};
  for (const auto add : each) {
    if (add != nullptr) add(to);
  }
}

}  // namespace openapi::detail

/// What the types of `Api` say; `openapi::complete` adds what follows from it.
template <class Api>
[[nodiscard]] auto describe_openapi() -> openapi::document {
  openapi::document made;
  detail::describe_clauses<openapi::clause_document, names_of<Api>>(made, typename Api::clauses{});
  openapi::detail::add_operations<names_of<Api>>(made, typename Api::endpoints{});
  return made;
}

}  // namespace ward::generate

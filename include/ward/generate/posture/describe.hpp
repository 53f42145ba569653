// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the types of a contract say for its posture report, before what follows from it is added: the only part of it that is compiled for each
// contract.
#pragma once

#include <cstddef>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/wire_case.hpp"
#include "ward/generate/described_clauses.hpp"
#include "ward/generate/json_schema.hpp"
#include "ward/generate/posture/access_clauses.hpp"
#include "ward/generate/posture/limit_clauses.hpp"
#include "ward/generate/posture/message_clauses.hpp"
#include "ward/generate/posture/word_clauses.hpp"
#include "ward/law/endpoint_cost.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate {
namespace posture::detail {

// A form's files go to the upload store while they arrive: only its texts are kept.
[[nodiscard]] constexpr auto worst_of(const endpoint_cost& cost, bool is_form) -> worst_body {
  return {cost.body_bytes, cost.depth, cost.items, cost.arena_bytes + (is_form ? 0 : cost.body_bytes)};
}

template <class Endpoint, member_case Names>
void add_operation(report& to) {
  auto& made = to.operations.emplace_back();
  made.id = component_name(struct_name<Endpoint>);
  made.quotas = to.quotas;
  generate::detail::describe_clauses<clause_posture, Names>(made, typename Endpoint::clauses{});
  generate::detail::spell_accounts<Endpoint, Names>(made.quotas);
  made.cost = worst_of(cost<Endpoint>, has_clause<Endpoint, clause_kind::form>);
}

// Through an array and not a fold: clang stops at 256 operands.
template <member_case Names, class... Endpoints>
void add_operations(report& to, type_list<Endpoints...>) {
  constexpr void (*each[])(report&) = {&add_operation<Endpoints, Names>..., nullptr};
  for (const auto add : each) {
    if (add != nullptr) add(to);
  }
}

}  // namespace posture::detail

/// What the types of `Api` say; `posture::complete` adds what follows from it.
template <class Api>
[[nodiscard]] auto describe_posture() -> posture::report {
  posture::report made;
  detail::describe_clauses<posture::clause_posture, names_of<Api>>(made, typename Api::clauses{});
  posture::detail::add_operations<names_of<Api>>(made, typename Api::endpoints{});
  return made;
}

}  // namespace ward::generate

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A contract as values, for its posture report: what its OpenAPI document does not say. The only part of it that is compiled for each contract.
#pragma once

#include <array>
#include <span>

#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/wire_case.hpp"
#include "ward/generate/posture/access_clauses.hpp"
#include "ward/generate/posture/cost_clauses.hpp"
#include "ward/generate/posture/message_clauses.hpp"
#include "ward/generate/posture/word_clauses.hpp"
#include "ward/generate/told_clause.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate {
namespace posture {

/// What the types of an api say; of each endpoint its clauses.
struct told_contract {
  std::span<const told_clause> clauses;
  std::span<const std::span<const told_clause>> operations;
};

namespace detail {

template <member_case Names, class Endpoints>
struct told_operations;
template <member_case Names, class... Endpoints>
struct told_operations<Names, type_list<Endpoints...>> {
  static constexpr std::array<std::span<const told_clause>, sizeof...(Endpoints)> all{
      told_clauses<clause_posture, Names, typename Endpoints::clauses>...};
};

}  // namespace detail

}  // namespace posture

/// What the types of `Api` say, for `posture::read_contract`.
template <class Api>
inline constexpr posture::told_contract told_for_posture{
    told_clauses<posture::clause_posture, names_of<Api>, typename Api::clauses>,
    posture::detail::told_operations<names_of<Api>, typename Api::endpoints>::all};

}  // namespace ward::generate

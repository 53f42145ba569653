// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How each kind of clause shows in a document: one specialisation for each, beside nothing else that would need a change.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "ward/declare/clause.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/generate/said_by_clauses.hpp"
#include "ward/schema/member_case.hpp"

namespace ward::generate::openapi {

/// Specialised for every kind of clause, with
/// - `said`: what a clause of this kind says, as a value;
/// - `by<Clause, Names>`: what `Clause` says, where members are spelled as `Names`;
/// - `describe(operation&, said)`, where the clause can stand on an endpoint, and `describe(document&, said)` where it can stand on an api.
/// A kind without one does not compile, so that no clause can be added and stay undocumented.
template <clause_kind Kind>
struct clause_document;

namespace detail {

/// A value as the JSON text of an extension.
[[nodiscard]] inline auto to_json(const auto& value) -> std::string {
  json_text text;
  text.value(value);
  return std::move(text).take();
}
[[nodiscard]] inline auto to_json_list(std::span<const std::string_view> values) -> std::string {
  json_text text;
  text.array([&] {
    for (const auto value : values) text.value(value);
  });
  return std::move(text).take();
}

}  // namespace detail

}  // namespace ward::generate::openapi

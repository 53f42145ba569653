// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What kind of thing a clause says. Each clause names its kind; rules, generators and the pipeline ask for clauses by kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace ward {

enum class clause_kind : std::uint8_t {
  route,
  access,
  tenant,
  path,
  query,
  headers,
  cookies,
  body,
  form,
  returns,
  fails,
  limit,
  audit,
  step_up,
  sensitive,
  expense,
  summary,
  description,
  tag,
  deprecated,
  location,
  title,
  version,
  wire_case,
  budget,
  tenant_names,
  server,
  license,
  contact,
  tag_description,
};
/// How many kinds there are.
inline constexpr std::size_t clause_kinds = static_cast<std::size_t>(clause_kind::tag_description) + 1;

/// A type that can stand in the clause list of an endpoint or an api.
// No `convertible_to`, which instantiates ten templates for each of some thousand clauses.
template <class Type>
concept Clause = requires { requires std::is_same_v<decltype(Type::clause), const clause_kind>; };

}  // namespace ward

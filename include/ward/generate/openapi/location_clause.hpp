// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The Location of answers in the document: a header field, and a link that says the same to programs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "ward/core/type_list.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/generate/json_schema.hpp"
#include "ward/generate/openapi/clause_document.hpp"
#include "ward/http/framing.hpp"
#include "ward/law/location_facts.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::generate::openapi {
namespace detail {

inline constexpr std::size_t bytes_per_escape = 3;

// A byte that needs no escape counts for itself where a type is known to have no other.
template <class Type>
consteval auto longest_segment() -> std::size_t {
  if constexpr (kind_of<Type> == schema_kind::text) {
    constexpr std::size_t bytes = std::min<std::size_t>(Type::max_bytes, Type::shape.max_length * 4);
    return Type::shape.format == "uuid" ? bytes : bytes * bytes_per_escape;
  } else {
    return kind_of<Type> == schema_kind::number ? 40 : 20;
  }
}

// What stands between the placeholders.
[[nodiscard]] inline auto literal_size(std::string_view path) -> std::size_t {
  std::size_t size = 0;
  bool is_inside = false;
  for (const char c : path) {
    if (c == '{') is_inside = true;
    if (!is_inside) ++size;
    if (c == '}') is_inside = false;
  }
  return size;
}

// A member's name has nothing that a JSON pointer escapes (RFC 6901, section 3): it is that of a placeholder.
template <class Body, member_case Names>
[[nodiscard]] auto expression_for(const ward::law::location_part& part) -> std::string {
  if constexpr (kind_of<Body> == schema_kind::object) {
    if (part.source == ward::law::location_source::answer) return "$response.body#/" + std::string{wire_names<Body, Names>[part.member]};
  }
  return "$request.path." + std::string{part.placeholder};
}

template <class... Members>
[[nodiscard]] consteval auto longest_segments(type_list<Members...>) -> std::size_t {
  return (std::size_t{0} + ... + longest_segment<bare<Members>>());
}

template <class Located>
[[nodiscard]] auto longest_location() -> std::size_t {
  auto size = literal_size(ward::law::facts_of<Located>.path);
  if constexpr (has_clause<Located, clause_kind::path>) {
    size += longest_segments(member_types<typename clause_of<Located, clause_kind::path>::schema>{});
  }
  return std::min(size, http::framing_limits::target_bytes);
}

template <class Endpoint, member_case Names, class Returns>
void add_location(operation& to) {
  if constexpr (ward::law::has_location<Endpoint, Returns>) {
    using located = ward::law::located_endpoint<Endpoint>;
    location_header made{component_name(struct_name<located>), longest_location<located>(), {}};
    for (const auto& part : ward::law::location_parts<Endpoint, Returns>) {
      made.parameters.emplace_back(part.placeholder, expression_for<bare<typename Returns::schema>, Names>(part));
    }
    to.responses[Returns::status].location = std::move(made);
  }
}

template <class Endpoint, member_case Names, class... Returns>
void add_locations(operation& to, type_list<Returns...>) {
  (add_location<Endpoint, Names, Returns>(to), ...);
}

/// What the clause says of the answers of `Endpoint`, which are of other clauses.
template <class Endpoint, member_case Names>
void add_locations(operation& to) {
  add_locations<Endpoint, Names>(to, clauses_of<Endpoint, clause_kind::returns>{});
}

}  // namespace detail

/// It is about other clauses of its endpoint: see `add_locations`.
template <>
struct clause_document<clause_kind::location> {
  template <class Clause>
  static void describe(operation&) {}
};

}  // namespace ward::generate::openapi

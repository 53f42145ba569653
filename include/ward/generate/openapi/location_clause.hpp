// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The Location of answers in the document: a header field, and a link that says the same to programs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

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

template <class... Members>
[[nodiscard]] consteval auto longest_segments(type_list<Members...>) -> std::size_t {
  return (std::size_t{0} + ... + longest_segment<bare<Members>>());
}

/// Where a parameter of a Location is: a member of the answer's body, or a placeholder of the request's own path.
struct told_location_part {
  std::string_view placeholder;
  std::string_view member;  ///< as it is on the wire, or empty
};

/// The Location of one answer.
struct told_location {
  int status;
  std::string_view leads_to;
  std::string_view path;
  std::size_t longest_segments;
  std::span<const told_location_part> parts;
};

template <class Body, member_case Names>
consteval auto tell_part(const ward::law::location_part& part) -> told_location_part {
  if constexpr (kind_of<Body> == schema_kind::object) {
    if (part.source == ward::law::location_source::answer) return {part.placeholder, wire_names<Body, Names>[part.member]};
  }
  return {part.placeholder, {}};
}

template <class Endpoint, member_case Names, class Returns>
consteval auto tell_parts() {
  constexpr const auto& parts = ward::law::location_parts<Endpoint, Returns>;
  std::array<told_location_part, parts.size()> told{};
  for (std::size_t i = 0; i != told.size(); ++i) told[i] = tell_part<bare<typename Returns::schema>, Names>(parts[i]);
  return told;
}
template <class Endpoint, member_case Names, class Returns>
inline constexpr auto told_parts = tell_parts<Endpoint, Names, Returns>();

template <class Located>
consteval auto longest_segments_of() -> std::size_t {
  if constexpr (has_clause<Located, clause_kind::path>) {
    return longest_segments(member_types<typename clause_of<Located, clause_kind::path>::schema>{});
  } else {
    return 0;
  }
}

// Of an answer that has none, the status is 0.
template <class Endpoint, member_case Names, class Returns>
consteval auto tell_location() -> told_location {
  if constexpr (ward::law::has_location<Endpoint, Returns>) {
    using located = ward::law::located_endpoint<Endpoint>;
    return {Returns::status, struct_name<located>, ward::law::facts_of<located>.path, longest_segments_of<located>(),
            told_parts<Endpoint, Names, Returns>};
  } else {
    return {0, {}, {}, 0, {}};
  }
}

template <class Endpoint, member_case Names, class Outcomes>
struct told_locations;
template <class Endpoint, member_case Names, class... Returns>
struct told_locations<Endpoint, Names, type_list<Returns...>> {
  static constexpr std::array<told_location, sizeof...(Returns)> all{tell_location<Endpoint, Names, Returns>()...};
};

// A member's name has nothing that a JSON pointer escapes (RFC 6901, section 3): it is that of a placeholder.
inline void add_location(operation& to, const told_location& told) {
  const auto longest = std::min(literal_size(told.path) + told.longest_segments, http::framing_limits::target_bytes);
  location_header made{component_name(told.leads_to), longest, {}};
  for (const auto& part : told.parts) {
    const bool is_in_answer = !part.member.empty();
    made.parameters.emplace_back(part.placeholder, std::string{is_in_answer ? "$response.body#/" : "$request.path."}.append(
                                                       is_in_answer ? part.member : part.placeholder));
  }
  to.responses[told.status].location = std::move(made);
}

}  // namespace detail

/// What the clause says of the answers of its endpoint, which are of other clauses.
template <class Endpoint, member_case Names>
inline constexpr std::span<const detail::told_location> told_locations =
    detail::told_locations<Endpoint, Names, clauses_of<Endpoint, clause_kind::returns>>::all;

inline void add_locations(operation& to, std::span<const detail::told_location> told) {
  for (const auto& each : told) {
    if (each.status != 0) detail::add_location(to, each);
  }
}

/// It is about other clauses of its endpoint: see `told_locations`.
template <>
struct clause_document<clause_kind::location> : says_nothing {};

}  // namespace ward::generate::openapi

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the Location of an answer is made of, and whether it can be. Looked for only in endpoints that have the clause.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/http/method.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/input_rules.hpp"
#include "ward/law/parameter_flaws.hpp"
#include "ward/law/path_template.hpp"
#include "ward/law/place.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/struct_flaws.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::law {

enum class location_source : std::uint8_t { nowhere, answer, path };

/// Where a placeholder gets its value: the member at `member` of the answer's body, or of the endpoint's own path.
struct location_part {
  std::string_view placeholder;
  location_source source = location_source::nowhere;
  std::size_t member = 0;
};

/// The endpoint that a `location` names.
template <class Endpoint>
using located_endpoint = typename clause_of<Endpoint, clause_kind::location>::endpoint;

namespace detail {

template <class Endpoint>
struct path_schema {
  using type = void;
};
template <class Endpoint>
  requires has_clause<Endpoint, clause_kind::path>
struct path_schema<Endpoint> {
  using type = typename clause_of<Endpoint, clause_kind::path>::schema;
};

// Of one type in a struct's members: what is secret goes into no header field, be it declassified.
template <class Wanted, class Member>
inline constexpr bool holds_a = std::is_same_v<bare<Member>, Wanted> && !annotations_of<Member>.is_secret && !annotations_of<Member>.is_personal;

template <class Wanted, class... Members>
constexpr auto find_holder(type_list<Members...>, std::uint64_t shown, const auto& names, std::string_view wanted) -> std::size_t {
  constexpr std::array<bool, sizeof...(Members)> holds{holds_a<Wanted, Members>...};
  std::size_t place = 0;
  while (place != holds.size() && !(holds[place] && (shown >> place & 1U) != 0 && ward::detail::are_same(names[place], wanted))) ++place;
  return place;
}

/// Adds where `part` gets its value, if that is in `Schema`.
template <class Wanted, class Schema>
constexpr void look_in(location_part& part, location_source source) {
  if constexpr (is_object<Schema>) {
    if (part.source != location_source::nowhere) return;
    const auto member = find_holder<Wanted>(member_types<Schema>{}, members_in<Schema, message::answer>,
                                            ward::detail::spelled_names<Schema>, part.placeholder);
    if (member != member_count<Schema>) part = {part.placeholder, source, member};
  }
}

template <class Wanted, class Body, class OwnPath>
constexpr auto part_for(std::string_view placeholder) -> location_part {
  location_part part{placeholder};
  look_in<Wanted, Body>(part, location_source::answer);
  look_in<Wanted, OwnPath>(part, location_source::path);
  return part;
}

// One for each member of the named endpoint's path, in the order of its placeholders.
template <class Endpoint, class Body, class... Members>
constexpr auto make_parts(type_list<Members...>, const auto& names) -> std::array<location_part, sizeof...(Members)> {
  using own_path = typename path_schema<Endpoint>::type;
  std::size_t member = 0;
  const std::array<location_part, sizeof...(Members)> by_member{part_for<bare<Members>, Body, own_path>(names[member++])...};
  std::array<location_part, sizeof...(Members)> parts{};
  const auto placeholders = placeholders_of(facts_of<located_endpoint<Endpoint>>.path);
  for (std::size_t i = 0; i != parts.size(); ++i) {
    for (const auto& each : by_member) {
      if (each.placeholder == placeholders.names[i]) parts[i] = each;
    }
  }
  return parts;
}

template <class Endpoint, class Body>
consteval auto find_parts() {
  using path = typename path_schema<located_endpoint<Endpoint>>::type;
  if constexpr (std::is_void_v<path>) return std::array<location_part, 0>{};
  else return make_parts<Endpoint, Body>(member_types<path>{}, ward::detail::spelled_names<path>);
}

// A path that agrees with its struct: any other is told of by other rules, if the endpoint is of the api.
template <class Endpoint>
consteval auto has_a_typed_path() -> bool {
  using path = typename path_schema<Endpoint>::type;
  const auto& facts = facts_of<Endpoint>;
  return facts.clauses.of(clause_kind::route) == 1 && facts.has_well_formed_path && types_its_placeholders(facts) &&
         (std::is_void_v<path> || is_object<path>);
}

// A list that may be empty is not there in a query then.
template <class Member>
consteval auto may_be_left_out() -> bool {
  if constexpr (kind_of<Member> == schema_kind::list) return bare<Member>::min_items == 0;
  else return false;
}

template <class... Members>
consteval auto has_one_to_give(type_list<Members...>, std::uint64_t required) -> bool {
  constexpr std::array<bool, sizeof...(Members)> may_be_missing{may_be_left_out<Members>()...};
  for (std::size_t i = 0; i != may_be_missing.size(); ++i) {
    if ((required >> i & 1U) != 0 && !may_be_missing[i]) return true;
  }
  return false;
}

/// Whether the path alone is no request to `Endpoint`. A query that no rule lets pass is told of by that rule.
template <class Endpoint>
consteval auto demands_a_query() -> bool {
  if constexpr (has_clause<Endpoint, clause_kind::query>) {
    using query = typename clause_of<Endpoint, clause_kind::query>::schema;
    if constexpr (is_object<query> && !is_unreadable(parameter_flaws_of<query, clause_kind::query>)) {
      return has_one_to_give(member_types<query>{}, members_required_in<query, message::request>);
    }
  }
  return false;
}

constexpr auto missing_in(const auto& parts) noexcept -> std::string_view {
  for (const auto& each : parts) {
    if (each.source == location_source::nowhere) return each.placeholder;
  }
  return {};
}

}  // namespace detail

/// What the Location of this answer is made of, in the order of the placeholders. Precondition: the law holds for `Endpoint`.
template <class Endpoint, class Returns>
inline constexpr auto location_parts = detail::find_parts<Endpoint, bare<typename Returns::schema>>();

/// Whether answers of this status say where something is (RFC 9110, sections 15.3.2 and 15.3.3).
[[nodiscard]] constexpr auto is_status_with_location(int status) noexcept -> bool { return status == 201 || status == 202; }

namespace detail {

template <class Endpoint, class Returns>
consteval auto find_location() -> bool {
  if constexpr (has_clause<Endpoint, clause_kind::location> && is_status_with_location(Returns::status)) {
    if constexpr (ward::Endpoint<located_endpoint<Endpoint>>) {
      if constexpr (has_a_typed_path<located_endpoint<Endpoint>>()) return missing_in(location_parts<Endpoint, Returns>).empty();
    }
  }
  return false;
}

}  // namespace detail

/// Whether this answer of `Endpoint` has a Location.
template <class Endpoint, class Returns>
inline constexpr bool has_location = detail::find_location<Endpoint, Returns>();

/// What is wrong with a `location`.
enum class location_fault : std::uint8_t { none, no_endpoint, no_get, no_query, no_value };

struct location_verdict {
  location_fault fault = location_fault::none;
  int status = 0;  ///< of the answer in which
  std::string_view placeholder{};  ///< has no value
};

namespace detail {

/// An answer that may have a Location, and the first placeholder that has no value in it.
struct answer_row {
  int status = 0;
  bool has_body = false;
  std::string_view missing{};
};

template <class Endpoint, class Returns>
consteval auto row_of_answer() -> answer_row {
  if constexpr (!is_status_with_location(Returns::status)) return {};
  else return {Returns::status, !std::is_void_v<typename Returns::schema>, missing_in(location_parts<Endpoint, Returns>)};
}

// Each answer of 201 with a body has a Location. Of the others one may be without, if another has it: a 202 has made nothing yet.
template <class Endpoint, class... Returns>
consteval auto judge_answers_of(type_list<Returns...>) -> location_verdict {
  constexpr std::array<answer_row, sizeof...(Returns)> rows{row_of_answer<Endpoint, Returns>()...};
  bool is_made = false;
  location_verdict verdict;
  for (const auto& row : rows) {
    if (row.status == 0) continue;
    if (row.missing.empty()) is_made = true;
    else if (row.status == 201 && row.has_body) return {location_fault::no_value, row.status, row.missing};
    else verdict = {location_fault::no_value, row.status, row.missing};
  }
  return is_made ? location_verdict{} : verdict;
}

template <class Endpoint>
consteval auto judge_location() -> location_verdict {
  using located = located_endpoint<Endpoint>;
  if constexpr (!ward::Endpoint<located>) return {location_fault::no_endpoint};
  else if constexpr (facts_of<located>.method != http::method::get) return {location_fault::no_get};
  else if constexpr (demands_a_query<located>()) return {location_fault::no_query};
  else if constexpr (!has_a_typed_path<located>()) return {};
  else if constexpr (!facts_of<Endpoint>.outcomes.may_have_location()) return {};  // W312
  else return judge_answers_of<Endpoint>(clauses_of<Endpoint, clause_kind::returns>{});
}

}  // namespace detail

/// Of the first `location` of `Endpoint`; nothing is wrong if it has none.
template <class Endpoint>
inline constexpr location_verdict location_verdict_of{};
template <class Endpoint>
  requires has_clause<Endpoint, clause_kind::location>
inline constexpr location_verdict location_verdict_of<Endpoint> = detail::judge_location<Endpoint>();

/// "POST /v1/notes, location get_note: {id} of 201": what is wrong, behind the endpoint's place.
template <class Endpoint>
[[nodiscard]] constexpr auto place_of_location() noexcept -> place_text {
  constexpr auto verdict = location_verdict_of<Endpoint>;
  using located = located_endpoint<Endpoint>;
  auto text = place_of<Endpoint>();
  text << ", location " << struct_name<located>;
  if constexpr (verdict.fault == location_fault::no_endpoint) {
    text << " is no endpoint";
  } else if constexpr (verdict.fault == location_fault::no_get) {
    text << " is " << http::to_string(facts_of<located>.method);
  } else if constexpr (verdict.fault == location_fault::no_query) {
    text << " demands a query";
  } else if constexpr (verdict.fault == location_fault::no_value) {
    text << ": {" << verdict.placeholder << "}";
    text << " of ";
    write_digits(text, static_cast<std::uint64_t>(verdict.status));
  }
  return text;
}

}  // namespace ward::law

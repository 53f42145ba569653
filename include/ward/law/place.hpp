// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where a flaw is: "POST /v1/notes, body new_note.tags[]". Asked only when a rule is broken, so lawful contracts do not pay for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"
#include "ward/law/clause_place.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/parameter_flaws.hpp"
#include "ward/law/rule_text.hpp"
#include "ward/law/schema_flaws.hpp"

namespace ward::law {

/// Where a rule looks: at the endpoint, at what comes in or goes out, or at either. Of what comes in, some look at the path and the query
/// alone, or at the cookies, or at the path only when the rest is sound. The last five look at the clauses: see clause_place.hpp.
enum class side : std::uint8_t { endpoint, input, url, cookies, path_last, output, either, stranger, role, reason, repeated, placeholder };
/// A side, and the flaws that are looked for.
struct spot {
  law::side side = law::side::endpoint;
  flaw_set flaws;
};

namespace detail {

constexpr auto is_on(side where, clause_kind input) noexcept -> bool {
  if (where == side::url) return input == clause_kind::path || input == clause_kind::query;
  if (where == side::cookies) return input == clause_kind::cookies;
  return where != side::path_last || input != clause_kind::path;
}

// `Around` are the structs around a type: a recursive one has been looked at.
template <class Type, class... Around>
constexpr void write_path_to(flaw_set wanted, place_text& text);

template <class Member, class... Around>
constexpr auto write_if_flawed(std::string_view name, flaw_set wanted, place_text& text) -> bool {
  const bool name_is_flaw = flaws_of_name(name, name_facts_of<Member>).has(wanted);
  if (!name_is_flaw && !flaws_below<Member, type_list<Around...>>().has(wanted)) return false;
  text << "." << name;
  if (!name_is_flaw) write_path_to<Member, Around...>(wanted, text);
  return true;
}

template <class... Around, class... Members>
constexpr void write_path_in(type_list<Members...>, const auto& names, flaw_set wanted, place_text& text) {
  [[maybe_unused]] std::size_t place = 0;
  static_cast<void>((write_if_flawed<Members, Around...>(names[place++], wanted, text) || ...));
}

template <class Struct, class... Around>
constexpr auto write_choice_if_flawed(flaw_set wanted, place_text& text) -> bool {
  if (!flaws_below<Struct, type_list<Around...>>().has(wanted)) return false;
  write_path_to<Struct, Around...>(wanted, text);
  return true;
}

template <class... Around, class... Structs>
constexpr void write_path_in_one_of(type_list<Structs...>, flaw_set wanted, place_text& text) {
  static_cast<void>((write_choice_if_flawed<Structs, Around...>(wanted, text) || ...));
}

// An item that was not complete may be a struct around it.
template <class Type>
concept HoldsIncomplete = requires { requires !Type::item_was_complete; };

template <class Type, class... Around>
constexpr void write_path_to(flaw_set wanted, place_text& text) {
  constexpr auto kind = kind_of<Type>;
  if constexpr (HoldsIncomplete<Type>) {
    text << (kind == schema_kind::nullable ? "" : "[]");
  } else if constexpr (Annotated<Type>) {
    write_path_to<typename Type::annotated, Around...>(wanted, text);
  } else if constexpr (is_object<Type> && !(std::is_same_v<Type, Around> || ...)) {
    write_path_in<Type, Around...>(member_types<Type>{}, ward::detail::spelled_names<Type>, wanted, text);
  } else if constexpr (kind == schema_kind::list) {
    text << "[]";
    write_path_to<typename Type::item, Around...>(wanted, text);
  } else if constexpr (kind == schema_kind::map) {
    text << "[...]";
    write_path_to<typename Type::mapped, Around...>(wanted, text);
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable || kind == schema_kind::recursive) {
    write_path_to<typename Type::value_type, Around...>(wanted, text);
  } else if constexpr (kind == schema_kind::variant) {
    write_path_in_one_of<Around...>(typename Type::alternatives{}, wanted, text);
  } else if constexpr (kind == schema_kind::patch) {
    write_path_to<typename Type::target, Around...>(wanted, text);
  }
}

/// The name of the struct that a message is made of; a variant is made of several.
template <class Schema>
constexpr auto name_of_schema() -> std::string_view {
  constexpr auto kind = kind_of<Schema>;
  if constexpr (Annotated<Schema>) return name_of_schema<typename Schema::annotated>();
  else if constexpr (kind == schema_kind::patch) return name_of_schema<typename Schema::target>();
  else if constexpr (kind == schema_kind::list) return name_of_schema<typename Schema::item>();
  else if constexpr (kind == schema_kind::map) return name_of_schema<typename Schema::mapped>();
  else if constexpr (kind == schema_kind::nullable || kind == schema_kind::recursive) return name_of_schema<typename Schema::value_type>();
  else if constexpr (kind == schema_kind::variant) return "variant";
  else return struct_name<Schema>;
}

template <clause_kind Place, class Member>
constexpr auto write_parameter_if_flawed(std::string_view name, flaw_set wanted, place_text& text) -> bool {
  if (!flaw_of_named_parameter<Place, Member>(name).has(wanted)) return false;
  text << "." << name;
  return true;
}

template <clause_kind Place, class... Members>
constexpr void write_parameter_in(type_list<Members...>, const auto& names, flaw_set wanted, place_text& text) {
  [[maybe_unused]] std::size_t place = 0;
  static_cast<void>((write_parameter_if_flawed<Place, Members>(names[place++], wanted, text) || ...));
}

constexpr auto name_of_input(clause_kind kind) noexcept -> std::string_view {
  switch (kind) {
    case clause_kind::path: return "path";
    case clause_kind::query: return "query";
    case clause_kind::headers: return "headers";
    case clause_kind::cookies: return "cookies";
    case clause_kind::form: return "form";
    case clause_kind::body: return "body";
    default: return "";
  }
}

template <class Clause>
constexpr auto write_parameters(flaw_set wanted, place_text& text) -> bool {
  using schema = typename Clause::schema;
  if (!parameter_flaws_of<schema, Clause::clause>.has(wanted)) return false;
  text << ", " << name_of_input(Clause::clause) << " " << struct_name<schema>;
  if constexpr (is_object<schema>) write_parameter_in<Clause::clause>(member_types<schema>{}, ward::detail::spelled_names<schema>, wanted, text);
  return true;
}

template <class Part>
constexpr auto write_input_if_flawed(side where, flaw_set wanted, place_text& text) -> bool {
  if constexpr (!Clause<Part>) {
    return false;
  } else if (!is_on(where, Part::clause)) {
    return false;
  } else if constexpr (Part::clause == clause_kind::body) {
    if (!flaws_of<typename Part::schema>.has(wanted)) return false;
    text << ", body " << name_of_schema<typename Part::schema>();
    write_path_to<typename Part::schema>(wanted, text);
    return true;
  } else if constexpr (!name_of_input(Part::clause).empty()) {
    return write_parameters<Part>(wanted, text);
  } else {
    return false;
  }
}

template <class Part>
constexpr auto write_output_if_flawed(flaw_set wanted, place_text& text) -> bool {
  if constexpr (requires { requires Part::clause == clause_kind::returns && !std::is_void_v<typename Part::schema>; }) {
    if (!flaws_of<typename Part::schema>.has(wanted)) return false;
    text << ", response " << name_of_schema<typename Part::schema>();
    write_path_to<typename Part::schema>(wanted, text);
    return true;
  }
  return false;
}

template <class... Parts>
constexpr auto write_input(type_list<Parts...>, side where, flaw_set wanted, place_text& text) -> bool {
  return (write_input_if_flawed<Parts>(where, wanted, text) || ...);
}
template <class... Parts>
constexpr void write_output(type_list<Parts...>, flaw_set wanted, place_text& text) {
  static_cast<void>((write_output_if_flawed<Parts>(wanted, text) || ...));
}

}  // namespace detail

/// "POST /v1/notes".
template <class Endpoint>
[[nodiscard]] constexpr auto place_of() noexcept -> place_text {
  place_text text;
  if (!facts_of<Endpoint>.path.empty()) text << http::to_string(facts_of<Endpoint>.method) << " " << facts_of<Endpoint>.path;
  else text << struct_name<Endpoint>;
  return text;
}

/// The first member of an input of `Endpoint` that has one of the flaws: "POST /v1/notes, body new_note.tags[]".
template <class Endpoint>
[[nodiscard]] constexpr auto place_in_input(flaw_set wanted, side where = side::input) noexcept -> place_text {
  auto text = place_of<Endpoint>();
  const bool is_found = detail::write_input(typename Endpoint::clauses{}, where, wanted, text);
  if (!is_found && where == side::path_last) detail::write_input(typename Endpoint::clauses{}, side::input, wanted, text);
  return text;
}

/// The first member of an answer of `Endpoint` that has one of the flaws: "GET /v1/notes, response note_list.items[].owner".
template <class Endpoint>
[[nodiscard]] constexpr auto place_in_output(flaw_set wanted) noexcept -> place_text {
  auto text = place_of<Endpoint>();
  detail::write_output(typename Endpoint::clauses{}, wanted, text);
  return text;
}

/// An endpoint and the clauses of it that a rule is about: "GET /v1/notes, mfa and no_mfa".
template <class Endpoint, side Side>
[[nodiscard]] constexpr auto place_in_clauses() noexcept -> place_text {
  auto text = place_of<Endpoint>();
  using clauses = typename Endpoint::clauses;
  if constexpr (Side == side::stranger) detail::write_stranger(clauses{}, text);
  else if constexpr (Side == side::role) detail::write_no_role(clauses{}, text);
  else if constexpr (Side == side::reason) detail::write_without_reason(clauses{}, text);
  else if constexpr (Side == side::repeated) detail::write_repeated(clauses{}, text);
  else detail::write_placeholder(facts_of<Endpoint>, text);
  return text;
}

/// The place of an endpoint as rules take it: `at<14>{"POST /v1/notes"}`.
template <class Endpoint, spot Spot = spot{}>
[[nodiscard]] consteval auto where() noexcept {
  return at_place<[] {
    if constexpr (Spot.side == side::endpoint) return place_of<Endpoint>();
    else if constexpr (Spot.side >= side::stranger) return place_in_clauses<Endpoint, Spot.side>();
    else if constexpr (Spot.side == side::output) return place_in_output<Endpoint>(Spot.flaws);
    else if constexpr (Spot.side == side::either && !facts_of<Endpoint>.input_flaws().has(Spot.flaws)) return place_in_output<Endpoint>(Spot.flaws);
    else return place_in_input<Endpoint>(Spot.flaws, Spot.side);
  }>();
}

}  // namespace ward::law

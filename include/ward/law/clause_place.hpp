// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which clause is meant: what rules about a list of clauses add to the place of its endpoint. Asked only when such a rule is broken.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/access.hpp"
#include "ward/declare/clause.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/path_template.hpp"
#include "ward/law/rule_text.hpp"

namespace ward::law::detail {

/// "per_ip" of `ward::per_ip<30, ward::minute>`.
template <class Part>
constexpr auto name_of_part() noexcept -> std::string_view {
  constexpr auto name = struct_name<Part>.substr(0, struct_name<Part>.find('<'));
  return name == "authentication_demand" ? "step_up" : name;  // what that alias stands for
}

template <class Part>
constexpr auto is_clause_of_endpoint() noexcept -> bool {
  if constexpr (Clause<Part>) return belongs_to_endpoint(Part::clause);
  return false;
}

/// ", per_ip": the first part that is no clause of an endpoint.
template <class... Parts>
constexpr void write_stranger(type_list<Parts...>, place_text& text) noexcept {
  [[maybe_unused]] const auto write = [&](bool is_clause, std::string_view name) {
    if (!is_clause) text << ", " << name;
    return !is_clause;
  };
  static_cast<void>((write(is_clause_of_endpoint<Parts>(), name_of_part<Parts>()) || ...));
}

template <class... Roles>
constexpr auto write_no_role_in(type_list<Roles...>, place_text& text) noexcept -> bool {
  [[maybe_unused]] const auto write = [&](bool is_role, std::string_view name) {
    if (!is_role) text << ", allow<" << name << ">";
    return !is_role;
  };
  return (write(Role<Roles>, struct_name<Roles>) || ...);
}

template <class Part>
constexpr auto write_no_role_of(place_text& text) noexcept -> bool {
  if constexpr (requires { typename Part::roles; }) return write_no_role_in(typename Part::roles{}, text);
  return false;
}

/// ", allow<guest>": the first of its roles that is none.
template <class... Parts>
constexpr void write_no_role(type_list<Parts...>, place_text& text) noexcept {
  static_cast<void>((write_no_role_of<Parts>(text) || ...));
}

template <class Part>
constexpr auto write_if_without_reason(place_text& text) noexcept -> bool {
  if constexpr (is_clause_of_endpoint<Part>() && has_reason<Part>) {
    if (!ascii::trimmed(Part::why).empty()) return false;
    text << ", " << name_of_part<Part>();
    return true;
  }
  return false;
}

/// ", public_write": the first clause whose reason is empty.
template <class... Parts>
constexpr void write_without_reason(type_list<Parts...>, place_text& text) noexcept {
  static_cast<void>((write_if_without_reason<Parts>(text) || ...));
}

/// The kinds of which a list has one at most; access, tenant and route have rules of their own.
inline constexpr std::array kinds_that_stand_once{
    clause_kind::path,      clause_kind::query,   clause_kind::headers,     clause_kind::cookies, clause_kind::body,
    clause_kind::form,      clause_kind::limit,   clause_kind::audit,       clause_kind::step_up, clause_kind::sensitive,
    clause_kind::expense,   clause_kind::summary, clause_kind::description, clause_kind::title,   clause_kind::version,
    clause_kind::budget,    clause_kind::tenant_names, clause_kind::license, clause_kind::contact, clause_kind::deprecated,
    clause_kind::location};

constexpr auto stands_once(clause_kind kind) noexcept -> bool {
  return std::find(kinds_that_stand_once.begin(), kinds_that_stand_once.end(), kind) != kinds_that_stand_once.end();
}

template <class Part>
constexpr auto kind_of_clause() noexcept -> clause_kind {
  if constexpr (is_clause_of_endpoint<Part>()) return Part::clause;
  return clause_kind::tag;  // which may stand any number of times
}

/// ", mfa and no_mfa": the first two of a kind that can stand once.
template <class... Parts>
constexpr void write_repeated(type_list<Parts...>, place_text& text) noexcept {
  constexpr std::array<clause_kind, sizeof...(Parts)> kinds{kind_of_clause<Parts>()...};
  constexpr std::array<std::string_view, sizeof...(Parts)> names{name_of_part<Parts>()...};
  for (std::size_t i = 0; i != kinds.size(); ++i) {
    const auto second = static_cast<std::size_t>(std::find(kinds.begin() + i + 1, kinds.end(), kinds[i]) - kinds.begin());
    if (second == kinds.size() || !stands_once(kinds[i])) continue;
    text << ", " << names[i] << " and " << names[second];
    return;
  }
}

/// ", {tag} is no member", ", {id} twice" or ", member tag has no {tag}": the first disagreement of a path and its struct.
constexpr void write_placeholder(const endpoint_facts& facts, place_text& text) noexcept {
  const auto wanted = placeholders_of(facts.path);
  const std::span<const std::string_view> names{wanted.names.data(), wanted.count};
  const auto& members = facts.path_members;
  for (const auto name : names) {
    const bool is_member = std::find(members.begin(), members.end(), name) != members.end();
    const bool is_twice = std::count(names.begin(), names.end(), name) > 1;
    if (is_member && !is_twice) continue;
    text << ", {" << name << (is_twice ? "} twice" : "} is no member");
    return;
  }
  for (const auto member : members) {
    if (std::find(names.begin(), names.end(), member) != names.end()) continue;
    text << ", member " << member << " has no {" << member << "}";
    return;
  }
}

}  // namespace ward::law::detail

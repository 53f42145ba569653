// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a limit per account counts by a text that is there. Looked for only in endpoints with such a limit.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/law/endpoint_facts.hpp"

namespace ward::law {
namespace detail {

// Whether a struct has a text of this name: what `per_account` counts by.
template <class... Members>
consteval auto has_text(type_list<Members...>, const auto& names, std::string_view wanted) -> bool {
  constexpr std::array<bool, sizeof...(Members)> is_text{
      (kind_of<bare<typename without_optional<Members>::type>> == schema_kind::text)...};
  for (std::size_t i = 0; i != is_text.size(); ++i) {
    if (names[i] == wanted) return is_text[i];
  }
  return false;
}

template <class Part>
consteval auto input_has_text([[maybe_unused]] std::string_view wanted) -> bool {
  if constexpr (requires { requires Part::clause == clause_kind::body || Part::clause == clause_kind::form; }) {
    if constexpr (is_object<typename Part::schema>) {
      return has_text(member_types<typename Part::schema>{}, ward::detail::spelled_names<typename Part::schema>, wanted);
    }
  }
  return false;
}

template <class Quota, class... Clauses>
consteval auto finds_account(type_list<Clauses...>) -> bool {
  if constexpr (requires { Quota::member; }) return (input_has_text<Clauses>(Quota::member) || ...);
  return true;
}
template <class List, class... Quotas>
consteval auto find_accounts(type_list<Quotas...>) -> bool {
  return (finds_account<Quotas>(List{}) && ...);
}
template <class List, class Part>
consteval auto find_accounts_of() -> bool {
  if constexpr (requires { typename Part::quotas; }) return find_accounts<List>(typename Part::quotas{});
  return true;
}

template <class... Clauses>
consteval auto find_all_accounts(type_list<Clauses...>) -> bool {
  return (find_accounts_of<type_list<Clauses...>, Clauses>() && ...);
}

template <class Endpoint>
consteval auto find_accounts_of_endpoint() -> bool {
  if constexpr (facts_of<Endpoint>.quotas.per_account) return find_all_accounts(typename Endpoint::clauses{});
  return true;
}

}  // namespace detail

/// `per_account` counts by a text that is there: a member of the body or the form, by its declared or its
/// `ward::named` name (row 4).
template <class Endpoint>
inline constexpr bool counts_accounts_by_a_text = detail::find_accounts_of_endpoint<Endpoint>();

}  // namespace ward::law

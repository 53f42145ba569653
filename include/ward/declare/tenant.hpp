// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whose data an endpoint touches: the tenant comes from the token or there is none (row 10).
#pragma once

#include <array>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"
#include "ward/schema/bounded_by.hpp"

namespace ward {
namespace detail {

consteval auto is_tenant_word(std::string_view word) -> bool {
  for (const char c : word) {
    if (!ascii::is_lower(c) && !ascii::is_digit(c)) return false;
  }
  return !word.empty();
}

// What is spelled otherwise would be found in no field.
template <fixed_string... Names>
consteval auto check_tenant_names() -> bool {
  constexpr bool name_something = sizeof...(Names) != 0;
  constexpr bool are_words = (is_tenant_word(Names.view()) && ...);
  static_assert(name_something, "ward::tenant_names: no name. Write what the api calls its tenants: ward::tenant_names<\"workspace\">.");
  static_assert(are_words, "ward::tenant_names: a name is lower-case letters and digits and nothing else, \"workspace\": it stands for every "
                           "spelling, with _id behind it or not.");
  return true;
}

template <fixed_string... Names>
struct tenant_word_list {
  static constexpr clause_kind clause = clause_kind::tenant_names;
  static constexpr std::array<std::string_view, sizeof...(Names)> names{Names.view()...};
};

}  // namespace detail

/// The tenant is the token's. A token without one is refused; an input field named like a tenant does not compile (W105).
struct tenant_from_token {
  static constexpr clause_kind clause = clause_kind::tenant;
  static constexpr bool from_token = true;
};

/// The endpoint touches no tenant's data. `Why` stands in the posture report.
template <fixed_string Why>
struct no_tenant {
  static constexpr clause_kind clause = clause_kind::tenant;
  static constexpr bool from_token = false;
  static constexpr std::string_view why = Why.view();
};

/// Of an api: what its tenants are called beside `tenant` and `organization`. Input fields of these names, in any spelling and
/// with `_id` behind, count as tenants (W105): `tenant_names<"workspace", "account">`. Lower-case letters and digits.
template <fixed_string... Names>
using tenant_names = detail::bounded_by<detail::tenant_word_list<Names...>, detail::check_tenant_names<Names...>()>;

}  // namespace ward

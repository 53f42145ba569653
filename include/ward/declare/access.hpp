// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who may call: roles, and the two clauses that say so.
#pragma once

#include <string_view>
#include <type_traits>

#include "ward/core/fixed_string.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/clause.hpp"

namespace ward {

/// Marks a role whose holders can do harm: its endpoints say `audited` or `not_audited<"why">` (W103), and `mfa`, `step_up` or
/// `no_mfa<"why">` (W111).
struct privileged {};

namespace detail {

template <fixed_string Name, class... Traits>
consteval auto check_role() -> bool {
  constexpr bool have_a_name = Name.size() != 0;
  constexpr bool have_known_traits = (std::is_same_v<Traits, privileged> && ...);
  static_assert(have_a_name, "ward::role: a role without a name. Give the name that tokens have: ward::role<\"member\">.");
  static_assert(have_known_traits, "ward::role: behind the name stands ward::privileged or nothing. What the role needs is said by "
                                   "each endpoint: ward::allow<admin>, ward::mfa.");
  return true;
}

}  // namespace detail

/// A role, named as the token's roles claim names it, byte for byte: `struct member : ward::role<"member"> {};`
template <fixed_string Name, class... Traits>
struct role {
  static_assert(detail::check_role<Name, Traits...>());
  static constexpr std::string_view role_name = Name.view();
  static constexpr bool is_privileged = (std::is_same_v<Traits, privileged> || ...);
};

template <class Type>
concept Role = requires {
  { Type::role_name } -> std::convertible_to<std::string_view>;
  { Type::is_privileged } -> std::convertible_to<bool>;
};

/// Callers with any one of these roles, proved by their access token (ASVS 8.2.1; API5).
template <class... Roles>
struct allow {
  static constexpr clause_kind clause = clause_kind::access;
  static constexpr bool is_public = false;
  using roles = type_list<Roles...>;
};

/// Anybody, without a token, to read: for a method that changes something write `public_write` (W113). `Why` stands in the
/// posture report.
template <fixed_string Why>
struct open_to_public {
  static constexpr clause_kind clause = clause_kind::access;
  static constexpr bool is_public = true;
  static constexpr std::string_view why = Why.view();
  using roles = type_list<>;
};

/// Anybody, without a token, may change something here: a sign-up, a log-in, a webhook. `Why` stands in the posture report.
template <fixed_string Why>
struct public_write {
  static constexpr clause_kind clause = clause_kind::access;
  static constexpr bool is_public = true;
  static constexpr bool may_write = true;
  static constexpr std::string_view why = Why.view();
  using roles = type_list<>;
};

}  // namespace ward

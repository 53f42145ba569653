// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How well the caller has proved who it is: by more than one factor, and how long ago (row 6; RFC 9470; ASVS 6.3.3, 7.5.3).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"
#include "ward/declare/limit.hpp"
#include "ward/schema/bounded_by.hpp"

namespace ward {
namespace detail {

// A value of acr_values stands in a quoted string of WWW-Authenticate, with spaces between (RFC 9470, section 3).
consteval auto is_acr_value(std::string_view text) -> bool {
  for (const char c : text) {
    if (c <= ' ' || c > '~' || c == '"' || c == '\\') return false;
  }
  return !text.empty() && text.size() <= 128;
}

template <std::uint32_t Count, auto Unit, fixed_string... Acr>
consteval auto check_step_up() -> bool {
  constexpr bool have_an_age = is_window<Unit> && Count >= 1 && std::uint64_t{Count} * seconds_of(Unit) <= 86400;
  constexpr bool have_acr_values = (is_acr_value(Acr.view()) && ...);
  constexpr bool have_few_acr_values = sizeof...(Acr) <= 8;
  static_assert(have_an_age, "ward::step_up: from one second to one day ago. Write ward::step_up<15, ward::minute>.");
  static_assert(have_acr_values, "ward::step_up: an acr value is 1 to 128 visible ASCII characters without quotes and backslashes.");
  static_assert(have_few_acr_values, "ward::step_up: at most 8 acr values.");
  return true;
}

template <std::uint32_t Seconds, fixed_string... Acr>
struct authentication_demand {
  static constexpr clause_kind clause = clause_kind::step_up;
  static constexpr bool is_demanded = true;
  static constexpr std::uint32_t max_age_seconds = Seconds;  ///< 0: however long ago
  static constexpr std::array<std::string_view, sizeof...(Acr)> acr_values{Acr.view()...};
};

}  // namespace detail

/// The caller has proved who it is by more than one factor: the token's `amr` holds "mfa" (RFC 8176, section 2). Another token
/// is answered with 401 and `error="insufficient_user_authentication"` (RFC 9470, section 3).
struct mfa : detail::authentication_demand<0> {};

/// As `mfa`, and at most `Count` of `Unit` ago by the token's `auth_time`: `step_up<15, minute>`. With `Acr`, the token's `acr` must
/// be one of these, in place of "mfa" in its `amr`: `step_up<15, minute, "phr">`; the answer names them. At most one day.
template <std::uint32_t Count, auto Unit, fixed_string... Acr>
using step_up = detail::bounded_by<detail::authentication_demand<Count * detail::seconds_of(Unit), Acr...>,
                                  detail::check_step_up<Count, Unit, Acr...>()>;

/// A privileged role may come with one factor: a machine, say. `Why` stands in the posture report.
template <fixed_string Why>
struct no_mfa {
  static constexpr clause_kind clause = clause_kind::step_up;
  static constexpr bool is_demanded = false;
  static constexpr std::string_view why = Why.view();
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What makes an endpoint worth attacking, and what follows: ceilings for its limits, a reason for its cost (rows 4, 24, 25; API4, API6).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"
#include "ward/declare/limit.hpp"

namespace ward {

namespace detail {

template <fixed_string Name, std::uint32_t Quota, auto Window>
consteval auto check_sensitivity() -> bool {
  constexpr bool have_a_name = Name.size() != 0;
  static_assert(have_a_name, "ward::sensitivity: a kind without a name.");
  return check_quota<Quota, Window>();
}

}  // namespace detail

/// A kind of sensitive endpoint, and the most that its limits may be: each of them at most `Quota` in `Window`. After a pause, nearly
/// twice as many pass in one window, as under each quota (guard/rate_limiter.hpp).
/// Derive a struct for a kind of your own: `struct gift_card : ward::sensitivity<"gift card", 5, ward::minute> {};`
template <fixed_string Name, std::uint32_t Quota, auto Window, bool = detail::check_sensitivity<Name, Quota, Window>()>
struct sensitivity {
  static constexpr std::string_view sensitivity_name = Name.view();
  static constexpr std::uint32_t most_requests = Quota;
  static constexpr std::uint32_t in_seconds = detail::seconds_of(Window);
};

/// Log-ins, second factors, refreshes: where passwords and codes are tried (ASVS 6.3.1).
struct authentication : sensitivity<"authentication", 10, minute> {};
/// Asking for a reset, and using one.
struct password_reset : sensitivity<"password reset", 10, hour> {};
/// Payments, cards, coupons: where cards are tried.
struct billing : sensitivity<"billing", 30, minute> {};

/// This endpoint is of that kind: it needs a limit of its own per address, and one per user or, if it is public, per account
/// (W404), each under the kind's ceiling (W405).
template <class Kind>
struct sensitive {
  static constexpr clause_kind clause = clause_kind::sensitive;
  using kind = Kind;
};

/// A call costs much: it needs a limit per user (W406) and `ward::concurrent` (W407). `Why` stands in the posture report.
template <fixed_string Why>
struct expensive {
  static constexpr clause_kind clause = clause_kind::expense;
  static constexpr std::string_view why = Why.view();
};

}  // namespace ward

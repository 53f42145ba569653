// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a caller has proved well enough, and lately enough, who it is; and how one who has not is told (row 6; RFC 9470).
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/core/clock.hpp"
#include "ward/guard/token_verifier.hpp"
#include "ward/http/response.hpp"

namespace ward::guard {

/// What `ward::mfa` and `ward::step_up` say of an operation, as values. Without acr values, "mfa" must be in the token's `amr`
/// (RFC 8176, section 2).
struct authentication_demand {
  bool is_demanded = false;
  std::uint32_t max_age_seconds = 0;  ///< 0: however long ago
  std::span<const std::string_view> acr_values = {};
};

/// An `auth_time` later than this after now is no time of a log-in: no clock of an issuer runs so far ahead. Below it, it is now.
inline constexpr std::chrono::seconds greatest_auth_time_lead{60};

enum class authentication_flaw : std::uint8_t { none, no_mfa, other_acr, no_auth_time, auth_time_ahead, too_long_ago };

/// The word for the log. Stable.
[[nodiscard]] constexpr auto to_string(authentication_flaw flaw) noexcept -> std::string_view {
  switch (flaw) {
    case authentication_flaw::none: return {};
    case authentication_flaw::no_mfa: return "no_mfa";
    case authentication_flaw::other_acr: return "other_acr";
    case authentication_flaw::no_auth_time: return "no_auth_time";
    case authentication_flaw::auth_time_ahead: return "auth_time_ahead";
    case authentication_flaw::too_long_ago: return "too_long_ago";
  }
  return "unknown";
}

namespace detail {

[[nodiscard]] inline auto flaw_of_strength(const authentication_demand& demand, const verified_token& token) noexcept
    -> authentication_flaw {
  if (demand.acr_values.empty()) {
    const bool has_mfa = std::ranges::find(token.methods, std::string_view{"mfa"}) != token.methods.end();
    return has_mfa ? authentication_flaw::none : authentication_flaw::no_mfa;
  }
  const bool has_level = std::ranges::find(demand.acr_values, std::string_view{token.acr}) != demand.acr_values.end();
  return has_level ? authentication_flaw::none : authentication_flaw::other_acr;
}

[[nodiscard]] inline auto flaw_of_age(const authentication_demand& demand, const verified_token& token, instant now) noexcept
    -> authentication_flaw {
  if (demand.max_age_seconds == 0) return authentication_flaw::none;
  if (!token.authenticated_at) return authentication_flaw::no_auth_time;
  if (*token.authenticated_at > now + greatest_auth_time_lead) return authentication_flaw::auth_time_ahead;
  const bool is_recent = now - *token.authenticated_at <= std::chrono::seconds{demand.max_age_seconds};
  return is_recent ? authentication_flaw::none : authentication_flaw::too_long_ago;
}

[[nodiscard]] constexpr auto description_of(authentication_flaw flaw) noexcept -> std::string_view {
  if (flaw == authentication_flaw::no_mfa) return "More than one factor of authentication is needed";
  if (flaw == authentication_flaw::other_acr) return "A different authentication level is needed";
  return "A more recent authentication is needed";
}

}  // namespace detail

/// What is wrong first: how the caller has proved who it is, then how long ago, as of `now`. An authentication exactly the
/// greatest age ago is recent enough; there is no leeway beyond that. A token without `auth_time` is from no time. No allocation.
[[nodiscard]] inline auto check_authentication(const authentication_demand& demand, const verified_token& token, instant now) noexcept
    -> authentication_flaw {
  const auto flaw = detail::flaw_of_strength(demand, token);
  return flaw == authentication_flaw::none ? detail::flaw_of_age(demand, token, now) : flaw;
}

/// Adds the challenge of RFC 9470, section 3, with all that is demanded and not only what was found missing:
///   WWW-Authenticate: Bearer error="insufficient_user_authentication", error_description="...", acr_values="phr phrh", max_age="900"
/// `acr_values` and `max_age` stand there only if there are some. At most 1.3 KiB. Precondition: there is a flaw.
inline void append_challenge(http::response& to, const authentication_demand& demand, authentication_flaw flaw) {
  auto& fields = to.fields;
  fields.append("www-authenticate: Bearer error=\"insufficient_user_authentication\", error_description=\"");
  fields.append(detail::description_of(flaw));
  std::string_view before = "\", acr_values=\"";
  for (const auto value : demand.acr_values) {
    fields.append(before);
    fields.append(value);
    before = " ";
  }
  if (demand.max_age_seconds != 0) {
    fields.append("\", max_age=\"");
    fields.append_number(demand.max_age_seconds);
  }
  fields.append("\"\r\n");
}

}  // namespace ward::guard

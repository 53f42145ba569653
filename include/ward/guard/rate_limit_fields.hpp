// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What callers are told of their limits: RateLimit-Policy, RateLimit and Retry-After (rows 23 and 24).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/core/text_buffer.hpp"
#include "ward/guard/rate_limiter.hpp"
#include "ward/http/response.hpp"

namespace ward::guard {

/// A policy that was asked about this request, and what it said.
struct applied_limit {
  rate_policy policy;
  rate_decision decision;
};

namespace detail {

// Fields count in whole seconds. Rounded up: a caller who believes the field never comes too early.
[[nodiscard]] constexpr auto whole_seconds(std::chrono::microseconds time) noexcept -> std::int64_t {
  return std::chrono::ceil<std::chrono::seconds>(time).count();
}

// A String of RFC 8941, section 3.3.3; what it cannot carry is written as '?'.
inline void append_field_string(text_buffer& out, std::string_view text) {
  char* const start = out.reserve_more(2 * text.size() + 2);
  char* to = start;
  *to++ = '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') *to++ = '\\';
    *to++ = c >= 0x20 && c < 0x7f ? c : '?';
  }
  *to++ = '"';
  out.commit(static_cast<std::size_t>(to - start));
}

}  // namespace detail

/// The `t` of the RateLimit field in seconds: until the next request passes if none does now, else until the quota is whole.
[[nodiscard]] constexpr auto seconds_until_more(const rate_decision& decision) noexcept -> std::int64_t {
  return detail::whole_seconds(decision.remaining == 0 ? decision.retry_after : decision.reset_after);
}

/// Adds, if `limits` is not empty, one line each (draft-ietf-httpapi-ratelimit-headers-10):
///   RateLimit-Policy: "per-ip";q=300;w=60, "per-user";q=30;w=60
///   RateLimit: "per-ip";r=299;t=1, "per-user";r=0;t=2
/// and, if a limit refused, `Retry-After` in whole seconds (RFC 9110, section 10.2.3): at least 1, and not before every
/// limit that refused lets a request pass, which is their greatest `t`. Policies keep their order.
inline void append_rate_limit_fields(http::response& to, std::span<const applied_limit> limits) {
  if (limits.empty()) return;
  std::string_view before = "RateLimit-Policy: ";
  for (const auto& [policy, decision] : limits) {
    to.fields.append(before);
    detail::append_field_string(to.fields, policy.name);
    to.fields.append(";q=");
    to.fields.append_number(policy.quota);
    to.fields.append(";w=");
    to.fields.append_number(policy.window.count());
    before = ", ";
  }
  before = "\r\nRateLimit: ";
  std::int64_t retry_after = 0;
  for (const auto& [policy, decision] : limits) {
    const std::int64_t seconds = seconds_until_more(decision);
    to.fields.append(before);
    detail::append_field_string(to.fields, policy.name);
    to.fields.append(";r=");
    to.fields.append_number(decision.remaining);
    to.fields.append(";t=");
    to.fields.append_number(seconds);
    before = ", ";
    if (!decision.allowed && seconds > retry_after) retry_after = seconds;
  }
  to.fields.append("\r\n");
  if (retry_after > 0) to.add_number("Retry-After", retry_after);
}

}  // namespace ward::guard

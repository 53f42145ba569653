// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The facts of a report in words for people: the same in Markdown and in HTML.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ward/generate/posture/report.hpp"

namespace ward::generate::posture {
namespace detail {

inline void append_to(std::string& out, std::string_view text) { out.append(text); }
inline void append_to(std::string& out, std::integral auto number) { out.append(std::to_string(number)); }

}  // namespace detail

/// Texts and whole numbers in one text.
template <class... Parts>
[[nodiscard]] auto say(const Parts&... parts) -> std::string {
  std::string text;
  (detail::append_to(text, parts), ...);
  return text;
}

/// "123,416"
[[nodiscard]] inline auto grouped(std::uint64_t number) -> std::string {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t at = 0; at != digits.size(); ++at) {
    if (at != 0 && (digits.size() - at) % 3 == 0) text.push_back(',');
    text.push_back(digits[at]);
  }
  return text;
}

/// "12 of 14 operations", "all 14 operations", "none of 14 operations"
[[nodiscard]] inline auto out_of(std::size_t count, std::size_t all, std::string_view what = "operations") -> std::string {
  if (count == all && all > 1) return say("all ", all, " ", what);
  if (count == 0) return say("none of ", all, " ", what);
  return say(count, " of ", all, " ", what);
}

/// "minute", "90 seconds"
[[nodiscard]] inline auto window_of(std::uint32_t seconds) -> std::string {
  switch (seconds) {
    case 1: return "second";
    case 60: return "minute";
    case 3600: return "hour";
    case 86400: return "day";
    default: return say(seconds, " seconds");
  }
}

/// "15 minutes", "1 hour"
[[nodiscard]] inline auto duration_of(std::uint32_t seconds) -> std::string {
  const auto some = [](std::uint32_t count, std::string_view unit) { return say(count, " ", unit, count == 1 ? "" : "s"); };
  if (seconds % 3600 == 0) return some(seconds / 3600, "hour");
  if (seconds % 60 == 0) return some(seconds / 60, "minute");
  return some(seconds, "second");
}

/// "30 per minute and user", "300 per minute and address, over the whole api"
[[nodiscard]] inline auto words_of(const applied_quota& quota) -> std::string {
  std::string text = say(grouped(quota.requests), " per ", window_of(quota.seconds), " and ");
  switch (quota.subject) {
    case rate_subject::address: text.append("address"); break;
    case rate_subject::user: text.append("user"); break;
    case rate_subject::account: text.append("account in ").append(quota.member); break;
  }
  return quota.is_shared ? text.append(", over the whole api") : text;
}

/// "more than one factor, at most 15 minutes ago", "one is enough"; the reason of `no_mfa` stands beside it.
[[nodiscard]] inline auto words_of(const authentication_demand& demand) -> std::string {
  if (!demand.is_demanded) return "one is enough";
  std::string text = demand.acr_values.empty() ? "more than one factor" : "acr";
  for (const auto acr : demand.acr_values) text.append(acr == demand.acr_values.front() ? " " : " or ").append(acr);
  return demand.max_age_seconds == 0 ? text : text.append(", at most ").append(duration_of(demand.max_age_seconds)).append(" ago");
}

[[nodiscard]] inline auto words_of(const tenant_source& tenant) -> std::string {
  switch (tenant.origin) {
    case tenant_origin::token:
      return tenant.asserted_in.empty() ? "the token's" : say("the token's, which the path must repeat in ", tenant.asserted_in);
    case tenant_origin::none: return "none";
    case tenant_origin::undeclared: return "not declared";
  }
  return {};
}

/// "10 per minute at most"
[[nodiscard]] inline auto words_of(const ceiling& of) -> std::string {
  return say(grouped(of.requests), " per ", window_of(of.seconds), " at most");
}

/// "123,416 bytes", "no body"
[[nodiscard]] inline auto words_of_cap(const worst_body& cost) -> std::string {
  return cost.bytes == 0 ? "no body" : grouped(cost.bytes) + " bytes";
}

/// "123,624 bytes", "none"
[[nodiscard]] inline auto words_of_memory(const worst_body& cost) -> std::string {
  return cost.memory_bytes == 0 ? "none" : grouped(cost.memory_bytes) + " bytes";
}

/// Which messages a member is in.
[[nodiscard]] inline auto direction_of(const sensitive_member& member) -> std::string_view {
  return member.is_answer ? "goes out" : "comes in";
}

/// "secret", "personal", "secret and personal"
[[nodiscard]] inline auto nature_of(const sensitive_member& member) -> std::string_view {
  if (member.is_secret && member.is_personal) return "secret and personal";
  return member.is_secret ? "secret" : "personal";
}

}  // namespace ward::generate::posture

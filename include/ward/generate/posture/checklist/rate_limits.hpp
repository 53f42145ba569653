// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 23 to 26 of the checklist: how often, and who notices.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto limited_per_address(const tally& of) -> checklist_row {
  return {23, "Every operation is limited per address, with Retry-After", row_status::by_types,
          {.types = say("W401, W402, W702: ", out_of(of.per_address, of.operations), " have a limit per address; an app without a limiter does not "
                        "compile."),
           .run_time = "Counted before anything costly (ward/pipeline/stages.hpp, ward/memory/limiter.hpp), an IPv6 caller by its /64; 429 has "
                       "Retry-After, and every answer RateLimit and RateLimit-Policy.",
           .deployment = "Behind a proxy set WARD_TRUSTED_PROXIES, or all callers are one. Each process counts for itself.",
           .check = field_named("ratelimit-policy")}};
}

[[nodiscard]] inline auto expensive_limited_per_user(const tally& of) -> checklist_row {
  constexpr auto title = "Expensive operations are limited per user";
  const auto users = say(of.per_user, " of ", of.operations, " operations have a limit per user.");
  if (of.expensive == 0) {
    return {24, title, row_status::not_applicable, {.types = say("No operation is declared ward::expensive. ", users)}};
  }
  return {24, title, row_status::by_types,
          {.types = say("W406, W407: ", out_of(of.expensive, of.operations), " are declared ward::expensive; each has a limit per user of its own and "
                        "a greatest number of calls at the same time. ", users),
           .run_time = "ward/memory/limiter.hpp counts calls, ward/memory/lease_keeper.hpp those that are running; an app without them does not "
                       "compile (W702, W706).",
           .deployment = "Each process counts for itself."}};
}

[[nodiscard]] inline auto sensitive_limited_more(const tally& of, int number, std::string_view title) -> checklist_row {
  if (of.sensitive == 0) {
    return {number, title, row_status::not_applicable,
            {.types = "No operation is declared ward::sensitive: no log-in, reset or payment, or one that does not say so."}};
  }
  return {number, title, row_status::by_types,
          {.types = say("W404, W405, W410: ", out_of(of.sensitive, of.operations), " are declared ward::sensitive; their limits are under the ceilings of "
                        "their kinds."),
           .run_time = "ward/memory/limiter.hpp counts per address, user and account (ward/pipeline/account_quotas.hpp)."}};
}

[[nodiscard]] inline auto alerts_on_denials(const tally&) -> checklist_row {
  return {26, "Spikes of 401 and 403 raise an alert", row_status::missing,
          {.run_time = "The access log names each: auth.unauthenticated, auth.forbidden, request.not_found (ward/guard/access_log.hpp). "
                       "Nothing counts them.",
           .deployment = "Count them where the log is kept.",
           .check = logged("select(.event | startswith(\"auth.\")) | .client")}};
}

[[nodiscard]] inline auto rate_limits(const tally& of) -> checklist_chapter {
  return {"Rate limiting",
          {limited_per_address(of), expensive_limited_per_user(of),
           sensitive_limited_more(of, 25, "Stricter limits on log-in, billing and reset"), alerts_on_denials(of)}};
}

}  // namespace ward::generate::posture::checklist

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 1 to 8 of the checklist: who the caller is.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto tokens_in_cookies(const tally& of) -> checklist_row {
  return {1, "Tokens in HttpOnly cookies, out of reach of scripts", row_status::not_applicable,
          {.types = say("No cookie opens anything: a cookie that is named like a credential does not compile (W212); ",
                        out_of(of.with_cookies, of.operations), " read cookies at all, as preferences."),
           .run_time = "A token is looked for in one Authorization field and nowhere else (ward/pipeline/bearer.hpp).",
           .deployment = "A browser front end has to keep its token somewhere: that is the front end's to protect.",
           .check = of.with_token == 0 ? "" : status_of(of, "--cookie \"token=$TOKEN\"", "401")}};
}

[[nodiscard]] inline auto algorithm_is_fixed(const tally& of) -> checklist_row {
  if (of.with_token == 0) return {2, "Signature algorithms are fixed, \"none\" is refused", row_status::not_applicable, without_tokens()};
  return {2, "Signature algorithms are fixed, \"none\" is refused", row_status::by_component,
          {.types = say("An app without a token verifier does not compile (W701): ", out_of(of.with_token, of.operations), " want a token."),
           .run_time = "ward/openssl/jwt_verifier.hpp accepts RS256, ES256 and EdDSA. The algorithm belongs to the key, and the "
                       "token's header must name the same; jku, jwk, x5u and x5c are not followed, crit and b64 refused.",
           .deployment = "A verifier of your own (ward/guard/token_verifier.hpp) is yours to review.",
           .check = status_of(of, "-H \"Authorization: Bearer $(printf '{\"alg\":\"none\",\"typ\":\"at+jwt\"}' | basenc --base64url | tr -d =).e30.\"", "401")}};
}

[[nodiscard]] inline auto refresh_tokens_rotate(const tally&) -> checklist_row {
  return {3, "Refresh tokens rotate, and reuse is noticed", row_status::missing,
          {.deployment = "ward verifies access tokens and issues none. Ask the issuer for rotation and for detection of reuse."}};
}

[[nodiscard]] inline auto log_ins_are_limited(const tally& of) -> checklist_row {
  if (of.authentication == 0) {
    return {4, "Log-ins are limited per address and per account", row_status::not_applicable,
            {.types = say("No operation is declared ward::sensitive<ward::authentication>. ",
                          of.open_writes == 0 ? "No caller without a token may change anything."
                                              : say("See whether one of the ", of.open_writes, " public_write operations is a log-in."))}};
  }
  return {4, "Log-ins are limited per address and per account", row_status::by_types,
          {.types = say("W404, W405, W408: ", of.authentication, " operations are declared ward::sensitive<ward::authentication>; each has a limit "
                        "of its own per address, and per user or account, of 10 a minute at most."),
           .run_time = "ward/memory/limiter.hpp counts, in the memory of one process; accounts by the name that the input gives, whether or not "
                       "they exist (ward/pipeline/account_quotas.hpp).",
           .deployment = "Behind several processes each counts for itself: limit at the proxy too."}};
}

[[nodiscard]] inline auto resets_answer_alike(const tally& of) -> checklist_row {
  const auto declared = of.password_reset == 0 ? say("No operation is declared ward::sensitive<ward::password_reset>.")
                                               : say(of.password_reset, " operations are declared ward::sensitive<ward::password_reset>: ",
                                                     "limited to 10 an hour (W404, W405).");
  return {5, "Password reset answers alike for every address", row_status::missing,
          {.types = declared,
           .deployment = "ward has no component for passwords. Answer alike, with the same work, whether or not the account exists."}};
}

[[nodiscard]] inline auto privileged_roles_need_mfa(const tally& of) -> checklist_row {
  constexpr auto title = "Privileged roles need more than one factor";
  if (of.privileged == 0) return {6, title, row_status::not_applicable, {.types = "No operation allows a role that is ward::privileged."}};
  return {6, title, row_status::by_types,
          {.types = say("W111, W112: a privileged role may call ", out_of(of.privileged, of.operations), "; of those, ",
                        of.privileged - of.privileged_weak, " demand more than one factor and ", of.privileged_weak,
                        " say why not; in all, ", out_of(of.strong, of.operations), " demand it."),
           .run_time = "The claims amr, acr and auth_time of the verified token decide; another token is answered with 401 and "
                       "insufficient_user_authentication (RFC 9470; ward/guard/step_up.hpp).",
           .deployment = "The issuer asks for the factors and must put these claims into access tokens.",
           .check = claims_of("{amr, acr, auth_time}")}};
}

[[nodiscard]] inline auto sessions_can_be_revoked(const tally& of) -> checklist_row {
  if (of.with_token == 0) return {7, "Sessions can be revoked on the server", row_status::not_applicable, without_tokens()};
  return {7, "Sessions can be revoked on the server", row_status::missing,
          {.deployment = "There is no deny-list: a stolen token works until it expires. Let access tokens live for minutes.",
           .check = claims_of("{iat, exp, minutes: ((.exp - .iat) / 60)}")}};
}

[[nodiscard]] inline auto no_tokens_in_urls(const tally& of) -> checklist_row {
  return {8, "No tokens in URLs", row_status::by_types,
          {.types = say("W207: a member of a path or a query that is named like a credential does not compile; ",
                        out_of(of.with_url, of.operations), " read values from a path or a query."),
           .run_time = "A token in the query is never looked at (ward/pipeline/bearer.hpp), and the access log has no member for a raw "
                       "path or query (ward/guard/access_log.hpp).",
           .deployment = "Proxies in front write logs of their own.",
           .check = of.with_token == 0 ? "" : status_at(of, "?access_token=$TOKEN", "401")}};
}

[[nodiscard]] inline auto authentication(const tally& of) -> checklist_chapter {
  return {"Authentication",
          {tokens_in_cookies(of), algorithm_is_fixed(of), refresh_tokens_rotate(of), log_ins_are_limited(of), resets_answer_alike(of),
           privileged_roles_need_mfa(of), sessions_can_be_revoked(of), no_tokens_in_urls(of)}};
}

}  // namespace ward::generate::posture::checklist

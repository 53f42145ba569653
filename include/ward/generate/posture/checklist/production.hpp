// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 66 to 77 of the checklist: keys, replay, limits, payloads, ownership and outbound calls, once more and in detail.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist/rate_limits.hpp"
#include "ward/generate/posture/checklist/webhooks.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto keys_are_cached(const tally& of) -> checklist_row {
  if (of.with_token == 0) return {66, "The issuer's keys are fetched and cached", row_status::not_applicable, without_tokens()};
  return {66, "The issuer's keys are fetched and cached", row_status::missing,
          {.run_time = "Keys are read from WARD_JWKS_FILE at the start, at most 64 and 256 KiB; weak ones are left out "
                       "(ward/openssl/jwk_set.hpp). Nothing is fetched.",
           .deployment = "Fetch the file beside the service and restart when the issuer changes its keys.",
           .check = "jq -e '.keys | length > 0 and all(has(\"d\") | not)' \"$WARD_JWKS_FILE\"  # true"}};
}

[[nodiscard]] inline auto issuer_and_audience(const tally& of) -> checklist_row {
  if (of.with_token == 0) return {67, "Issuer and audience are verified", row_status::not_applicable, without_tokens()};
  return {67, "Issuer and audience are verified", row_status::by_component,
          {.run_time = "ward/openssl/jwt_verifier.hpp wants iss, aud, exp, sub and the type at+jwt, and does not start without an expected issuer and "
                       "audience; exp has no leeway.",
           .deployment = "An audience that means this service and no other.",
           .check = claims_of("{iss, aud, exp, sub}")}};
}

[[nodiscard]] inline auto one_time_tokens(const tally& of) -> checklist_row {
  if (of.with_token == 0) return {68, "Tokens for one use are burnt", row_status::not_applicable, without_tokens()};
  return {68, "Tokens for one use are burnt", row_status::missing,
          {.deployment = "jti is not looked at. Access tokens are for many uses; tokens of another kind are not accepted as such."}};
}

[[nodiscard]] inline auto sliding_window(const tally& of) -> checklist_row {
  return {69, "Sliding windows, per user and address", row_status::by_component,
          {.types = say("Limited per address: ", out_of(of.per_address, of.operations), "; per user: ", out_of(of.per_user, of.operations), "."),
           .run_time = "ward/memory/limiter.hpp: the generic cell rate algorithm, which has no edge where counts start anew; a flood of callers "
                       "cannot empty its table.",
           .deployment = "Counts live in one process and end with it. There is no shared store in this version."}};
}

[[nodiscard]] inline auto payloads_are_strict(const tally& of) -> checklist_row {
  return {71, "Strict payloads, 400 at once", row_status::by_component,
          {.types = say("Bodies and forms are closed types: ", out_of(of.with_body + of.with_form, of.operations), " take one."),
           .run_time = "The handler runs after all of the input was found right, or not at all; up to eight problems are told at once "
                       "(ward/pipeline/perform.hpp)."}};
}

[[nodiscard]] inline auto constraints_are_concrete(const tally& of) -> checklist_row {
  return {72, "Concrete constraints: e-mail, pattern, range, absent or not", row_status::by_types,
          {.types = say("Bounds and formats are field types (ward/schema); absence is std::optional. Holds for ",
                        out_of(of.with_input, of.operations), " with input."),
           .run_time = "Parser and document are generated from the same types."}};
}

[[nodiscard]] inline auto ids_are_unguessable(const tally& of) -> checklist_row {
  return {73, "Ids cannot be counted through", row_status::by_types,
          {.types = say("W208, W309: a number as an identifier does not compile in a path, a query or an answer; ",
                        out_of(of.with_path, of.operations), " have a path with values."),
           .run_time = "A ward::id is a UUID: of version 4, random, or of version 7, which tells when it was made. It is no permission: see row 74."}};
}

[[nodiscard]] inline auto ownership_in_the_query(const tally& of) -> checklist_row {
  if (of.with_token == 0) return {74, "Ownership is part of the query", row_status::not_applicable, without_tokens()};
  return {74, "Ownership is part of the query", row_status::by_deployment,
          {.types = say("Only the pipeline makes a ward::scope (tenant and subject); handlers of ", out_of(of.with_tenant, of.operations), " get one."),
           .run_time = "ward::scope::own makes a ward::owned of a row of the caller's tenant and subject, and nothing of others "
                       "(ward/pipeline/owned.hpp); services that change only what is owned cannot forget to ask.",
           .deployment = "Put it into every statement, and see that a change hit one row: the SQL is yours.",
           .check = status_for_another(of)}};
}

[[nodiscard]] inline auto absent_and_foreign_alike(const tally& of) -> checklist_row {
  return {75, "404 for what is absent and for what is somebody else's", row_status::by_component,
          {.run_time = "ward::not_found gives one answer for both, the same as for a path that does not exist but for the trace id "
                       "(ward/pipeline/problem_writer.hpp).",
           .deployment = say("Handlers of ", out_of(of.with_path, of.operations), " have to give it: a declared failure of another kind would tell.")}};
}

[[nodiscard]] inline auto production(const tally& of) -> checklist_chapter {
  return {"Production services (the second list)",
          {keys_are_cached(of), issuer_and_audience(of), one_time_tokens(of), sliding_window(of),
           sensitive_limited_more(of, 70, "Tighter limits on sensitive operations"), payloads_are_strict(of), constraints_are_concrete(of),
           ids_are_unguessable(of), ownership_in_the_query(of), absent_and_foreign_alike(of),
           outbound_row(76, "Outbound addresses are checked against private ranges"), outbound_row(77, "The checked address is the one connected to")}};
}

}  // namespace ward::generate::posture::checklist

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 49 to 57 of the checklist: events that come in from other services, and calls that go out.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

// A webhook comes without a token and changes something: an api without such operations has none.
[[nodiscard]] inline auto webhook_row(const tally& of, int number, std::string_view title, std::string_view otherwise) -> checklist_row {
  if (of.open_writes == 0) {
    return {number, title, row_status::not_applicable, {.types = "No operation lets a caller without a token change anything (W113), so none is a webhook."}};
  }
  return {number, title, row_status::missing,
          {.types = say(of.open_writes, " operations are declared ward::public_write, and one of them may be a webhook."),
           .deployment = std::string{otherwise}}};
}

[[nodiscard]] inline auto webhooks_are_limited(const tally& of) -> checklist_row {
  auto row = webhook_row(of, 52, "Webhooks are limited before anything costly", "");
  if (of.open_writes == 0) return row;
  row.status = row_status::by_types;
  row.text.run_time = "Limits per address (W401) and the cap of the body come before its first byte is read (ward/pipeline/stages.hpp).";
  return row;
}

[[nodiscard]] inline auto events_are_handled_once() -> checklist_row {
  return {50, "Events and retries are handled once", row_status::missing,
          {.types = "No idempotency is declared: there is no clause for it yet.",
           .deployment = "Where a repeated POST would do harm, keep ids of your own with a unique index."}};
}

[[nodiscard]] inline auto webhooks(const tally& of) -> checklist_chapter {
  return {"Webhooks",
          {webhook_row(of, 49, "The signature of a webhook comes first",
                       "ward verifies no signatures, and handlers do not see the raw bytes that they are made of: verify in front of ward."),
           events_are_handled_once(),
           webhook_row(of, 51, "A webhook's effects are one transaction", "Write them in one transaction (ward/sqlite/transaction.hpp)."),
           webhooks_are_limited(of)}};
}

[[nodiscard]] inline auto urls_from_callers(const tally& of) -> checklist_row {
  return {53, "No URLs to fetch from callers", row_status::by_types,
          {.types = say("W213: an input that is named like a URL or a callback does not compile without ward::never_fetched and a reason; ",
                        of.never_fetched, " members have one."),
           .deployment = "A URL in a text of another name is not recognised."}};
}

// Rows 54 to 56, 76 and 77: what a client of ward's would do, if it had one.
[[nodiscard]] inline auto outbound_row(int number, std::string_view title) -> checklist_row {
  return {number, title, row_status::missing,
          {.types = "No outbound call is declared.",
           .deployment = "ward has no client for calls to other services. Calls that handlers make by other means are unguarded: allow "
                         "what they need in the firewall, and nothing else."}};
}

[[nodiscard]] inline auto metadata_service() -> checklist_row {
  return {57, "The cloud's metadata service wants a session (IMDSv2)", row_status::by_deployment,
          {.deployment = "On EC2, require it for the machine.",
           .check = "curl -so /dev/null -m 2 -w '%{http_code}\\n' http://169.254.169.254/latest/meta-data/  # 401, or no answer elsewhere"}};
}

[[nodiscard]] inline auto outbound(const tally& of) -> checklist_chapter {
  return {"Server-side request forgery",
          {urls_from_callers(of), outbound_row(54, "Addresses are resolved and must be public"), outbound_row(55, "HTTPS only, outward too"),
           outbound_row(56, "Redirects are not followed"), metadata_service()}};
}

}  // namespace ward::generate::posture::checklist

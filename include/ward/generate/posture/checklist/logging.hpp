// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 43 to 48 of the checklist: what is recorded, and who is told.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto privileged_actions_are_audited(const tally& of) -> checklist_row {
  constexpr auto title = "Privileged actions leave a record in an append-only audit log";
  if (of.privileged == 0 && of.audited == 0) {
    return {43, title, row_status::not_applicable, {.types = "No operation allows a role that is ward::privileged, and none is ward::audited."}};
  }
  return {43, title, row_status::by_types,
          {.types = say("W103, W703: a privileged role may call ", out_of(of.privileged, of.operations), "; of those, ",
                        of.privileged - of.privileged_unaudited, " are audited and ", of.privileged_unaudited, " say why not; in all, ",
                        out_of(of.audited, of.operations), " are audited."),
           .run_time = "A record before the handler, or nothing is done, and one after (ward/pipeline/stages.hpp); ward/openssl/audit_file.hpp appends to a "
                       "file, chained by hashes.",
           .deployment = "The chain shows changes and does not prevent them: keep its head on another machine, and let the file only grow.",
           .check = "audit_verify \"$WARD_AUDIT_FILE\" --expect-head \"$HEAD\" && lsattr \"$WARD_AUDIT_FILE\"  # intact, and the letter a"}};
}

[[nodiscard]] inline auto logs_are_redacted(const tally& of) -> checklist_row {
  return {44, "No personal data, tokens or passwords in logs", row_status::by_component,
          {.types = say("A ward::secret or ward::personal has no way into text but reveal(): ", of.secrets_in + of.members_out,
                        " members are one of them."),
           .run_time = "The access log has no member for headers, bodies and raw paths; texts from inside are redacted and escaped "
                       "(ward/guard/redaction.hpp, log_text.hpp). Callers are named by address and subject.",
           .deployment = "What your handlers log on their own is yours.",
           .check = "grep -cE 'eyJ[A-Za-z0-9_-]{8,}|[Bb]earer [A-Za-z0-9]' service.log  # 0"}};
}

[[nodiscard]] inline auto logs_are_structured() -> checklist_row {
  return {45, "Logs are structured and shipped", row_status::by_component,
          {.types = "An app without a log does not compile (W704).",
           .run_time = "One line of JSON for each request (ward/guard/access_log.hpp), from a bounded queue that never holds up a request and counts "
                       "what it drops (ward/memory/queued_log.hpp).",
           .deployment = "Ship them to a store that can be asked.",
           .check = "grep -v '^ward: ' service.log | jq -e . >/dev/null && echo sound"}};
}

[[nodiscard]] inline auto alert_on_reuse() -> checklist_row {
  return {46, "Reuse of a refresh token raises an alert", row_status::missing, {.deployment = "The issuer sees refresh tokens, and ward does not: see row 3."}};
}

[[nodiscard]] inline auto alert_on_bad_input() -> checklist_row {
  return {47, "Spikes of invalid input raise an alert", row_status::missing,
          {.run_time = "The access log names each: input.rejected, request.malformed. Nothing counts them.",
           .deployment = "Count them by route where the log is kept.",
           .check = logged("select(.event == \"input.rejected\") | .route")}};
}

[[nodiscard]] inline auto alert_on_bad_signatures() -> checklist_row {
  return {48, "Webhooks with a wrong signature raise an alert", row_status::missing, {.deployment = "ward verifies no webhooks: see row 49."}};
}

[[nodiscard]] inline auto logging(const tally& of) -> checklist_chapter {
  return {"Logging and alerts",
          {privileged_actions_are_audited(of), logs_are_redacted(of), logs_are_structured(), alert_on_reuse(), alert_on_bad_input(),
           alert_on_bad_signatures()}};
}

}  // namespace ward::generate::posture::checklist

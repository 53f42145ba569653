// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 19 to 22 of the checklist: what goes out, and what errors say.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto json_is_the_only_output(const tally& of) -> checklist_row {
  return {19, "The JSON serialiser is the only way out", row_status::by_types,
          {.types = say("W301, W302: ", out_of(of.operations, of.operations), " return declared schemas or no body; a reply of anything else "
                        "does not compile (W602)."),
           .run_time = "ward/generate/json_writer.hpp writes answers; no handler gets at the bytes."}};
}

[[nodiscard]] inline auto errors_are_sanitised(const tally&) -> checklist_row {
  return {20, "Errors are sanitised", row_status::by_component,
          {.run_time = "What a handler throws becomes one 500 with a trace id; its text goes to the log, redacted (ward/pipeline/perform.hpp). "
                       "Errors are problems of RFC 9457 (ward/pipeline/problem_writer.hpp).",
           .check = "curl -s \"$URL/there-is-no-such-path\"  # type, title, status, instance and nothing else"}};
}

[[nodiscard]] inline auto errors_hold_literals(const tally&) -> checklist_row {
  return {21, "No ids, pointers or secrets in errors", row_status::by_types,
          {.types = "Code and title of a failure are literals in the contract (ward::fails), and a handler can answer with no other (W603).",
           .run_time = "Input errors name the place and the bound, never the value; the name of an unknown field is repeated up to 64 bytes. "
                       "There is no Server field."}};
}

[[nodiscard]] inline auto answers_list_their_fields(const tally& of) -> checklist_row {
  return {22, "Answers list their fields; secrets are left out", row_status::by_types,
          {.types = say("W302, W303, W310: an answer is a struct that lists its members; a secret, personal data or a member that is named like a "
                        "credential does not compile without ward::declassify and a reason. ", of.declassified, " members are declassified."),
           .deployment = "A secret in a plain ward::text is not recognised unless its name tells."}};
}

[[nodiscard]] inline auto output(const tally& of) -> checklist_chapter {
  return {"Output and errors",
          {json_is_the_only_output(of), errors_are_sanitised(of), errors_hold_literals(of), answers_list_their_fields(of)}};
}

}  // namespace ward::generate::posture::checklist

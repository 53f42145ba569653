// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 58 to 65 of the checklist: dependencies, and what is written down.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto dependencies_are_updated() -> checklist_row {
  return {58, "A bot proposes updates of dependencies", row_status::by_deployment,
          {.deployment = "In your repository.", .check = "ls renovate.json .github/renovate.json .github/dependabot.yml 2>/dev/null  # one of them"}};
}

[[nodiscard]] inline auto audits_gate() -> checklist_row {
  return {59, "Known vulnerabilities stop CI", row_status::by_deployment,
          {.deployment = "ward's adapters link OpenSSL and SQLite, its parser simdjson and fmt: keep them patched where the service runs.",
           .check = "apt list --upgradable 2>/dev/null | grep -E '^(libssl|openssl|libsqlite3|libsimdjson|libfmt)'  # nothing"}};
}

[[nodiscard]] inline auto bill_of_materials() -> checklist_row {
  return {60, "Each release has a bill of materials", row_status::missing,
          {.deployment = "ward writes none. What the service is linked with:", .check = "ldd ./your_service"}};
}

[[nodiscard]] inline auto subresource_integrity() -> checklist_row {
  return {61, "Scripts from elsewhere have a digest", row_status::not_applicable,
          {.types = "An answer is JSON (W302): no operation serves a page.",
           .run_time = "A browser that is shown an answer loads nothing: default-src 'none' (ward/pipeline/answer.hpp). A reference page, if the "
                       "app has one, loads its own files only, each by its SHA-384 (ward/pipeline/reference_page.hpp)."}};
}

[[nodiscard]] inline auto document_is_true(const tally& of) -> checklist_row {
  return {62, "The OpenAPI document is the source of truth", row_status::by_types,
          {.types = say("The types are the source, of the document and of the parsers: ", out_of(of.operations, of.operations),
                        " are in both (ward/generate/openapi.hpp)."),
           .deployment = "An app serves the document that it is given (ward::pipeline::fixed_document).",
           .check = "curl -s \"$URL/openapi.json\" | cmp - openapi.json  # no difference"}};
}

[[nodiscard]] inline auto auth_is_documented(const tally& of) -> checklist_row {
  return {63, "What a caller must prove is documented", row_status::by_types,
          {.types = say("security, x-ward-roles and x-ward-tenant of ", out_of(of.operations, of.operations), " come from the same clauses."),
           .check = "jq -r '.paths[][] | [.operationId, (.[\"x-ward-roles\"] | join(\" \"))] | @tsv' openapi.json"}};
}

[[nodiscard]] inline auto limits_are_documented(const tally& of) -> checklist_row {
  return {64, "Limits are documented", row_status::by_types,
          {.types = say("x-ward-limits, 429 and the RateLimit fields of ", out_of(of.operations, of.operations), " come from the same clauses."),
           .check = "jq -c '.paths[][] | [.operationId, .[\"x-ward-limits\"]]' openapi.json"}};
}

[[nodiscard]] inline auto security_policy() -> checklist_row {
  return {65, "SECURITY.md says how to report", row_status::by_deployment,
          {.deployment = "In your repository; a security.txt (RFC 9116) for whoever has only the address. ward serves none by itself.",
           .check = "test -s SECURITY.md && curl -so /dev/null -w '%{http_code}\\n' \"$URL/.well-known/security.txt\"  # 200"}};
}

[[nodiscard]] inline auto supply_chain(const tally& of) -> checklist_chapter {
  return {"Supply chain and contract",
          {dependencies_are_updated(), audits_gate(), bill_of_materials(), subresource_integrity(), document_is_true(of), auth_is_documented(of),
           limits_are_documented(of), security_policy()}};
}

}  // namespace ward::generate::posture::checklist

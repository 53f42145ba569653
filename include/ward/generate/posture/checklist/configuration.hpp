// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 27 to 31 of the checklist: settings and secrets.
#pragma once

#include <string>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

[[nodiscard]] inline auto no_secrets_in_source() -> checklist_row {
  return {27, "No secrets in the source", row_status::by_deployment,
          {.run_time = "ward itself needs no shared secret: tokens are verified with public keys.",
           .deployment = "Scan your repository in CI, its history too (gitleaks, trufflehog). The command finds private keys only.",
           .check = "git grep -nE -e '-----BEGIN [A-Z ]*PRIVATE KEY-----'  # nothing"}};
}

[[nodiscard]] inline auto refuses_to_start() -> checklist_row {
  return {28, "Does not start with missing or weak settings", row_status::by_component,
          {.run_time = "ward/pipeline/config.hpp reports every problem at once, unknown WARD_ variables among them, and never a value; in production "
                       "there is no plain HTTP without a named proxy and no made-up certificate. ward/openssl/public_key.hpp refuses weak "
                       "keys, a key set with a private key is refused.",
           .deployment = "Settings of your own are yours to check.",
           .check = "env -i WARD_PORT=http ./your_service; echo $?  # the problems, and 1"}};
}

[[nodiscard]] inline auto secrets_from_a_manager() -> checklist_row {
  return {29, "Secrets come from a manager", row_status::missing,
          {.run_time = "The only secret that ward reads is the TLS key, from a file that only its owner may read "
                       "(ward/beast/tls_context.hpp).",
           .deployment = "Let the manager put that file in place (systemd credentials, a mounted secret).",
           .check = "stat -c '%a %U' \"$WARD_TLS_KEY_FILE\"  # 600 or 400"}};
}

[[nodiscard]] inline auto secrets_rotate() -> checklist_row {
  return {30, "Secrets are rotated", row_status::missing,
          {.run_time = "Certificates and the issuer's keys are read at the start; a key set may hold old and new keys side by side.",
           .deployment = "Replace the files and restart, before the certificate ends.",
           .check = "openssl s_client -connect \"$HOST\" </dev/null 2>/dev/null | openssl x509 -noout -enddate"}};
}

[[nodiscard]] inline auto secrets_differ() -> checklist_row {
  return {31, "Each environment has its own secrets", row_status::missing,
          {.run_time = "Without WARD_ENVIRONMENT=development there is no development certificate and no development issuer "
                       "(ward/openssl/dev_certificate.hpp, dev_issuer.hpp). Nothing compares the secrets of environments.",
           .deployment = "Use an issuer, a key and a certificate for each.",
           .check = "tr '\\0' '\\n' </proc/\"$PID\"/environ | grep '^WARD_ENVIRONMENT='  # nothing, or production"}};
}

[[nodiscard]] inline auto configuration(const tally&) -> checklist_chapter {
  return {"Configuration and secrets",
          {no_secrets_in_source(), refuses_to_start(), secrets_from_a_manager(), secrets_rotate(), secrets_differ()}};
}

}  // namespace ward::generate::posture::checklist

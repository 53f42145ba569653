// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Rows 32 to 42 of the checklist: header fields, TLS, and what stands in front.
#pragma once

#include <string>
#include <string_view>

#include "ward/generate/posture/checklist/commands.hpp"
#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

// Rows 33 to 37: a field that every answer has.
[[nodiscard]] inline auto answer_field(int number, std::string_view title, std::string_view name, std::string_view value) -> checklist_row {
  return {number, title, row_status::by_component,
          {.run_time = say("Every answer, errors too: ", name, ": ", value, " (ward/pipeline/answer.hpp)."), .check = field_named(name)}};
}

[[nodiscard]] inline auto strict_transport() -> checklist_row {
  return {32, "HSTS", row_status::by_component,
          {.run_time = "Every answer over TLS: strict-transport-security: max-age=31536000; includeSubDomains (ward/pipeline/answer.hpp). Not over "
                       "plain HTTP behind a proxy.",
           .deployment = "preload is for the owner of the domain to decide. A proxy that ends TLS has to add the field.",
           .check = field_named("strict-transport-security")}};
}

[[nodiscard]] inline auto tls_version() -> checklist_row {
  return {38, "TLS 1.2 or later", row_status::by_component,
          {.run_time = "TLS 1.2 and 1.3, no renegotiation, compression or tickets (ward/beast/tls_context.hpp).",
           .deployment = "A proxy that ends TLS has settings of its own.",
           .check = "openssl s_client -connect \"$HOST\" -tls1_1 -cipher 'DEFAULT:@SECLEVEL=0' </dev/null 2>&1 | grep -i 'alert'  # protocol version"}};
}

[[nodiscard]] inline auto https_everywhere() -> checklist_row {
  return {39, "HTTPS everywhere, in development too", row_status::by_component,
          {.run_time = "The server speaks TLS, with a certificate of its own in development; it never redirects from plain HTTP. WARD_PLAIN_HTTP=1 "
                       "in production needs WARD_TRUSTED_PROXIES (ward/pipeline/config.hpp).",
           .check = "curl -so /dev/null -w '%{http_code}\\n' \"http://$HOST/\"  # 000"}};
}

[[nodiscard]] inline auto modern_ciphers() -> checklist_row {
  return {40, "Modern ciphers only", row_status::by_component,
          {.run_time = "ECDHE with AES-GCM or ChaCha20-Poly1305, and nothing else (ward/beast/tls_context.hpp).",
           .check = "openssl s_client -connect \"$HOST\" -tls1_2 -cipher 'AES128-SHA256:AES256-GCM-SHA384' </dev/null 2>&1 | grep -i 'alert'  "
                    "# handshake failure"}};
}

[[nodiscard]] inline auto proxy_in_front() -> checklist_row {
  return {41, "A proxy stands in front", row_status::by_deployment,
          {.run_time = "X-Forwarded-For counts from WARD_TRUSTED_PROXIES only (ward/guard/client_address.hpp). Requests that could be framed in two "
                       "ways are refused (ward/http/framing.hpp).",
           .deployment = "Put it there, let nothing else reach the service, and see in the log that a caller cannot choose its address.",
           .check = "curl -so /dev/null -H 'X-Forwarded-For: 203.0.113.9' \"$URL/\"; tail -n 1 service.log | jq -r .client  # not 203.0.113.9"}};
}

[[nodiscard]] inline auto mutual_tls() -> checklist_row {
  return {42, "Mutual TLS between services", row_status::missing,
          {.run_time = "The server asks for no client certificate.", .deployment = "Leave it to a proxy or a mesh."}};
}

[[nodiscard]] inline auto transport(const tally&) -> checklist_chapter {
  return {"Transport and headers",
          {strict_transport(),
           answer_field(33, "A strict content security policy", "content-security-policy",
                        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
           answer_field(34, "No sniffing of content types", "x-content-type-options", "nosniff"),
           answer_field(35, "No framing", "x-frame-options", "DENY"),
           answer_field(36, "Referrer policy", "referrer-policy", "no-referrer"),
           answer_field(37, "Permissions policy", "permissions-policy",
                        "accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
           tls_version(), https_everywhere(), modern_ciphers(), proxy_in_front(), mutual_tls()}};
}

}  // namespace ward::generate::posture::checklist

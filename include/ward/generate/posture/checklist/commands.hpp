// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The shell commands of the checklist. They use URL (https://host:port), HOST (host:port) and TOKEN (an access token).
#pragma once

#include <string>
#include <string_view>

#include "ward/generate/posture/checklist_row.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture::checklist {

/// What the commands take for granted, for the top of the list.
inline constexpr std::string_view command_setting =
    "URL=https://localhost:8443 HOST=localhost:8443 TOKEN=...  # where the service runs, and an access token for it";

/// The status of an operation that wants a token, asked with these options of curl.
[[nodiscard]] inline auto status_of(const tally& of, std::string_view options, std::string_view expected) -> std::string {
  return say("curl -so /dev/null -w '%{http_code}\\n' ", of.probe_method, options, options.empty() ? "" : " ", "\"$URL", of.probe_path,
             "\"  # ", expected);
}

/// The same with something behind the path.
[[nodiscard]] inline auto status_at(const tally& of, std::string_view query, std::string_view expected) -> std::string {
  return say("curl -so /dev/null -w '%{http_code}\\n' ", of.probe_method, "\"$URL", of.probe_path, query, "\"  # ", expected);
}

/// A field of an answer; every answer has the fields that ward sets, errors too.
[[nodiscard]] inline auto field_named(std::string_view name) -> std::string {
  return say("curl -sD - -o /dev/null \"$URL/\" | grep -i '^", name, ":'");
}

/// What somebody else gets who asks for an object of the caller's. Empty if no operation reads one.
[[nodiscard]] inline auto status_for_another(const tally& of) -> std::string {
  if (of.object_path.empty()) return {};
  return say("curl -so /dev/null -w '%{http_code}\\n' -H \"Authorization: Bearer $TOKEN_OF_ANOTHER\" \"$URL", of.object_path,
             "\"  # 404, where TOKEN gets 200");
}

/// Lines of the access log, which stands between other lines of standard error.
[[nodiscard]] inline auto logged(std::string_view filter) -> std::string {
  return say("jq -rR 'fromjson? | ", filter, "' service.log | sort | uniq -c | sort -nr | head");
}

/// Members of the token's claims, by a filter of jq.
[[nodiscard]] inline auto claims_of(std::string_view filter) -> std::string {
  return say("jq -R 'split(\".\")[1] | gsub(\"-\"; \"+\") | gsub(\"_\"; \"/\") | @base64d | fromjson | ", filter, "' <<<\"$TOKEN\"");
}

[[nodiscard]] inline auto without_tokens() -> row_text { return {.types = "No operation wants a token."}; }

}  // namespace ward::generate::posture::checklist

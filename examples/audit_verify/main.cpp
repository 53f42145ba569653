// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// audit_verify FILE [--expect-head HEX]: is an audit file as it was written? Exit code 0 if it is, 1 if not or if unknown.
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "ward/openssl/audit_verifier.hpp"

namespace {

constexpr std::string_view usage =
    "usage: audit_verify FILE [--expect-head HEX]\n"
    "  Checks the hash chain of an audit file and prints its head, the hash of the newest record.\n"
    "  Keep heads on another machine: only a head from elsewhere, given with --expect-head, shows that newer\n"
    "  records were cut off or that the whole file was replaced. The file may have grown since.\n";

auto print(const std::string& path, const ward::openssl::audit_report& report, bool is_anchored) -> int {
  if (report.problem && report.problem->line != 0) {
    std::printf("%s: line %llu %s\n", path.c_str(), static_cast<unsigned long long>(report.problem->line),
                std::string{report.problem->what}.c_str());
  } else if (report.problem) {
    std::printf("%s: %s\n", path.c_str(), std::string{report.problem->what}.c_str());
  }
  std::printf("%llu records intact%s, %llu of them after an interruption\nhead %s\n",
              static_cast<unsigned long long>(report.records), report.problem ? " up to there" : "",
              static_cast<unsigned long long>(report.recovered), report.head.c_str());
  if (!report.problem && !is_anchored) {
    std::puts("not checked: whether newer records were cut off (--expect-head)");
  }
  return report.problem ? 1 : 0;
}

auto is_head(std::string_view text) -> bool {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

int main(int count, char** arguments) {
  const bool has_anchor = count == 4 && std::string_view{arguments[2]} == "--expect-head";
  if (count != 2 && !has_anchor) {
    std::fputs(usage.data(), stderr);
    return 1;
  }
  const std::string_view anchor = has_anchor ? arguments[3] : "";
  if (has_anchor && !is_head(anchor)) {
    std::fputs("audit_verify: --expect-head wants 64 lower-case hexadecimal digits\n", stderr);
    return 1;
  }
  try {
    return print(arguments[1], ward::openssl::verify_audit_file(arguments[1], anchor), has_anchor);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "audit_verify: %s\n", error.what());
    return 1;
  }
}

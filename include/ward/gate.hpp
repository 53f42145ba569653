// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The main function of a gate: the small program that ward_gate builds to compare what an api's contract says with what was agreed on.
#pragma once

#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/posture_comparison.hpp"

namespace ward {
namespace detail {

/// What is compared, for whom, and how a difference is accepted.
struct gate_call {
  std::string target;
  std::string accept;  ///< a command
  std::string baseline;
  std::string emitted;
};

[[nodiscard]] inline auto read_gate_call(int argc, const char* const* argv) -> std::optional<gate_call> {
  gate_call call;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view option{argv[i]};
    auto* const value = option == "--target"     ? &call.target
                        : option == "--accept"   ? &call.accept
                        : option == "--baseline" ? &call.baseline
                        : option == "--posture"  ? &call.emitted
                                                 : nullptr;
    if (value == nullptr) return std::nullopt;
    *value = argv[i + 1];
  }
  if (argc != 9 || call.target.empty() || call.accept.empty() || call.baseline.empty() || call.emitted.empty())
    return std::nullopt;
  return call;
}

// Texts of a contract cannot begin a line of their own, or speak to a terminal.
[[nodiscard]] inline auto on_one_line(std::string text) -> std::string {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

inline void print_findings(std::FILE* to, const std::vector<generate::gate::finding>& all) {
  for (const auto& each : all) std::fprintf(to, "  %s\n", on_one_line(each.place + ": " + each.change).c_str());
}

[[nodiscard]] inline auto judge_findings(const gate_call& call, const generate::gate::findings& found) -> int {
  if (!found.narrower.empty()) {
    std::printf("ward_gate(%s): narrower than %s, which needs no consent (%zu):\n", call.target.c_str(),
                call.baseline.c_str(), found.narrower.size());
    print_findings(stdout, found.narrower);
    std::fflush(stdout);
  }
  if (found.wider.empty()) return 0;
  std::fprintf(stderr, "ward_gate(%s): access is wider than %s says (%zu):\n", call.target.c_str(),
               call.baseline.c_str(), found.wider.size());
  print_findings(stderr, found.wider);
  std::fprintf(stderr,
               "If this is meant, accept it, and have the difference of that file reviewed with the change:\n  %s\n",
               call.accept.c_str());
  return 1;
}

}  // namespace detail

/// `int main(int argc, char** argv) { return ward::gate_main(argc, argv); }`: takes `--target NAME --accept COMMAND --baseline FILE
/// --posture FILE`, two posture reports as JSON. 0: the second allows nothing that the first does not. 1: it does, or one of them
/// cannot be read, and stderr says what: all of it, and what to do. What is narrower is told on stdout.
[[nodiscard]] inline auto gate_main(int argc, const char* const* argv) -> int {
  const auto call = detail::read_gate_call(argc, argv);
  if (!call) {
    std::fprintf(stderr,
                 "usage: %s --target NAME --accept COMMAND --baseline FILE --posture FILE\n"
                 "Fails if the posture report allows more than the baseline. Both are JSON, as ward_emit writes it.\n",
                 argc > 0 ? argv[0] : "gate");
    return 1;
  }
  try {
    const auto emitted = generate::gate::read_document(call->emitted);
    const auto baseline = generate::gate::read_document(call->baseline);
    generate::gate::findings found;
    generate::gate::compare_postures(found, {baseline, call->baseline}, {emitted, call->emitted});
    return detail::judge_findings(*call, found);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ward_gate(%s): %s\nThis makes the baseline anew: read it, and commit it.\n  %s\n",
                 call->target.c_str(), error.what(), call->accept.c_str());
    return 1;
  }
}

}  // namespace ward

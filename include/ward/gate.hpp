// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The main function of a gate: the small program that ward_gate builds to compare what an api's contract says with what was agreed on.
#pragma once

#include <cstdio>
#include <exception>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "ward/generate/gate/contract_gate.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/finding_text.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/posture_comparison.hpp"

namespace ward {
namespace detail {

/// Options by their names, with their values.
using gate_options = std::map<std::string, std::string, std::less<>>;

/// Empty if it is no list of pairs, or an option stands twice.
[[nodiscard]] inline auto read_gate_options(int argc, const char* const* argv) -> gate_options {
  gate_options made;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (*argv[i + 1] == '\0' || !made.emplace(argv[i], argv[i + 1]).second) return {};
  }
  return argc % 2 == 1 ? made : gate_options{};
}
/// Whether these are there, and nothing else.
[[nodiscard]] inline auto are_gate_options(const gate_options& given, std::initializer_list<std::string_view> names) -> bool {
  if (given.size() != names.size()) return false;
  for (const auto name : names) {
    if (!given.contains(name)) return false;
  }
  return true;
}

[[nodiscard]] inline auto judge_postures(const gate_options& options) -> int {
  using namespace generate::gate;
  const auto& target = options.at("--target");
  const auto& file = options.at("--baseline");
  const auto& emitted_file = options.at("--posture");
  const auto emitted = read_document(emitted_file);
  const auto baseline = read_document(file);
  findings found;
  compare_postures(found, {baseline, file}, {emitted, emitted_file});
  if (!found.narrower.empty()) {
    std::printf("ward_gate(%s): narrower than %s, which needs no consent (%zu):\n", target.c_str(), file.c_str(),
                found.narrower.size());
    print_findings(stdout, found.narrower);
    std::fflush(stdout);
  }
  if (found.wider.empty()) return 0;
  std::fprintf(stderr, "ward_gate(%s): access is wider than %s says (%zu):\n", target.c_str(), file.c_str(), found.wider.size());
  print_findings(stderr, found.wider);
  std::fprintf(stderr,
               "If this is meant, accept it, and have the difference of that file reviewed with the change:\n  %s\n",
               options.at("--accept").c_str());
  return 1;
}

[[nodiscard]] inline auto contract_call_of(const gate_options& options) -> generate::gate::contract_call {
  const auto text = [&](std::string_view name) {
    const auto found = options.find(name);
    return found == options.end() ? std::string{} : found->second;
  };
  return {text("--target"), text("--accept"), text("--baseline"), text("--openapi"), text("--merge-base"), text("--kept"), text("--accepted")};
}

/// The exit code, or -1 if the options are none that a gate takes.
[[nodiscard]] inline auto run_gate(const gate_options& options) -> int {
  if (are_gate_options(options, {"--target", "--accept", "--baseline", "--posture"})) return judge_postures(options);
  if (are_gate_options(options, {"--target", "--accept", "--baseline", "--openapi"}))
    return generate::gate::judge_contract(contract_call_of(options));
  if (are_gate_options(options, {"--target", "--accept", "--baseline", "--openapi", "--merge-base", "--kept", "--accepted"}))
    return generate::gate::judge_contract(contract_call_of(options));
  if (are_gate_options(options, {"--target", "--baseline", "--openapi", "--merge-base", "--kept", "--accepted"})) {
    generate::gate::accept_contract(contract_call_of(options));
    return 0;
  }
  return -1;
}

inline void tell_unreadable(const gate_options& options, const char* problem) {
  std::fprintf(stderr, "ward_gate(%s): %s\n", options.at("--target").c_str(), problem);
  const auto accept = options.find("--accept");
  if (accept == options.end()) return;
  std::fprintf(stderr, "This makes the baseline anew: read it, and commit it.\n  %s\n", accept->second.c_str());
  if (options.contains("--merge-base"))
    std::fputs("What is wrong at the merge base stays wrong there: let OPENAPI name a new file, which is compared once it is merged.\n", stderr);
}

}  // namespace detail

/// `int main(int argc, char** argv) { return ward::gate_main(argc, argv); }`: compares two posture reports as JSON (`--target NAME
/// --accept COMMAND --baseline FILE --posture FILE`), or two OpenAPI 3.1 documents as JSON (`--openapi FILE` in place of `--posture`). With
/// `--merge-base BRANCH --kept FILE --accepted FILE` the baseline is what the file `kept` was at the merge base, and the file `accepted`
/// lists changes that are meant; without `--accept`, it is made to list them all. 0: the second document asks as much of callers as the
/// first, and breaks none of its clients. 1: it does not, or one of them cannot be read, and stderr says what: all of it, and what to
/// do. What needs no consent is told on stdout.
[[nodiscard]] inline auto gate_main(int argc, const char* const* argv) -> int {
  const auto options = detail::read_gate_options(argc, argv);
  try {
    if (const auto code = detail::run_gate(options); code >= 0) return code;
  } catch (const std::exception& error) {
    detail::tell_unreadable(options, error.what());
    return 1;
  }
  std::fprintf(stderr,
               "usage: %s --target NAME --accept COMMAND --baseline FILE --posture FILE\n"
               "       %s --target NAME [--accept COMMAND] --baseline FILE --openapi FILE [--merge-base BRANCH --kept FILE --accepted FILE]\n"
               "Fails if the posture report allows more than the baseline, or if the OpenAPI document breaks clients of the baseline or\n"
               "asks less of callers. All are JSON, as ward_emit writes it.\n",
               argc > 0 ? argv[0] : "gate", argc > 0 ? argv[0] : "gate");
  return 1;
}

}  // namespace ward

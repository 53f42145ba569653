// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The main function of a gate: the small program that ward_gate builds to compare what an api's contract says with what was agreed on.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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
[[nodiscard]] inline auto read_gate_options(const std::vector<std::string>& arguments) -> gate_options {
  gate_options made;
  if (arguments.size() % 2 != 0) return made;
  for (std::size_t i = 0; i != arguments.size(); i += 2) {
    if (arguments[i + 1].empty() || !made.emplace(arguments[i], arguments[i + 1]).second) return {};
  }
  return made;
}
/// Whether these are there, and nothing else.
[[nodiscard]] inline auto are_gate_options(const gate_options& given, std::initializer_list<std::string_view> names)
    -> bool {
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
  std::fprintf(stderr, "ward_gate(%s): access is wider than %s says (%zu):\n", target.c_str(), file.c_str(),
               found.wider.size());
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
  return {text("--target"),     text("--accept"), text("--baseline"), text("--openapi"),
          text("--merge-base"), text("--kept"),   text("--accepted")};
}

/// The exit code, or -1 if the options are none that a gate takes.
[[nodiscard]] inline auto run_gate(const gate_options& options) -> int {
  if (are_gate_options(options, {"--target", "--accept", "--baseline", "--posture"})) return judge_postures(options);
  if (are_gate_options(options, {"--target", "--accept", "--baseline", "--openapi"}))
    return generate::gate::judge_contract(contract_call_of(options));
  if (are_gate_options(options,
                       {"--target", "--accept", "--baseline", "--openapi", "--merge-base", "--kept", "--accepted"}))
    return generate::gate::judge_contract(contract_call_of(options));
  if (are_gate_options(options, {"--target", "--baseline", "--openapi", "--merge-base", "--kept", "--accepted"})) {
    generate::gate::accept_contract(contract_call_of(options));
    return 0;
  }
  return -1;
}

inline void tell_usage(const char* name) {
  std::fprintf(stderr,
               "usage: %s --target NAME --accept COMMAND --baseline FILE --posture FILE\n"
               "       %s --target NAME [--accept COMMAND] --baseline FILE --openapi FILE [--merge-base BRANCH --kept "
               "FILE --accepted FILE]\n"
               "Fails if the posture report allows more than the baseline, or if the OpenAPI document breaks clients "
               "of the baseline or\n"
               "asks less of callers. All are JSON, as ward_emit writes it. --and stands between two comparisons.\n",
               name, name);
}

inline void tell_unreadable(const gate_options& options, const char* problem) {
  std::fprintf(stderr, "ward_gate(%s): %s\n", options.at("--target").c_str(), generate::gate::one_line(problem).c_str());
  const auto accept = options.find("--accept");
  if (accept == options.end()) return;
  std::fprintf(stderr, "This makes the baseline anew: read it, and commit it.\n  %s\n", accept->second.c_str());
  if (options.contains("--merge-base"))
    std::fputs(
        "What is wrong at the merge base stays wrong there: let OPENAPI name a new file, which is compared once it is "
        "merged.\n",
        stderr);
}

[[nodiscard]] inline auto run_one_gate(const std::string& name, const gate_options& options) -> int {
  try {
    if (const auto code = run_gate(options); code >= 0) return code;
  } catch (const std::exception& error) {
    tell_unreadable(options, error.what());
    return 1;
  }
  tell_usage(name.c_str());
  return 1;
}

}  // namespace detail

/// `int main(int argc, char** argv) { return ward::gate_main(argc, argv); }`: compares two posture reports as JSON (`--target NAME
/// --accept COMMAND --baseline FILE --posture FILE`), or two OpenAPI 3.1 documents as JSON (`--openapi FILE` in place of `--posture`). With
/// `--merge-base BRANCH --kept FILE --accepted FILE` the baseline is what the file `kept` was at the merge base, and the file `accepted`
/// lists changes that are meant; without `--accept`, it is made to list them all. `--and` stands between two comparisons, and both are
/// made. 0: the second document asks as much of callers as the first, and breaks none of its clients. 1: it does not, or one of them
/// cannot be read, and stderr says what: all of it, and what to do. What needs no consent is told on stdout.
[[nodiscard]] inline auto gate_main(int argc, const char* const* argv) -> int {
  const std::vector<std::string> all(argv + std::min(argc, 1), argv + argc);
  const std::string name = argc > 0 ? argv[0] : "gate";
  int code = 0;
  for (auto from = all.begin();;) {
    const auto end = std::find(from, all.end(), "--and");
    code = std::max(code, detail::run_one_gate(name, detail::read_gate_options({from, end})));
    if (end == all.end()) return code;
    from = end + 1;
  }
}

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a build is told of two OpenAPI documents, and of what was accepted.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "ward/generate/gate/accepted_changes.hpp"
#include "ward/generate/gate/contract_changes.hpp"
#include "ward/generate/gate/contract_comparison.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/finding_text.hpp"
#include "ward/generate/gate/findings.hpp"

namespace ward::generate::gate {

/// Two documents, and how a difference is accepted. With a merge base, `baseline` is what was in the repository there, empty if nothing
/// was, and two files of the repository go with the change: `kept`, which is to be the document, and `accepted`.
struct contract_call {
  std::string target;
  std::string accept;  ///< a command
  std::string baseline;
  std::string emitted;
  std::string merge_base{};  ///< with which branch; empty if the baseline is a file of the repository
  std::string kept{};
  std::string accepted{};

  [[nodiscard]] auto has_merge_base() const noexcept -> bool { return !merge_base.empty(); }
  /// What the emitted document is compared with, for people.
  [[nodiscard]] auto baseline_text() const -> std::string {
    return has_merge_base() ? kept + " at the merge base with " + merge_base : baseline;
  }
};

namespace detail {

[[nodiscard]] inline auto is_absent_at_merge_base(const contract_call& call) -> bool {
  std::error_code ignored;
  return call.has_merge_base() && std::filesystem::file_size(call.baseline, ignored) == 0;
}

[[nodiscard]] inline auto changes_of(const contract_call& call, const json_tree& emitted) -> contract_changes {
  if (is_absent_at_merge_base(call)) return {};
  const auto baseline = read_document(call.baseline);
  return compare_contracts({baseline, call.baseline_text()}, {emitted, call.emitted});
}

/// Those that need somebody's consent.
[[nodiscard]] inline auto grave_changes(const contract_changes& of) -> std::vector<finding> {
  auto all = of.breaking;
  all.insert(all.end(), of.loosening.begin(), of.loosening.end());
  return all;
}

inline void print_part(std::FILE* to, const contract_call& call, const std::string& what,
                       const std::vector<finding>& part) {
  if (part.empty()) return;
  std::fprintf(to, "ward_gate(%s): %s (%zu):\n", call.target.c_str(), what.c_str(), part.size());
  print_findings(to, part);
}

// What needs no consent any more, or never did.
inline void tell_rest(const contract_call& call, const contract_changes& found, const std::vector<finding>& accepted,
                      std::size_t idle) {
  if (is_absent_at_merge_base(call))
    std::printf("ward_gate(%s): there is no %s yet: nothing is compared until it has been merged\n",
                call.target.c_str(), call.baseline_text().c_str());
  print_part(stdout, call, "accepted in " + call.accepted, accepted);
  print_part(stdout, call, "changes since " + call.baseline_text() + " that need no consent", found.notes);
  if (idle != 0)
    std::printf("ward_gate(%s): lines of %s that name no change any more, and go with the next that is accepted: %zu\n",
                call.target.c_str(), call.accepted.c_str(), idle);
  std::fflush(stdout);
}

// The file of the repository is what the next changes are compared with.
[[nodiscard]] inline auto is_kept(const contract_call& call, const json_tree& emitted) -> bool {
  if (!call.has_merge_base()) return true;
  const auto kept = read_document(call.kept);
  if (kept == emitted) return true;
  std::fprintf(stderr,
               "ward_gate(%s): %s is not what the contract says now. Take it, and commit it with the change:\n  %s\n",
               call.target.c_str(), call.kept.c_str(), call.accept.c_str());
  return false;
}

}  // namespace detail

/// 0: no client of the baseline breaks, no less is asked of callers, and the file of the repository is up to date. 1: it is not so, and
/// stderr says all of it, and what to do. Throws `boot_error` for a document that cannot be read.
[[nodiscard]] inline auto judge_contract(const contract_call& call) -> int {
  const auto emitted = read_document(call.emitted);
  auto found = detail::changes_of(call, emitted);
  const auto accepted = call.has_merge_base() ? read_accepted_changes(call.accepted) : accepted_changes{};
  const auto idle = accepted.count_without(detail::grave_changes(found));
  auto meant = accepted.remove_from(found.breaking);
  const auto loosened = accepted.remove_from(found.loosening);
  meant.insert(meant.end(), loosened.begin(), loosened.end());
  detail::tell_rest(call, found, meant, idle);
  const bool is_kept = detail::is_kept(call, emitted);
  detail::print_part(stderr, call, "clients of " + call.baseline_text() + " break", found.breaking);
  detail::print_part(stderr, call, "less is asked of callers than " + call.baseline_text() + " says", found.loosening);
  if (found.breaking.empty() && found.loosening.empty()) return is_kept ? 0 : 1;
  std::fprintf(stderr, "If this is meant, accept it, and have the difference of %s reviewed with the change:\n  %s\n",
               call.has_merge_base() ? call.accepted.c_str() : "that file", call.accept.c_str());
  return 1;
}

/// Makes `accepted` list all changes that need consent, and no others.
inline void accept_contract(const contract_call& call) {
  const auto emitted = read_document(call.emitted);
  const auto found = detail::grave_changes(detail::changes_of(call, emitted));
  write_accepted_changes(call.accepted, read_accepted_changes(call.accepted), found);
  detail::print_part(stdout, call, "accepted in " + call.accepted, found);
}

}  // namespace ward::generate::gate

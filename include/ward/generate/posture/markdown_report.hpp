// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The report as Markdown: for reviews, and for differences between two versions of a contract.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/posture/checklist.hpp"
#include "ward/generate/posture/markdown_text.hpp"
#include "ward/generate/posture/report.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture {
namespace detail {

// "`create_note` POST /v1/notes"
[[nodiscard]] inline auto markdown_operation(const operation& of) -> std::string {
  return markdown_code(of.id).append(" ").append(markdown_of(place_of(of)));
}

inline void write_summary(markdown_text& to, const report& of) {
  const auto counted = count(of);
  to.heading(2, "Summary");
  to.table_head({"What", "How many"});
  to.row({"operations", say(counted.operations)});
  to.row({"open to the public", say(counted.open, ", ", counted.open_writes, " of them to write")});
  to.row({"open to a privileged role", say(counted.privileged)});
  to.row({"escape hatches, each with its reason", say(counted.escapes)});
  for (const auto status : all_row_statuses) {
    to.row({say("rows of the checklist: ", to_string(status)), say(count_rows(of.checklist, status))});
  }
  to.end_list();
  to.paragraph(of.budget ? say("A message has at most ", grouped(of.budget->bytes), " bytes, ", of.budget->depth, " levels and ",
                               grouped(of.budget->items), " values (ward::budget).")
                         : "No budget is declared for messages: each is bounded by its own type.");
}

inline void write_matrix(markdown_text& to, const report& of) {
  const auto roles = roles_of(of);
  to.heading(2, "Who may call what");
  std::vector<std::string> head{"Operation"};
  for (const auto& role : roles) head.push_back(markdown_of(role.name).append(role.is_privileged ? " (privileged)" : ""));
  for (const auto* each : {"Public", "Tenant", "Factors", "Audited"}) head.emplace_back(each);
  to.table_head(head);
  const auto with_reason = [](std::string said, std::string_view why) {
    return why.empty() ? markdown_of(said) : markdown_of(said.append(": ").append(why));
  };
  for (const auto& each : of.operations) {
    std::vector<std::string> cells{markdown_operation(each)};
    for (const auto& role : roles) cells.emplace_back(allows(each, role.name) ? "yes" : "");
    cells.push_back(each.open ? with_reason(each.open->may_write ? "may write" : "may read", each.open->why) : "");
    cells.push_back(with_reason(words_of(each.tenant), each.tenant.why));
    cells.push_back(each.open ? "" : with_reason(words_of(each.authentication), each.authentication.why_not));
    cells.push_back(with_reason(each.audit.is_audited ? "yes" : "no", each.audit.why_not));
    to.row(cells);
  }
  to.end_list();
}

[[nodiscard]] inline auto markdown_limits(const operation& of) -> std::string {
  std::string text;
  const auto add = [&](std::string_view said) { text.append(text.empty() ? "" : "; ").append(markdown_of(said)); };
  for (const auto& quota : of.quotas) add(words_of(quota));
  if (of.concurrent != 0) add(say(of.concurrent, " at the same time"));
  if (of.sensitive) add(say("sensitive, ", of.sensitive->kind, ": ", words_of(*of.sensitive)));
  if (!of.expensive.empty()) add(say("expensive: ", of.expensive));
  return text;
}

inline void write_limits(markdown_text& to, const report& of) {
  to.heading(2, "How often, and how much");
  to.table_head({"Operation", "Limits", "Body at most", "Memory at most"});
  for (const auto& each : of.operations) {
    to.row({markdown_operation(each), markdown_limits(each), words_of_cap(each.cost), words_of_memory(each.cost)});
  }
  to.end_list();
  to.paragraph("Memory is for the body and what is read from it, without the parser's own buffers. No operation declares idempotency.");
}

[[nodiscard]] inline auto markdown_failures(const std::vector<failure>& failures) -> std::string {
  std::string text;
  for (const auto& each : failures) {
    text.append(text.empty() ? "" : ", ").append(say(each.status, " ", each.code));
  }
  return text;
}

inline void write_answers(markdown_text& to, const report& of) {
  const auto shared = failures_of_all(of);
  to.heading(2, "What it answers");
  to.paragraph("Every operation: " + markdown_failures(shared) + ".");
  to.table_head({"Operation", "Success", "Other failures"});
  for (const auto& each : of.operations) {
    std::string successes;
    for (const int status : each.successes) successes.append(successes.empty() ? "" : ", ").append(say(status));
    to.row({markdown_operation(each), successes, markdown_failures(own_failures(each, shared))});
  }
  to.end_list();
}

inline void write_escapes(markdown_text& to, const report& of) {
  to.heading(2, "Escape hatches");
  if (count(of).escapes == 0) return to.paragraph("None.");
  to.table_head({"Where", "What", "Why"});
  for (const auto& operation : of.operations) {
    for (const auto& each : operation.escapes) {
      to.row({markdown_code(place_of(operation, each.place)), markdown_code(each.kind), markdown_of(each.why)});
    }
  }
  to.end_list();
}

inline void write_data(markdown_text& to, const report& of) {
  const auto counted = count(of);
  to.heading(2, "Secrets and personal data");
  if (counted.secrets_in + counted.members_out == 0) return to.paragraph("No member is declared ward::secret or ward::personal.");
  to.table_head({"Where", "What", "Direction"});
  for (const auto& operation : of.operations) {
    for (const auto& each : operation.sensitive_members) {
      const auto what = say(nature_of(each), each.is_declassified ? ", declassified" : "");
      to.row({markdown_code(place_of(operation, each.place)), what, std::string{direction_of(each)}});
    }
  }
  to.end_list();
}

inline void write_row(markdown_text& to, const checklist_row& row) {
  to.heading(4, say(row.number, ". ", markdown_of(row.title)));
  to.item(say("**", to_string(row.status), "**"));
  if (!row.text.types.empty()) to.item("Types: " + markdown_of(row.text.types));
  if (!row.text.run_time.empty()) to.item("Run time: " + markdown_of(row.text.run_time));
  if (!row.text.deployment.empty()) to.item("Deployment: " + markdown_of(row.text.deployment));
  if (!row.text.check.empty()) {
    to.item("Check:");
    to.shell(row.text.check);
  }
  to.end_list();
}

inline void write_checklist(markdown_text& to, const report& of) {
  to.heading(2, "The checklist");
  to.paragraph("Commands use:");
  to.shell_block(checklist::command_setting);
  for (const auto& chapter : of.checklist) {
    to.heading(3, chapter.title);
    for (const auto& row : chapter.rows) write_row(to, row);
  }
}

}  // namespace detail

/// Markdown, ending with a line feed, the same bytes each time.
[[nodiscard]] inline auto write_markdown_report(const report& of) -> std::string {
  markdown_text text;
  text.heading(1, say(markdown_of(of.title), " ", markdown_of(of.version), ": security posture"));
  text.paragraph("Read from the types of the contract when it was built; the service was not run.");
  detail::write_summary(text, of);
  detail::write_matrix(text, of);
  detail::write_limits(text, of);
  detail::write_answers(text, of);
  detail::write_escapes(text, of);
  detail::write_data(text, of);
  text.heading(2, "Outbound calls");
  text.paragraph("No outbound call is declared.");
  detail::write_checklist(text, of);
  return std::move(text).take();
}

}  // namespace ward::generate::posture

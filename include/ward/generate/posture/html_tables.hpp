// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The tables of the HTML report. On a phone each of their rows is a card: cells carry the name of their column, and roles, since
// a browser forgets that a table is one when its boxes are not (WAI-ARIA 1.2, "table").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/posture/html_text.hpp"
#include "ward/generate/posture/report.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture {
namespace detail {

/// A table of these columns; `rows` writes its body.
template <class Rows>
void html_table(html_text& to, std::string_view caption, const std::vector<std::string>& columns, Rows&& rows) {
  to.element("div", {{"class", "frame"}, {"role", "region"}, {"aria-label", caption}, {"tabindex", "0"}}, [&] {
    to.element("table", {{"role", "table"}}, [&] {
      to.element("caption", caption);
      to.element("thead", {{"role", "rowgroup"}}, [&] {
        to.element("tr", {{"role", "row"}}, [&] {
          for (const auto& each : columns) to.element("th", {{"scope", "col"}, {"role", "columnheader"}}, each);
        });
      });
      to.element("tbody", {{"role", "rowgroup"}}, rows);
    });
  });
}

template <class Cells>
void html_row(html_text& to, Cells&& cells) {
  to.element("tr", {{"role", "row"}}, cells);
}
template <class Inside>
void html_cell(html_text& to, std::string_view column, Inside&& inside) {
  to.element("td", {{"role", "cell"}, {"data-label", column}}, [&] { to.element("div", inside); });
}
// A cell of words; an empty one is left out on a phone.
inline void html_cell(html_text& to, std::string_view column, std::string_view said, std::string_view why) {
  if (said.empty()) return to.element("td", {{"role", "cell"}, {"class", "blank"}}, "");
  html_cell(to, column, [&] {
    to.text(said);
    if (!why.empty()) to.element("span", {{"class", "why"}}, why);
  });
}

// The head of a row: which operation it is about.
inline void html_operation(html_text& to, const operation& of) {
  to.element("th", {{"scope", "row"}, {"role", "rowheader"}}, [&] {
    to.element("code", {{"class", "route"}}, [&] {
      to.element("span", {{"class", "method"}}, http::to_string(of.method));
      to.text(" ");
      to.text(of.path);
    });
    to.element("small", {{"class", "soft"}}, of.id);
  });
}

// A cell with a chip, of a colour that the style has.
inline void html_chip_cell(html_text& to, std::string_view column, std::string_view colour, std::string_view said, std::string_view why) {
  html_cell(to, column, [&] {
    to.element("span", {{"class", say("chip ", colour)}}, said);
    if (!why.empty()) to.element("span", {{"class", "why"}}, why);
  });
}

inline void html_mark(html_text& to, const role_entry& role, bool is_allowed) {
  if (!is_allowed) return html_cell(to, role.name, "", "");
  html_chip_cell(to, role.name, role.is_privileged ? "deployment" : "component", role.is_privileged ? "privileged" : "yes", "");
}

inline void html_access_cells(html_text& to, const operation& of) {
  if (of.open) {
    html_chip_cell(to, "Public", of.open->may_write ? "missing" : "deployment", of.open->may_write ? "may write" : "may read", of.open->why);
  } else {
    html_cell(to, "Public", "", "");
  }
  html_cell(to, "Tenant", words_of(of.tenant), of.tenant.why);
  html_cell(to, "Factors", of.open ? "" : words_of(of.authentication), of.authentication.why_not);
  if (of.audit.is_audited) {
    html_chip_cell(to, "Audit record", "types", "yes", "");
  } else {
    html_cell(to, "Audit record", "no", of.audit.why_not);
  }
}

}  // namespace detail

/// Operation by role: who may call, for whose data, how well proved, and whether it is recorded.
inline void write_access_table(html_text& to, const report& of) {
  const auto roles = roles_of(of);
  std::vector<std::string> columns{"Operation"};
  for (const auto& role : roles) columns.push_back(std::string{role.name}.append(role.is_privileged ? " (privileged)" : ""));
  for (const auto* each : {"Public", "Tenant", "Factors", "Audit record"}) columns.emplace_back(each);
  detail::html_table(to, "Each operation, and the roles that may call it", columns, [&] {
    for (const auto& each : of.operations) {
      detail::html_row(to, [&] {
        detail::html_operation(to, each);
        for (const auto& role : roles) detail::html_mark(to, role, allows(each, role.name));
        detail::html_access_cells(to, each);
      });
    }
  });
}

namespace detail {

inline void html_limits(html_text& to, const operation& of) {
  to.element("ul", {{"class", "list"}}, [&] {
    for (const auto& quota : of.quotas) to.element("li", words_of(quota));
    if (of.concurrent != 0) to.element("li", say(of.concurrent, " at the same time"));
    if (of.sensitive) {
      to.element("li", [&] {
        to.element("span", {{"class", "chip deployment"}}, say("sensitive: ", of.sensitive->kind));
        to.text(" " + words_of(*of.sensitive));
      });
    }
    if (of.expensive.empty()) return;
    to.element("li", [&] {
      to.element("span", {{"class", "chip deployment"}}, "expensive");
      to.element("span", {{"class", "why"}}, of.expensive);
    });
  });
}

}  // namespace detail

inline void write_limit_table(html_text& to, const report& of) {
  detail::html_table(to, "Limits, and the worst that one request can need", {"Operation", "Limits", "Body at most", "Memory at most"}, [&] {
    for (const auto& each : of.operations) {
      detail::html_row(to, [&] {
        detail::html_operation(to, each);
        detail::html_cell(to, "Limits", [&] { detail::html_limits(to, each); });
        detail::html_cell(to, "Body at most", words_of_cap(each.cost), "");
        detail::html_cell(to, "Memory at most", words_of_memory(each.cost), "");
      });
    }
  });
}

namespace detail {

inline void html_failures(html_text& to, std::string_view look, const std::vector<failure>& failures) {
  to.element("ul", {{"class", look}}, [&] {
    for (const auto& each : failures) {
      to.element("li", [&] {
        to.text(say(each.status, " "));
        to.element("code", each.code);
      });
    }
  });
}

[[nodiscard]] inline auto successes_of(const operation& of) -> std::string {
  std::string text;
  for (const int status : of.successes) text.append(text.empty() ? "" : ", ").append(std::to_string(status));
  return text;
}

}  // namespace detail

inline void write_answer_table(html_text& to, const report& of) {
  const auto shared = failures_of_all(of);
  detail::html_table(to, "Answers of each operation, without the failures that all have", {"Operation", "Success", "Failures"}, [&] {
    for (const auto& each : of.operations) {
      detail::html_row(to, [&] {
        detail::html_operation(to, each);
        detail::html_cell(to, "Success", detail::successes_of(each), "");
        const auto own = own_failures(each, shared);
        if (own.empty()) return detail::html_cell(to, "Failures", "", "");
        detail::html_cell(to, "Failures", [&] { detail::html_failures(to, "list", own); });
      });
    }
  });
}

inline void write_escape_table(html_text& to, const report& of) {
  if (count(of).escapes == 0) return to.element("p", "None.");
  detail::html_table(to, "What the contract is excused from", {"Where", "What", "Why"}, [&] {
    for (const auto& operation : of.operations) {
      for (const auto& each : operation.escapes) {
        detail::html_row(to, [&] {
          to.element("th", {{"scope", "row"}, {"role", "rowheader"}}, [&] { to.element("code", place_of(operation, each.place)); });
          detail::html_cell(to, "What", [&] { to.element("code", each.kind); });
          detail::html_cell(to, "Why", each.why, "");
        });
      }
    }
  });
}

inline void write_data_table(html_text& to, const report& of) {
  const auto counted = count(of);
  if (counted.secrets_in + counted.members_out == 0) {
    return to.element("p", "No member is declared ward::secret or ward::personal.");
  }
  detail::html_table(to, "Members that are secrets or about a person", {"Where", "What", "Direction"}, [&] {
    for (const auto& operation : of.operations) {
      for (const auto& each : operation.sensitive_members) {
        detail::html_row(to, [&] {
          to.element("th", {{"scope", "row"}, {"role", "rowheader"}}, [&] { to.element("code", place_of(operation, each.place)); });
          detail::html_cell(to, "What", say(nature_of(each), each.is_declassified ? ", declassified" : ""), "");
          detail::html_cell(to, "Direction", direction_of(each), "");
        });
      }
    }
  });
}

}  // namespace ward::generate::posture

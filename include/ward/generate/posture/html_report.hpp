// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The report as one HTML page: no script, nothing loaded, for screens, phones and paper.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "ward/generate/posture/checklist.hpp"
#include "ward/generate/posture/html_style.hpp"
#include "ward/generate/posture/html_tables.hpp"
#include "ward/generate/posture/html_text.hpp"
#include "ward/generate/posture/report.hpp"
#include "ward/generate/posture/tally.hpp"
#include "ward/generate/posture/words.hpp"

namespace ward::generate::posture {
namespace detail {

// The class of a status in the style.
[[nodiscard]] constexpr auto class_of(row_status status) noexcept -> std::string_view {
  switch (status) {
    case row_status::by_types: return "types";
    case row_status::by_component: return "component";
    case row_status::by_deployment: return "deployment";
    case row_status::missing: return "missing";
    case row_status::not_applicable: return "none";
  }
  return "none";
}

inline void html_chip(html_text& to, row_status status, std::string_view said) {
  to.element("span", {{"class", say("chip ", class_of(status))}}, said);
}

struct html_part {
  std::string_view id;
  std::string_view title;
};
inline constexpr std::array<html_part, 8> html_parts{{{"summary", "Summary"},
                                                      {"access", "Who may call what"},
                                                      {"limits", "How often, and how much"},
                                                      {"answers", "What it answers"},
                                                      {"hatches", "Escape hatches"},
                                                      {"data", "Secrets and personal data"},
                                                      {"egress", "Outbound calls"},
                                                      {"checklist", "The checklist"}}};

inline void html_head(html_text& to, const report& of) {
  to.element("head", [&] {
    to.empty_element("meta", {{"charset", "utf-8"}});
    to.empty_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", html_policy}});
    to.empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    to.empty_element("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    to.empty_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    to.element("title", say(of.title, " ", of.version, ": security posture"));
    to.element("style", [&] { to.literal(html_style); });
  });
}

inline void html_banner(html_text& to, const report& of) {
  to.element("a", {{"class", "skip"}, {"href", "#summary"}}, "Skip to the summary");
  to.element("header", [&] {
    to.element("p", {{"class", "kicker"}}, "Security posture");
    to.element("h1", [&] {
      to.text(of.title);
      to.text(" ");
      to.element("span", {{"class", "version"}}, of.version);
    });
    to.element("p", {{"class", "soft"}}, "Read from the types of the contract when it was built; the service was not run.");
  });
  to.element("nav", {{"aria-label", "Contents"}}, [&] {
    to.element("ul", [&] {
      for (const auto& part : html_parts) {
        to.element("li", [&] { to.element("a", {{"href", say("#", part.id)}}, part.title); });
      }
    });
  });
}

template <class Inside>
void html_section(html_text& to, std::size_t part, Inside&& inside) {
  const auto& [id, title] = html_parts[part];
  const auto heading = say(id, "-title");
  to.element("section", {{"id", id}, {"aria-labelledby", heading}}, [&] {
    to.element("h2", {{"id", heading}}, title);
    inside();
  });
}

inline void html_tiles(html_text& to, const tally& counted) {
  const auto tile = [&](std::string_view what, std::size_t how_many) {
    to.element("div", [&] {
      to.element("dt", what);
      to.element("dd", say(how_many));
    });
  };
  to.element("dl", {{"class", "tiles"}}, [&] {
    tile("operations", counted.operations);
    tile("open to the public", counted.open);
    tile("of these, to write", counted.open_writes);
    tile("for a privileged role", counted.privileged);
    tile("leave an audit record", counted.audited);
    tile("escape hatches, each with its reason", counted.escapes);
  });
}

// One unit of width for each row of the checklist.
inline void html_bar(html_text& to, const report& of) {
  std::size_t all = 0;
  for (const auto& chapter : of.checklist) all += chapter.rows.size();
  std::size_t at = 0;
  const auto box = say("0 0 ", all, " 1");
  to.element("svg", {{"class", "bar"}, {"viewBox", box}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}}, [&] {
    for (const auto status : all_row_statuses) {
      const auto width = count_rows(of.checklist, status);
      to.element("rect", {{"class", class_of(status)}, {"x", say(at)}, {"y", "0"}, {"width", say(width)}, {"height", "1"}}, "");
      at += width;
    }
  });
}

// Which rows have a status, as links to them.
inline void html_rows_of(html_text& to, const report& of, row_status status) {
  to.element("span", {{"class", "rows"}}, [&] {
    for (const auto& chapter : of.checklist) {
      for (const auto& row : chapter.rows) {
        if (row.status != status) continue;
        to.element("a", {{"href", say("#row-", row.number)}}, say(row.number));
        to.text(" ");
      }
    }
  });
}

inline void html_summary(html_text& to, const report& of) {
  html_tiles(to, count(of));
  html_bar(to, of);
  to.element("ul", {{"class", "statuses"}, {"aria-label", "Rows of the checklist by who sees to them"}}, [&] {
    for (const auto status : all_row_statuses) {
      to.element("li", [&] {
        html_chip(to, status, say(count_rows(of.checklist, status), " ", to_string(status)));
        html_rows_of(to, of, status);
      });
    }
  });
  to.element("p", {{"class", "soft"}},
             of.budget ? say("A message has at most ", grouped(of.budget->bytes), " bytes, ", of.budget->depth, " levels and ",
                             grouped(of.budget->items), " values (ward::budget).")
                       : "No budget is declared for messages: each is bounded by its own type.");
}

inline void html_answers(html_text& to, const report& of) {
  to.element("p", "Every operation can fail with:");
  html_failures(to, "list across", failures_of_all(of));
  write_answer_table(to, of);
}

inline void html_fact(html_text& to, std::string_view name, std::string_view said) {
  if (said.empty()) return;
  to.element("dt", name);
  to.element("dd", said);
}

inline void html_checklist_row(html_text& to, const checklist_row& row) {
  const auto id = say("row-", row.number);
  to.element("article", {{"class", "row"}, {"id", id}, {"aria-labelledby", id + "-title"}}, [&] {
    to.element("div", {{"class", "row-head"}}, [&] {
      to.element("h4", {{"id", id + "-title"}}, [&] {
        to.element("span", {{"class", "number"}}, say(row.number));
        to.text(" ");
        to.text(row.title);
      });
      html_chip(to, row.status, to_string(row.status));
    });
    to.element("dl", [&] {
      html_fact(to, "Types", row.text.types);
      html_fact(to, "Run time", row.text.run_time);
      html_fact(to, "Deployment", row.text.deployment);
      if (row.text.check.empty()) return;
      to.element("dt", "Check");
      to.element("dd", [&] { to.element("pre", [&] { to.element("code", row.text.check); }); });
    });
  });
}

inline void html_checklist(html_text& to, const report& of) {
  to.element("p", "Commands use:");
  to.element("pre", [&] { to.element("code", checklist::command_setting); });
  for (const auto& chapter : of.checklist) {
    to.element("div", [&] {
      to.element("h3", chapter.title);
      for (const auto& row : chapter.rows) html_checklist_row(to, row);
    });
  }
}

inline void html_main(html_text& to, const report& of) {
  to.element("main", [&] {
    html_section(to, 0, [&] { html_summary(to, of); });
    html_section(to, 1, [&] { write_access_table(to, of); });
    html_section(to, 2, [&] {
      write_limit_table(to, of);
      to.element("p", {{"class", "soft"}},
                 "Memory is for the body and what is read from it, without the parser's own buffers. No operation declares idempotency.");
    });
    html_section(to, 3, [&] { html_answers(to, of); });
    html_section(to, 4, [&] { write_escape_table(to, of); });
    html_section(to, 5, [&] { write_data_table(to, of); });
    html_section(to, 6, [&] { to.element("p", "No outbound call is declared."); });
    html_section(to, 7, [&] { html_checklist(to, of); });
  });
}

}  // namespace detail

/// A page of HTML, ending with a line feed, the same bytes each time.
[[nodiscard]] inline auto write_html_report(const report& of) -> std::string {
  html_text text;
  text.literal("<!DOCTYPE html>\n");
  text.element("html", {{"lang", "en"}}, [&] {
    detail::html_head(text, of);
    text.element("body", [&] {
      detail::html_banner(text, of);
      detail::html_main(text, of);
      text.element("footer", "Written by ward. What it says and how to read it: docs/posture.md of ward.");
    });
  });
  return std::move(text).take().append("\n");
}

}  // namespace ward::generate::posture

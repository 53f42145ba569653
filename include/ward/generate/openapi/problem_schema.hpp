// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The schemas of RFC 9457 problems: one for each code, closed, with what that kind of problem carries beside the standard members.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/issue_list.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/http/problem.hpp"
#include "ward/schema/issue.hpp"

namespace ward::generate::openapi {

/// The component of a code. Its dot keeps it apart from every struct's name.
[[nodiscard]] inline auto problem_component(std::string_view code) -> std::string { return "problem." + std::string{code}; }

[[nodiscard]] inline auto problem_type(const http::problem_kind& problem) -> std::string {
  return std::string{http::type_uri_prefix(problem)}.append(problem.code);
}

/// All problems of a document by code; one code may stand under more than one status or title.
using problem_set = std::map<std::string_view, std::vector<http::problem_kind>>;

[[nodiscard]] inline auto collect_problems(const document& of) -> problem_set {
  problem_set found;
  for (const auto& operation : of.operations) {
    for (const auto& [status, answer] : operation.responses) {
      for (const auto& problem : answer.problems) {
        auto& known = found[problem.code];
        const auto same = [&](const http::problem_kind& each) { return each.status == problem.status && each.title == problem.title; };
        if (std::none_of(known.begin(), known.end(), same)) known.push_back(problem);
      }
    }
  }
  return found;
}

namespace detail {

inline void write_issue_codes(json_text& to) {
  to.array([&] {
    for (std::uint8_t code = 1; to_string(static_cast<issue_code>(code)) != "unknown"; ++code) {
      to.value(to_string(static_cast<issue_code>(code)));
    }
  });
}

// What `name` holds is told by "format" or by "pattern".
inline void write_string(json_text& to, std::string_view name, int max_length, std::string_view keyword, std::string_view shape) {
  to.key(name).object([&] {
    to.member("type", "string");
    to.member("maxLength", max_length);
    to.member(keyword, shape);
  });
}

inline void write_words(json_text& to, const std::vector<std::string_view>& words) {
  to.object([&] {
    to.member("type", "string");
    to.key("enum").array([&] {
      for (const auto word : words) to.value(word);
    });
  });
}

inline void write_required(json_text& to, const std::vector<std::string_view>& names) {
  to.key("required").array([&] {
    for (const auto name : names) to.value(name);
  });
}

inline void write_violated_policies(json_text& to) {
  to.key("violated-policies").object([&] {
    to.member("type", "array");
    to.member("description", "The policies of RateLimit-Policy that refused.");
    to.member("minItems", 1);
    to.member("maxItems", 8);
    to.key("items").object([&] {
      to.member("type", "string");
      to.member("maxLength", 64);
      to.member("pattern", "^[ -~]*$");
    });
  });
}

inline void write_errors(json_text& to) {
  to.key("errors").object([&] {
    to.member("type", "array");
    to.member("description", "What is wrong with the input: the first problems, never the values.");
    to.member("minItems", 1);
    to.member("maxItems", issue_list::capacity);
    to.key("items").object([&] { to.member("$ref", "#/components/schemas/problem-issue"); });
  });
}

// The member that a kind of problem has beside the standard ones, or nothing.
[[nodiscard]] inline auto extra_member(std::string_view code) -> std::string_view {
  if (code == http::problems::invalid_input.code) return "errors";
  if (code == http::problems::quota_exceeded.code) return "violated-policies";
  return {};
}

inline void write_problem_members(json_text& to, std::string_view code, const std::vector<http::problem_kind>& kinds) {
  const auto by_status = [](const auto& a, const auto& b) { return a.status < b.status; };
  const auto [least, greatest] = std::minmax_element(kinds.begin(), kinds.end(), by_status);
  to.key("type");
  write_words(to, {problem_type(kinds.front())});
  to.key("title");
  std::vector<std::string_view> titles;
  for (const auto& kind : kinds) {
    if (std::find(titles.begin(), titles.end(), kind.title) == titles.end()) titles.push_back(kind.title);
  }
  write_words(to, titles);
  to.key("status").object([&] {
    to.member("type", "integer");
    to.member("format", "int32");
    to.member("minimum", least->status);
    to.member("maximum", greatest->status);
  });
  write_string(to, "instance", 47, "pattern", "^urn:ward:trace:[0-9a-f]{32}$");
  if (extra_member(code) == "errors") write_errors(to);
  if (extra_member(code) == "violated-policies") write_violated_policies(to);
}

}  // namespace detail

/// The schema of one problem of one code.
inline void write_problem_schema(json_text& to, std::string_view code, const std::vector<http::problem_kind>& kinds) {
  to.object([&] {
    to.member("type", "object");
    to.member("additionalProperties", false);
    std::vector<std::string_view> required{"type", "title", "status", "instance"};
    if (const auto extra = detail::extra_member(code); !extra.empty()) required.push_back(extra);
    detail::write_required(to, required);
    to.key("properties").object([&] { detail::write_problem_members(to, code, kinds); });
  });
}

/// The schema of one entry of `errors`.
inline void write_issue_schema(json_text& to) {
  to.object([&] {
    to.member("type", "object");
    to.member("additionalProperties", false);
    detail::write_required(to, {"in", "pointer", "code", "detail"});
    to.key("properties").object([&] {
      to.key("in");
      detail::write_words(to, {to_string(input_place::path), to_string(input_place::query), to_string(input_place::header),
                               to_string(input_place::cookie), to_string(input_place::body), to_string(input_place::form)});
      detail::write_string(to, "pointer", 1024, "format", "json-pointer");
      to.key("code").object([&] {
        to.member("type", "string");
        detail::write_issue_codes(to.key("enum"));
      });
      detail::write_string(to, "rule", 64, "pattern", "^[a-z0-9-]{1,64}$");
      detail::write_string(to, "detail", 200, "pattern", "^[ -~]*$");
    });
  });
}

}  // namespace ward::generate::openapi

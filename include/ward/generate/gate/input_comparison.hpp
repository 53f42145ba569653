// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an operation of two posture reports takes.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/limit_comparison.hpp"
#include "ward/generate/gate/path_names.hpp"
#include "ward/generate/gate/schema_comparison.hpp"

namespace ward::generate::gate {
namespace detail {

inline constexpr std::array<std::string_view, 5> input_places{"query", "headers", "cookies", "body", "form"};

// Placeholders are compared in their order: callers do not see their names.
inline void compare_paths(findings& to, const document_value& was, const document_value& now,
                          const std::string& place) {
  const auto before = placeholders_in(was["path"].text());
  const auto after = placeholders_in(now["path"].text());
  if (was["input"]["path"].is_null() || now["input"]["path"].is_null()) return;
  for (std::size_t i = 0; i != std::min(before.size(), after.size()); ++i) {
    const auto old_schema = was["input"]["path"]["properties"][before[i]];
    const auto schema = now["input"]["path"]["properties"][after[i]];
    schema_comparison{to}.compare(old_schema, schema, std::string{place}.append(", path.").append(after[i]));
  }
}

// Whether there is no request without it.
[[nodiscard]] inline auto is_always_sent(const document_value& input, std::string_view part) -> bool {
  return part == "body" || part == "form" || !required_members(open_schema(input).schema).empty();
}

inline void compare_input(findings& to, const document_value& was, const document_value& now, std::string_view part,
                          const std::string& place) {
  const auto at = std::string{place}.append(", ").append(part);
  if (was.is_null() && now.is_null()) return;
  if (was.is_null()) return to.widen(at, "is taken, and was not");
  if (now.is_null() && is_always_sent(was, part)) return to.widen(at, "is no longer taken, and had to be there");
  if (now.is_null()) return to.narrow(at, "is no longer taken");
  schema_comparison{to}.compare(was, now, at);
}

[[nodiscard]] inline auto find_file(const document_value& input, std::string_view member)
    -> std::optional<document_value> {
  for (const auto& each : input["files"].items()) {
    if (each["member"].text() == member) return each;
  }
  return std::nullopt;
}

// New and lost members are told by the schema of the form; the bytes too.
inline void compare_files(findings& to, const document_value& was, const document_value& now,
                          const std::string& place) {
  for (const auto& file : now["files"].items()) {
    const auto known = find_file(was, file["member"].text());
    const auto at = std::string{place}.append(", form.").append(file["member"].text());
    if (!known) {
      if (!was["form"].is_null() && has_member(was["form"], file["member"].text())) to.widen(at, "is a file, was none");
      continue;
    }
    compare_ceiling(to, *known, file, "max_pixels", at);
    const auto types = file["media_types"].texts();
    const auto old_types = (*known)["media_types"].texts();
    compare_words(to, {old_types.begin(), old_types.end()}, {types.begin(), types.end()}, at);
  }
}

// What is bounded beside the schemas. What is no longer there at all, and what is new, the schemas tell.
[[nodiscard]] inline auto find_bound(const document_value& input, const document_value& like) -> std::optional<document_value> {
  for (const auto& each : input["bounds"].items()) {
    if (each["kind"].text() == like["kind"].text() && each["place"].text() == like["place"].text()) return each;
  }
  return std::nullopt;
}
/// Whether an input has this part: "body.owner.pin".
[[nodiscard]] inline auto has_input_part(const document_value& input, std::string_view part) -> bool {
  const auto end = std::min(part.find_first_of(".[("), part.size());
  const auto schema = input.find(part.substr(0, end));
  return schema && !schema->is_null() && has_part(*schema, part.substr(end));
}
[[nodiscard]] inline auto text_of_bound(const document_value& bound) -> std::string {
  const auto kind = bound["kind"].text();
  if (kind == "rule") return "a rule over its members, check(),";
  return std::string{kind == "depth" ? "a greatest depth" : kind == "json_bytes" ? "a greatest number of bytes" : kind};
}
inline void compare_bounds(findings& to, const document_value& was, const document_value& now, const std::string& place) {
  const auto at = [&](const document_value& bound) { return std::string{place}.append(", ").append(bound["place"].text()); };
  for (const auto& each : was["bounds"].items()) {
    const auto known = find_bound(now, each);
    if (known)
      compare_ceiling(to, each, *known, "most", at(each) + ", " + text_of_bound(each));
    else if (has_input_part(now, each["place"].text()))
      to.widen(at(each), text_of_bound(each) + " is gone");
  }
  for (const auto& each : now["bounds"].items()) {
    if (!find_bound(was, each) && has_input_part(was, each["place"].text())) to.narrow(at(each), "has " + text_of_bound(each) + " now");
  }
}

}  // namespace detail

/// Of two operations with one path, whatever its placeholders are called.
inline void compare_inputs(findings& to, const document_value& was, const document_value& now,
                           const std::string& place) {
  detail::compare_paths(to, was, now, place);
  for (const auto part : detail::input_places)
    detail::compare_input(to, was["input"][part], now["input"][part], part, place);
  detail::compare_files(to, was["input"], now["input"], place);
  detail::compare_bounds(to, was["input"], now["input"], place);
}

}  // namespace ward::generate::gate

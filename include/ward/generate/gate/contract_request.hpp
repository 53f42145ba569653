// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an operation of two OpenAPI documents takes: parameters and bodies, from the client's side.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/gate/contract_changes.hpp"
#include "ward/generate/gate/contract_operation.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/path_names.hpp"
#include "ward/generate/gate/schema_comparison.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {
namespace detail {

// A parameter by what callers see of it: fields of headers have names in any case, placeholders only a place.
[[nodiscard]] inline auto parameters_of(const contract_operation& of) -> std::map<std::string, document_value> {
  std::map<std::string, document_value> made;
  const auto list = of.value.find("parameters");
  if (!list) return made;
  const auto placeholders = placeholders_in(of.path);
  for (const auto& used : list->items()) {
    const auto each = follow_reference(used);
    const auto in = each["in"].text();
    const auto name = each["name"].text();
    const auto at = std::find(placeholders.begin(), placeholders.end(), name) - placeholders.begin();
    auto key = std::string{in}.append(".").append(in == "path"     ? std::to_string(at)
                                                  : in == "header" ? lower_case_of(name)
                                                                   : name);
    made.emplace(std::move(key), each);
  }
  return made;
}
[[nodiscard]] inline auto place_of_parameter(const document_value& parameter, const std::string& place) -> std::string {
  return std::string{place}.append(", ").append(parameter["in"].text()).append(".").append(parameter["name"].text());
}

inline void compare_schemas(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  const auto before = was.find("schema");
  const auto after = now.find("schema");
  if (before && after) return schema_comparison{to}.compare(*before, *after, place);
  if (before) to.differ(place, "has no schema, and had one");
  if (after) to.differ(place, "has a schema, and had none");
}

inline void compare_deprecation(findings& to, const document_value& was, const document_value& now,
                                const std::string& place) {
  const bool is_deprecated = flag_in(now, "deprecated");
  if (is_deprecated != flag_in(was, "deprecated"))
    to.take(change_kind::note, {place, is_deprecated ? "is deprecated" : "is no longer deprecated"});
}

inline void compare_parameter(findings& to, const document_value& was, const document_value& now,
                              const std::string& place) {
  constexpr std::array<std::string_view, 8> known{"name",   "in",         "description", "required",
                                                  "schema", "deprecated", "example",     "examples"};
  const bool is_required = flag_in(now, "required");
  if (is_required && !flag_in(was, "required")) to.narrow(place, "must be sent, and could be absent");
  if (!is_required && flag_in(was, "required")) to.widen(place, "may be absent, and had to be sent");
  compare_schemas(to, was, now, place);
  compare_deprecation(to, was, now, place);
  compare_other_members(to, was, now, known, place);
}

inline void compare_parameters(findings& to, const contract_operation& was, const contract_operation& now) {
  const auto before = parameters_of(was);
  const auto after = parameters_of(now);
  for (const auto& [key, each] : after) {
    const auto place = place_of_parameter(each, now.place);
    const auto known = before.find(key);
    if (known != before.end())
      compare_parameter(to, known->second, each, place);
    else if (flag_in(each, "required"))
      to.take(change_kind::new_required_member, {place, "is a new parameter, and must be sent"});
    else
      to.take(change_kind::new_member, {place, "is a new parameter"});
  }
  for (const auto& [key, each] : before) {
    if (after.contains(key)) continue;
    // Unknown parameters of a query are refused, other fields and cookies are not looked at.
    const bool is_refused = each["in"].text() == "query" || each["in"].text() == "path";
    to.take(is_refused ? change_kind::lost_member : change_kind::note,
            {place_of_parameter(each, now.place), is_refused ? "is no longer taken" : "is no longer read"});
  }
}

// "image/png, image/jpeg"
[[nodiscard]] inline auto types_in(std::string_view list) -> std::set<std::string_view> {
  std::set<std::string_view> made;
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto end = std::min(list.find(',', begin), list.size());
    auto type = list.substr(begin, end - begin);
    type.remove_prefix(std::min(type.find_first_not_of(' '), type.size()));
    if (!type.empty()) made.insert(type);
    begin = end + 1;
  }
  return made;
}

[[nodiscard]] inline auto find_encoding(const document_value& media, std::string_view part)
    -> std::optional<document_value> {
  const auto encoding = media.find("encoding");
  return encoding ? encoding->find(part) : std::nullopt;
}

// Which types a part of a form may have. What parts there are, its schema says.
inline void compare_encodings(findings& to, const document_value& was, const document_value& now,
                              const std::string& place) {
  constexpr std::array<std::string_view, 1> known{"contentType"};
  const auto schema = was.find("schema");
  const auto parts = schema ? open_schema(*schema).schema.find("properties") : std::nullopt;
  if (!parts) return;
  for (const auto& [name, value] : parts->members()) {
    const auto before = find_encoding(was, name);
    const auto after = find_encoding(now, name);
    const auto at = std::string{place}.append(".").append(name);
    if (before && after) {
      compare_words(to, types_in(text_in(*before, "contentType")), types_in(text_in(*after, "contentType")), at);
      compare_other_members(to, *before, *after, known, at);
    } else if (after || (before && has_member(open_schema(now["schema"]).schema, name))) {
      to.differ(at, "'encoding' differs, and is not compared");
    }
  }
}

inline void compare_media(findings& to, const document_value& was, const document_value& now,
                          const std::string& place) {
  constexpr std::array<std::string_view, 4> known{"schema", "encoding", "example", "examples"};
  compare_schemas(to, was, now, place);
  compare_encodings(to, was, now, place);
  compare_other_members(to, was, now, known, place);
}

// "body", "form", or with its type where there are several.
[[nodiscard]] inline auto place_of_media(const document_value& content, std::string_view type, std::string_view name)
    -> std::string {
  std::string made{type == "multipart/form-data" ? "form" : name};
  return content.members().size() == 1 ? made : made.append(" as ").append(type);
}

inline void compare_taken_media(findings& to, const document_value& was, const document_value& now,
                                const std::string& place) {
  for (const auto& [type, value] : now.members()) {
    const auto before = was.find(type);
    if (before)
      compare_media(to, *before, value, std::string{place}.append(", ").append(place_of_media(now, type, "body")));
    else
      to.widen(place + ", body", "can be " + quoted(type) + ", and could not");
  }
  for (const auto& [type, value] : was.members()) {
    if (!now.find(type)) to.narrow(place + ", body", "cannot be " + quoted(type) + ", and could");
  }
}

inline void compare_bodies(findings& to, const contract_operation& was, const contract_operation& now) {
  constexpr std::array<std::string_view, 3> known{"description", "required", "content"};
  const auto used_before = was.value.find("requestBody");
  const auto used_after = now.value.find("requestBody");
  if (!used_before && !used_after) return;
  const auto place = now.place + ", body";
  if (!used_after) return to.take(change_kind::lost_member, {place, "is no longer taken"});
  const auto after = follow_reference(*used_after);
  const bool is_required = flag_in(after, "required");
  if (!used_before) {
    return is_required ? to.take(change_kind::new_required_member, {place, "must be sent, and was not taken"})
                       : to.take(change_kind::new_member, {place, "can be sent, and was not taken"});
  }
  const auto before = follow_reference(*used_before);
  if (is_required && !flag_in(before, "required")) to.narrow(place, "must be sent, and could be absent");
  if (!is_required && flag_in(before, "required")) to.widen(place, "may be absent, and had to be sent");
  compare_taken_media(to, before["content"], after["content"], now.place);
  compare_other_members(to, before, after, known, place);
}

// The largest body that is read.
inline void compare_body_costs(findings& to, const contract_operation& was, const contract_operation& now) {
  constexpr std::array<std::string_view, 4> known{"bodyBytes", "depth", "items", "arenaBytes"};
  const auto before = was.value.find("x-ward-cost");
  const auto after = now.value.find("x-ward-cost");
  const bool has_bodies = was.value.find("requestBody") && now.value.find("requestBody");
  if (!has_bodies || (!before && !after)) return;
  const auto place = now.place + ", body";
  if (!before || !after) return to.differ(place, "'x-ward-cost' differs, and is not compared");
  for (const std::string_view part : {"bodyBytes", "depth", "items"}) compare_upper(to, *before, *after, part, place);
  compare_other_members(to, *before, *after, known, place);
}

}  // namespace detail

inline void compare_requests(contract_changes& to, const contract_operation& was, const contract_operation& now) {
  sorted_findings found{to, effect_in_request};
  detail::compare_parameters(found, was, now);
  detail::compare_bodies(found, was, now);
  detail::compare_body_costs(found, was, now);
}

}  // namespace ward::generate::gate

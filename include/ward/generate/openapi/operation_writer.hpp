// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The paths of a document: one object for each path, one operation for each method.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "ward/core/ascii.hpp"
#include "ward/generate/json_schema.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/generate/openapi/example.hpp"
#include "ward/generate/openapi/response_writer.hpp"

namespace ward::generate::openapi {
namespace detail {

[[nodiscard]] inline auto lower_case(std::string_view text) -> std::string {
  std::string lower{text};
  for (char& c : lower) c = ascii::to_lower(c);
  return lower;
}

// The field that a member stands for: `if_match` is If-Match, unless `ward::named` says another name.
[[nodiscard]] inline auto field_name(const schema_member& member) -> std::string {
  std::string name{member.name};
  if (!member.notes.wire_name.empty()) return name;
  bool starts_word = true;
  for (char& c : name) {
    if (starts_word && ascii::is_lower(c)) c = static_cast<char>(c - 32);
    starts_word = c == '_';
    if (starts_word) c = '-';
  }
  return name;
}

// What any text of a place is: escapes of control characters are refused, in a path '/' and '\\' too; a field holds none, and a cookie
// has no escapes at all.
[[nodiscard]] constexpr auto any_text_in(input_place place) noexcept -> std::string_view {
  switch (place) {
    case input_place::path: return "^[^\\u0000-\\u001F\\u007F/\\\\]*$";
    case input_place::query: return "^[^\\u0000-\\u001F\\u007F]*$";
    case input_place::header: return "^[^\\u0000-\\u0008\\u000A-\\u001F\\u007F]*$";
    case input_place::cookie: return "^(?:[!#-+\\--:<-\\[\\]-~]*|\"[!#-+\\--:<-\\[\\]-~]*\")$";
    case input_place::body:
    case input_place::form: break;
  }
  return any_text_pattern;
}

inline void write_parameter(json_text& to, const parameter_group& group, std::size_t index) {
  const auto& member = group.schema->members[index];
  to.object([&] {
    to.member("name", group.place == input_place::header ? field_name(member) : std::string{member.name});
    to.member("in", to_string(group.place));
    if (!member.description.empty()) to.member("description", member.description);
    const bool is_list = member.schema->kind == schema_kind::list;
    to.member("required", member.presence == presence::required && !(is_list && member.schema->min_items == 0));
    if (is_list) {
      to.member("style", "form");
      to.member("explode", true);
    }
    to.key("schema");
    schema_writer{to, schema_prefix, any_text_in(group.place)}.use_member(*group.schema, index);
  });
}

inline void write_parameters(json_text& to, const operation& of) {
  bool any = false;
  for (const auto& group : of.parameters) any = any || !group.schema->members.empty();
  if (!any) return;
  to.key("parameters").array([&] {
    for (const auto& group : of.parameters) {
      for (std::size_t i = 0; i != group.schema->members.size(); ++i) write_parameter(to, group, i);
    }
  });
}

inline auto is_form_with_files(const schema_node& form) -> bool {
  return std::any_of(form.members.begin(), form.members.end(),
                     [](const schema_member& member) { return member.schema->kind == schema_kind::file; });
}

// Which types a part may have (OpenAPI 3.1, "Encoding Object").
inline void write_form_encoding(json_text& to, const schema_node& form) {
  if (!is_form_with_files(form)) return;
  to.key("encoding").object([&] {
    for (const auto& member : form.members) {
      if (member.schema->kind != schema_kind::file) continue;
      std::string types;
      for (const auto type : member.schema->media_types) types.append(types.empty() ? "" : ", ").append(type);
      to.key(member.name).object([&] { to.member("contentType", types); });
    }
  });
}

inline void write_form(json_text& to, const schema_node& form) {
  to.key("requestBody").object([&] {
    to.member("required", true);
    to.key("content").object([&] {
      to.key("multipart/form-data").object([&] {
        to.key("schema");
        schema_writer{to, schema_prefix}.use(form);
        write_form_encoding(to, form);
      });
    });
  });
}

inline void write_request_body(json_text& to, const operation& of) {
  if (of.form != nullptr) return write_form(to, *of.form);
  if (of.body == nullptr) return;
  to.key("requestBody").object([&] {
    to.member("required", true);
    to.key("content").object([&] {
      const bool patches = of.body->kind == schema_kind::patch;
      to.key(patches ? "application/merge-patch+json" : "application/json").object([&] {
        to.key("schema");
        schema_writer{to, schema_prefix}.use(*of.body);
        write_examples(to, *of.body);
      });
    });
  });
}

}  // namespace detail

/// The security scheme that an operation wants, or nothing. Operations that only privileged roles may call have one of their
/// own: a token that opens the others does not open these (API5).
[[nodiscard]] inline auto security_scheme(const operation& of) -> std::string_view {
  if (of.is_public) return {};
  return of.is_privileged ? "bearer_privileged" : "bearer";
}

namespace detail {

inline void write_security(json_text& to, const operation& of) {
  to.key("security").array([&] {
    if (of.is_public) return;
    to.object([&] { to.key(security_scheme(of)).array([] {}); });
  });
}

inline void write_operation(json_text& to, const operation& of) {
  to.key(lower_case(http::to_string(of.method))).object([&] {
    to.key("tags").array([&] {
      for (const auto& tag : of.tags) to.value(tag);
    });
    to.member("summary", of.summary);
    to.member("description", of.description);
    to.member("operationId", of.id);
    if (!of.deprecated.empty()) to.member("deprecated", true);
    write_parameters(to, of);
    write_request_body(to, of);
    write_responses(to, of);
    write_security(to, of);
    for (const auto& [name, json] : of.extensions) to.key(name).fragment(json);
  });
}

}  // namespace detail

/// Paths stand in the order in which they are first declared, and so do the methods of each.
inline void write_paths(json_text& to, const document& of) {
  std::vector<std::string_view> written;
  to.key("paths").object([&] {
    for (const auto& first : of.operations) {
      if (std::find(written.begin(), written.end(), first.path) != written.end()) continue;
      written.push_back(first.path);
      to.key(first.path).object([&] {
        for (const auto& each : of.operations) {
          if (each.path == first.path) detail::write_operation(to, each);
        }
      });
    }
  });
}

}  // namespace ward::generate::openapi

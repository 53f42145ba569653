// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An operation's clauses of access and use as its OpenAPI document tells them, in the words of the posture report: one comparison does
// for both.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/schema_facts.hpp"
#include "ward/generate/json_text.hpp"

namespace ward::generate::gate {

/// Nothing, if the member is absent or null.
[[nodiscard]] inline auto find_value(const document_value& of, std::string_view name) -> std::optional<document_value> {
  auto found = of.find(name);
  if (found && found->is_null()) found.reset();
  return found;
}
/// The texts of a list that may be absent.
[[nodiscard]] inline auto texts_in(const document_value& of, std::string_view name) -> std::set<std::string_view> {
  const auto list = find_value(of, name);
  if (!list) return {};
  const auto texts = list->texts();
  return {texts.begin(), texts.end()};
}

/// The alternatives of an operation: its own, or those of the api.
[[nodiscard]] inline auto security_of(const document_value& document, const document_value& operation)
    -> std::vector<document_value> {
  auto list = operation.find("security");
  if (!list) list = document.find("security");
  return list ? list->items() : std::vector<document_value>{};
}
/// Whether it can be called with no credentials at all.
[[nodiscard]] inline auto is_anonymous(const document_value& document, const document_value& operation) -> bool {
  const auto all = security_of(document, operation);
  for (const auto& each : all) {
    if (each.members().empty()) return true;
  }
  return all.empty();
}

namespace detail {

inline void write_public(json_text& to, bool is_public) {
  to.key("public");
  if (!is_public) return to.fragment("null");
  to.object([&] { to.member("write", false); });  // who may write is told by roles only
}

// Which roles are privileged is compared by itself.
inline void write_roles(json_text& to, const document_value& operation) {
  to.key("roles").array([&] {
    for (const auto& role :
         operation.find("x-ward-roles") ? operation["x-ward-roles"].texts() : std::vector<std::string_view>{}) {
      to.object([&] {
        to.member("name", role);
        to.member("privileged", false);
      });
    }
  });
}

// A step-up with values of acr asks for more than one factor by these.
inline void write_proof(json_text& to, const document_value& operation) {
  const auto step_up = find_value(operation, "x-ward-step-up");
  const auto acr = step_up ? texts_in(*step_up, "acrValues") : std::set<std::string_view>{};
  to.key("mfa").object([&] {
    to.member("required", flag_in(operation, "x-ward-mfa") || step_up);
    to.key("max_age_seconds");
    if (step_up)
      to.value((*step_up)["maxAgeSeconds"].number());
    else
      to.fragment("null");
    to.key("acr").array([&] {
      for (const auto value : acr) to.value(value);
    });
  });
}

inline void write_limit(json_text& to, const document_value& limit) {
  to.object([&] {
    to.member("per", limit["per"].text());
    to.key("account_in");
    if (const auto name = find_value(limit, "namedBy"))
      to.value(name->text());
    else
      to.fragment("null");
    to.member("requests", limit["requests"].number());
    to.member("seconds", limit["seconds"].number());
    to.member("counted_over", limit["countedOver"].text());
  });
}

inline void write_limits(json_text& to, const document_value& operation) {
  std::optional<double> concurrent;
  to.key("limits").array([&] {
    const auto all = operation.find("x-ward-limits");
    for (const auto& each : all ? all->items() : std::vector<document_value>{}) {
      if (each.find("atTheSameTime"))
        concurrent = each["atTheSameTime"].number();
      else
        write_limit(to, each);
    }
  });
  to.key("concurrent");
  if (concurrent) return to.value(*concurrent);
  to.fragment("null");
}

// Documents of before ward 0.1 name the kind only, which says nothing of how many calls there are.
inline void write_sensitivity(json_text& to, const document_value& operation) {
  to.key("sensitive");
  const auto found = find_value(operation, "x-ward-sensitive");
  if (!found || found->is(json_kind::string)) return to.fragment("null");
  to.object([&] {
    to.member("kind", (*found)["kind"].text());
    to.member("most_requests", (*found)["mostRequests"].number());
    to.member("in_seconds", (*found)["seconds"].number());
  });
}

}  // namespace detail

/// What `compare_callers`, `compare_proofs`, `compare_records`, `compare_limits` and `compare_sensitivity` read of an operation.
[[nodiscard]] inline auto access_of(const document_value& document, const document_value& operation) -> json_tree {
  json_text text;
  text.object([&] {
    detail::write_public(text, is_anonymous(document, operation));
    detail::write_roles(text, operation);
    detail::write_proof(text, operation);
    text.key("audit").object([&] { text.member("recorded", flag_in(operation, "x-ward-audited")); });
    detail::write_limits(text, operation);
    detail::write_sensitivity(text, operation);
  });
  auto read = read_json_tree(text.view());
  if (!read) operation.refuse(to_sentence(read.error()));
  return *std::move(read);
}

}  // namespace ward::generate::gate

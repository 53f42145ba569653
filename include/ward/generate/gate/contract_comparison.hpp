// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two OpenAPI documents of an api, as ward writes them: what breaks clients of the first, and what asks less of callers.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/contract_access.hpp"
#include "ward/generate/gate/contract_answer.hpp"
#include "ward/generate/gate/contract_changes.hpp"
#include "ward/generate/gate/contract_operation.hpp"
#include "ward/generate/gate/contract_request.hpp"
#include "ward/generate/gate/contract_security.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/limit_comparison.hpp"
#include "ward/generate/gate/path_names.hpp"
#include "ward/generate/gate/scalar_comparison.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {
namespace detail {

inline void compare_names(findings& to, const contract_operation& was, const contract_operation& now) {
  const auto before = text_in(was.value, "operationId");
  const auto after = text_in(now.value, "operationId");
  if (before != after) to.differ(now.place, "the operationId is " + quoted(after) + ", was " + quoted(before));
  compare_deprecation(to, was.value, now.value, now.place);
}

// From x-ward-no-mfa on: reasons, which documents of before ward 0.1 had.
inline constexpr std::array<std::string_view, 26> operation_words{"tags",
                                                                  "summary",
                                                                  "description",
                                                                  "externalDocs",
                                                                  "operationId",
                                                                  "deprecated",
                                                                  "parameters",
                                                                  "requestBody",
                                                                  "responses",
                                                                  "security",
                                                                  "x-ward-roles",
                                                                  "x-ward-tenant",
                                                                  "x-ward-deprecated",
                                                                  "x-ward-step-up",
                                                                  "x-ward-privileged-roles",
                                                                  "x-ward-limits",
                                                                  "x-ward-sensitive",
                                                                  "x-ward-expensive",
                                                                  "x-ward-mfa",
                                                                  "x-ward-audited",
                                                                  "x-ward-cost",
                                                                  "x-ward-no-mfa",
                                                                  "x-ward-open-to-public",
                                                                  "x-ward-no-tenant",
                                                                  "x-ward-not-audited",
                                                                  "x-ward-public-write"};

inline void compare_operation(contract_changes& to, const contract_operation& was, const contract_operation& now) {
  sorted_findings found{to, effect_in_request};
  compare_names(found, was, now);
  compare_clauses(to, was, now);
  compare_requests(to, was, now);
  compare_answers(to, was, now);
  compare_other_members(found, was.value, now.value, operation_words, now.place);
}

[[nodiscard]] inline auto callers_of_contract(const contract_operation& of) -> std::string {
  const auto access = access_of(of.document, of.value);
  return callers_of(document_value{access, of.place});
}

inline void compare_contract_operations(contract_changes& to, const document_value& was, const document_value& now) {
  const auto before = contract_operations(was);
  const auto after = contract_operations(now);
  for (const auto& [key, each] : after) {
    const auto known = before.find(key);
    if (known != before.end())
      compare_operation(to, known->second, each);
    else
      to.notes.push_back({each.place, "is a new operation, which " + callers_of_contract(each) + " may call"});
  }
  for (const auto& [key, each] : before) {
    if (!after.contains(key)) to.breaking.push_back({each.place, "is no longer there"});
  }
}

// What stands beside the operations of a path goes for all of them.
inline void compare_paths_themselves(contract_changes& to, const document_value& was, const document_value& now) {
  constexpr std::array<std::string_view, 10> known{"get",     "put",  "post",  "patch",   "delete",
                                                   "options", "head", "trace", "summary", "description"};
  sorted_findings found{to, effect_in_request};
  const auto before = was.find("paths");
  const auto after = now.find("paths");
  if (!before || !after) return;
  std::map<std::string, document_value> old_paths;
  for (const auto& [path, item] : before->members()) old_paths.emplace(without_names(path), follow_reference(item));
  for (const auto& [path, item] : after->members()) {
    const auto old_item = old_paths.find(without_names(path));
    if (old_item != old_paths.end())
      compare_other_members(found, old_item->second, follow_reference(item), known, std::string{path});
  }
}

inline void compare_servers(contract_changes& to, const document_value& was, const document_value& now) {
  const auto urls = [](const document_value& of) {
    std::set<std::string_view> made;
    const auto list = of.find("servers");
    for (const auto& each : list ? list->items() : std::vector<document_value>{}) made.insert(each["url"].text());
    return made;
  };
  const auto before = urls(was);
  const auto after = urls(now);
  for (const auto url : after) {
    if (!before.contains(url)) to.notes.push_back({"the api", "is served at " + quoted(url) + ", and was not"});
  }
  for (const auto url : before) {
    if (!after.contains(url)) to.notes.push_back({"the api", "is no longer served at " + quoted(url)});
  }
}

// Failures that no operation gives: they are told as those of operations are.
inline void compare_answers_before_operations(contract_changes& to, const document_value& was,
                                              const document_value& now) {
  constexpr std::string_view word = "x-ward-before-operations";
  const auto answers = [&](const document_value& of) {
    std::set<std::string> made;
    const auto list = of.find(word);
    for (const auto& each : list ? list->items() : std::vector<document_value>{})
      made.insert(to_text(each["status"].number()).append(" as the problem ").append(quoted(each["type"].text())));
    return made;
  };
  const auto before = answers(was);
  const auto after = answers(now);
  for (const auto& each : after) {
    if (!before.contains(each))
      to.notes.push_back({"the api", "can answer " + each + ", before any operation, and could not"});
  }
  for (const auto& each : before) {
    if (!after.contains(each))
      to.notes.push_back({"the api", "does not answer " + each + " before any operation any more"});
  }
}

inline void compare_api_clauses(contract_changes& to, const document_value& was, const document_value& now) {
  constexpr std::array<std::string_view, 10> known{"openapi",       "info",
                                                   "servers",       "tags",
                                                   "paths",         "security",
                                                   "x-ward-budget", "x-ward-tenant-names",
                                                   "components",    "x-ward-before-operations"};
  sorted_findings use{to, effect_on_use};
  const auto before = find_value(was, "x-ward-budget");
  const auto after = find_value(now, "x-ward-budget");
  if (before && after) compare_budgets(use, *before, *after, "the api");
  if (before && !after) use.widen("the api", "the budget is gone");
  if (!before && after) use.narrow("the api", "there is a budget");
  const auto names = texts_in(now, "x-ward-tenant-names");
  const auto old_names = texts_in(was, "x-ward-tenant-names");
  for (const auto name : old_names) {
    if (!names.contains(name))
      use.widen("the api", "an input may be called " + quoted(name) + ", which was the name of a tenant");
  }
  for (const auto name : names) {
    if (!old_names.contains(name)) use.narrow("the api", quoted(name) + " is the name of a tenant");
  }
  sorted_findings rest{to, effect_in_request};
  compare_other_members(rest, was, now, known, "the api");
}

inline void expect_openapi(const document_value& document) {
  const auto version = document.find("openapi");
  if (!version) document.refuse("is no OpenAPI document: it has no member 'openapi'");
  if (!version->text().starts_with("3.1.")) version->refuse("is not 3.1: only OpenAPI 3.1 is compared");
}

}  // namespace detail

/// Everything that differs, but for words for people. Throws `boot_error`, with file and place, for what is no OpenAPI 3.1 document.
[[nodiscard]] inline auto compare_contracts(const document_value& was, const document_value& now) -> contract_changes {
  detail::expect_openapi(was);
  detail::expect_openapi(now);
  contract_changes found;
  detail::compare_api_clauses(found, was, now);
  detail::compare_servers(found, was, now);
  detail::compare_answers_before_operations(found, was, now);
  detail::compare_paths_themselves(found, was, now);
  detail::compare_contract_operations(found, was, now);
  return found;
}

}  // namespace ward::generate::gate

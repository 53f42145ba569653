// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two posture reports of an api, in the format of docs/posture.md: who may do more than before, and who less.
#pragma once

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ward/generate/gate/access_comparison.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/input_comparison.hpp"
#include "ward/generate/gate/limit_comparison.hpp"
#include "ward/generate/gate/path_names.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {

/// The version of the format that is compared.
inline constexpr double compared_posture_version = 1;

namespace detail {

[[nodiscard]] inline auto place_of_operation(const document_value& operation) -> std::string {
  return std::string{operation["method"].text()}.append(" ").append(operation["path"].text());
}

using operation_map = std::map<std::string, document_value>;
[[nodiscard]] inline auto operations_of(const document_value& report) -> operation_map {
  operation_map made;
  for (const auto& each : report["operations"].items()) made.emplace(without_names(place_of_operation(each)), each);
  return made;
}

// In the order of the new report.
inline void compare_operations(findings& to, const document_value& was, const document_value& now) {
  const auto before = operations_of(was);
  for (const auto& each : now["operations"].items()) {
    const auto place = place_of_operation(each);
    const auto known = before.find(without_names(place));
    if (known == before.end()) {
      to.widen(place, "is a new operation, which " + callers_of(each) + " may call");
      continue;
    }
    compare_access(to, known->second, each, place);
    compare_use(to, known->second, each, place);
    compare_inputs(to, known->second, each, place);
  }
  const auto after = operations_of(now);
  for (const auto& [place, each] : before) {
    if (!after.contains(place)) to.narrow(place_of_operation(each), "is no longer there");
  }
}

inline void compare_tenant_names(findings& to, const document_value& was, const document_value& now) {
  const auto names = now["tenant_names"].texts();
  const auto old_names = was["tenant_names"].texts();
  const auto has = [](const auto& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  for (const auto name : old_names) {
    if (!has(names, name))
      to.widen("the api", "an input may be called " + quoted(name) + ", which was the name of a tenant");
  }
  for (const auto name : names) {
    if (!has(old_names, name)) to.narrow("the api", quoted(name) + " is the name of a tenant");
  }
}

struct escape_key {
  std::string_view kind;
  std::string place;
  std::string_view why;
  friend auto operator<=>(const escape_key&, const escape_key&) = default;
};
// An expense is no way around a rule, and is compared with the limits.
[[nodiscard]] inline auto escapes_of(const document_value& report) -> std::set<escape_key> {
  std::set<escape_key> made;
  for (const auto& each : report["escape_hatches"].items()) {
    const auto kind = each["kind"].text();
    if (kind != "expensive") made.insert({kind, without_names(each["place"].text()), each["why"].text()});
  }
  return made;
}

inline void compare_escapes(findings& to, const document_value& was, const document_value& now) {
  const auto before = escapes_of(was);
  const auto after = escapes_of(now);
  const auto find_reason = [](const auto& among, const escape_key& like) {
    return std::find_if(among.begin(), among.end(),
                        [&](const auto& each) { return each.kind == like.kind && each.place == like.place; });
  };
  for (const auto& each : after) {
    if (before.contains(each)) continue;
    const auto known = find_reason(before, each);
    const auto what = std::string{each.kind};
    if (known == before.end())
      to.widen(each.place, what + " is a new escape hatch, for " + quoted(each.why));
    else
      to.widen(each.place, what + " is for " + quoted(each.why) + ", was for " + quoted(known->why));
  }
  for (const auto& each : before) {
    if (find_reason(after, each) == after.end()) to.narrow(each.place, std::string{each.kind} + " is gone");
  }
}

/// A member that is a secret or about a person, found by its direction and place.
using protected_key = std::pair<std::string_view, std::string>;
[[nodiscard]] inline auto protected_members(const document_value& report) -> std::map<protected_key, document_value> {
  std::map<protected_key, document_value> made;
  for (const auto& each : report["data"].items()) {
    made.emplace(protected_key{each["direction"].text(), without_names(each["place"].text())}, each);
  }
  return made;
}

/// Whether a member of an input is still there: "POST /v1/users, body.password". What is in answers is not in the report.
[[nodiscard]] inline auto has_input(const operation_map& operations, std::string_view place) -> bool {
  const auto end_of_operation = place.find(", ");
  const auto operation = operations.find(std::string{place.substr(0, end_of_operation)});
  if (operation == operations.end() || end_of_operation == std::string_view::npos) return false;
  return has_input_part(operation->second["input"], place.substr(end_of_operation + 2));
}

inline void compare_lost_protection(findings& to, const protected_key& key, const document_value& was,
                                    const operation_map& operations) {
  const auto& [direction, place] = key;
  const std::string what = was["secret"].flag() ? "a secret" : "personal data";
  const bool is_operation_there = operations.contains(place.substr(0, place.find(", ")));
  if (!is_operation_there) return to.narrow(place, "was " + what + ", and its operation is no longer there");
  if (direction == "in" && !has_input(operations, place))
    return to.narrow(place, "was " + what + ", and is no longer there");
  to.widen(place, "is no longer " + what + (direction == "in" ? "" : ", unless it is no longer there"));
}

inline void compare_protection(findings& to, const std::string& place, const document_value& was,
                               const document_value& now) {
  for (const auto& [flag, what] :
       {std::pair<std::string_view, std::string_view>{"secret", "a secret"}, {"personal", "personal data"}}) {
    if (was[flag].flag() == now[flag].flag()) continue;
    add(to, was[flag].flag(), place, std::string{was[flag].flag() ? "is no longer " : "is "}.append(what));
  }
  const bool was_shown = was["declassified"].flag();
  if (was_shown != now["declassified"].flag())
    add(to, !was_shown, place, was_shown ? "is no longer declassified" : "is declassified");
}

inline void compare_data(findings& to, const document_value& was, const document_value& now) {
  const auto before = protected_members(was);
  const auto after = protected_members(now);
  for (const auto& [key, each] : after) {
    const auto known = before.find(key);
    if (known != before.end())
      compare_protection(to, key.second, known->second, each);
    else if (each["declassified"].flag())
      to.widen(key.second,
               each["secret"].flag() ? "is a secret that is declassified" : "is personal data that is declassified");
    else
      to.narrow(key.second, each["secret"].flag() ? "is a secret" : "is personal data");
  }
  const auto operations = operations_of(now);
  for (const auto& [key, each] : before) {
    if (!after.contains(key)) compare_lost_protection(to, key, each, operations);
  }
}

inline void compare_egress(findings& to, const document_value& was, const document_value& now) {
  const auto& before = was.tree().parts;
  for (const auto& each : now.items()) {
    if (std::find(before.begin(), before.end(), each.tree()) == before.end())
      to.widen("the api", "calls out to where it did not");
  }
}

inline void expect_version(const document_value& report) {
  const auto version = report.find("ward_posture");
  if (!version) report.refuse("is no posture report: it has no member 'ward_posture'");
  if (version->number() != compared_posture_version)
    version->refuse("is not 1: the report is of another version of ward");
}

}  // namespace detail

/// Everything that differs. Throws `boot_error`, with file and place, for what is no posture report.
inline void compare_postures(findings& to, const document_value& was, const document_value& now) {
  detail::expect_version(was);
  detail::expect_version(now);
  compare_budgets(to, was["api"]["budget"], now["api"]["budget"], "the api");
  detail::compare_tenant_names(to, was["api"], now["api"]);
  detail::compare_operations(to, was, now);
  detail::compare_escapes(to, was, now);
  detail::compare_data(to, was, now);
  detail::compare_egress(to, was["egress"], now["egress"]);
}

}  // namespace ward::generate::gate

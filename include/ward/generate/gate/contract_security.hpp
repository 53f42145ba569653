// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What credentials an operation of two OpenAPI documents asks for, whatever its schemes are called.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/gate/access_comparison.hpp"
#include "ward/generate/gate/contract_access.hpp"
#include "ward/generate/gate/contract_changes.hpp"
#include "ward/generate/gate/contract_operation.hpp"
#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/limit_comparison.hpp"
#include "ward/generate/gate/scalar_comparison.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {
namespace detail {

// A value as a text that is the same for the same value, without words for people.
[[nodiscard]] inline auto canonical_text(const json_tree& value) -> std::string {
  std::string made{value.text};
  if (value.kind == json_kind::number) made = to_text(value.number);
  if (value.kind == json_kind::boolean) made = value.flag ? "true" : "false";
  std::set<std::string> parts;
  for (const auto& each : value.parts) {
    if (each.name != "description") parts.insert(std::string{each.name}.append(":").append(canonical_text(each)));
  }
  for (const auto& each : parts) made.append("(").append(each).append(")");
  return made;
}

/// All of it is asked for: schemes, by what they are, and scopes.
struct security_alternative {
  std::set<std::string> asked;
  std::string text;  ///< "'bearer'"

  [[nodiscard]] auto asks_no_more_than(const security_alternative& other) const -> bool {
    return std::includes(other.asked.begin(), other.asked.end(), asked.begin(), asked.end());
  }
};

[[nodiscard]] inline auto alternative_of(const document_value& document, const document_value& requirement)
    -> security_alternative {
  security_alternative made;
  for (const auto& [name, scopes] : requirement.members()) {
    const auto scheme = follow_reference(document["components"]["securitySchemes"][name]);
    const auto text = canonical_text(scheme.tree());
    made.asked.insert(text);
    made.text.append(made.text.empty() ? "" : " and ").append(quoted(name));
    for (const auto scope : scopes.texts()) {
      made.asked.insert(std::string{text}.append(" with ").append(scope));
      made.text.append(" with ").append(quoted(scope));
    }
  }
  return made;
}
[[nodiscard]] inline auto alternatives_of(const contract_operation& of) -> std::vector<security_alternative> {
  std::vector<security_alternative> made;
  for (const auto& each : security_of(of.document, of.value)) made.push_back(alternative_of(of.document, each));
  return made;
}

// Whoever could call with one of the old alternatives must be able to, and nobody else.
inline void compare_alternatives(findings& to, const contract_operation& was, const contract_operation& now) {
  const auto before = alternatives_of(was);
  const auto after = alternatives_of(now);
  for (const auto& old : before) {
    const bool is_kept =
        std::any_of(after.begin(), after.end(), [&](const auto& each) { return each.asks_no_more_than(old); });
    if (!is_kept) to.narrow(now.place, old.text + " is no longer enough");
  }
  for (const auto& each : after) {
    const bool was_enough =
        std::any_of(before.begin(), before.end(), [&](const auto& old) { return old.asks_no_more_than(each); });
    if (!was_enough) to.widen(now.place, each.text + " is enough, and was not");
  }
}

inline void compare_privileges(findings& to, const contract_operation& was, const contract_operation& now) {
  const auto roles = texts_in(now.value, "x-ward-roles");
  const auto old_roles = texts_in(was.value, "x-ward-roles");
  const auto privileged = texts_in(now.value, "x-ward-privileged-roles");
  const auto old_privileged = texts_in(was.value, "x-ward-privileged-roles");
  for (const auto role : roles) {
    if (!old_roles.contains(role) || privileged.contains(role) == old_privileged.contains(role)) continue;
    const bool was_privileged = old_privileged.contains(role);
    add(to, was_privileged, now.place,
        "the role " + quoted(role) + (was_privileged ? " is no longer privileged" : " is privileged"));
  }
}

// "token, asserted" is one that is compared with the tenant in the path.
inline void compare_tenant_sources(findings& to, const contract_operation& was, const contract_operation& now) {
  const auto before = text_in(was.value, "x-ward-tenant");
  const auto after = text_in(now.value, "x-ward-tenant");
  if (before == after) return;
  const auto rank = [](std::string_view source) {
    return source == "token, asserted" ? 2 : source == "token" ? 1 : source == "none" || source.empty() ? 0 : -1;
  };
  auto change = "the source of the tenant is " + quoted(after) + ", was " + quoted(before);
  if (rank(before) < 0 || rank(after) < 0) return to.differ(now.place, std::move(change));
  add(to, rank(after) < rank(before), now.place, std::move(change));
}

// Documents of before ward 0.1 say why.
[[nodiscard]] inline auto is_expensive_in(const document_value& operation) -> bool {
  const auto found = find_value(operation, "x-ward-expensive");
  return found && (found->is(json_kind::string) || found->flag());
}
inline void compare_expenses(findings& to, const contract_operation& was, const contract_operation& now) {
  const bool is_expensive = is_expensive_in(now.value);
  if (is_expensive != is_expensive_in(was.value))
    add(to, !is_expensive, now.place, is_expensive ? "it is expensive" : "it is no longer expensive");
}

// Values of acr ask more of a token than "mfa" in amr, or something else.
inline void compare_new_acr(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  if (was["required"].flag() && was["acr"].items().empty() && !now["acr"].items().empty())
    to.narrow(place, "an acr is wanted, and \"mfa\" in amr was proof enough");
}

[[nodiscard]] inline auto limits_in(const contract_operation& of) -> std::vector<document_value> {
  const auto list = of.value.find("x-ward-limits");
  return list ? list->items() : std::vector<document_value>{};
}
// The other limits of an operation are told by what they count; the same one is found by it.
[[nodiscard]] inline auto find_limit(const contract_operation& of, const document_value& like)
    -> std::optional<document_value> {
  const auto is_alike = [](const document_value& left, const document_value& right) {
    for (const std::string_view word : {"per", "namedBy", "countedOver"}) {
      if (text_in(left, word) != text_in(right, word)) return false;
    }
    return number_in(left, "seconds") == number_in(right, "seconds");
  };
  for (const auto& each : limits_in(of)) {
    if (is_alike(each, like)) return each;
  }
  return std::nullopt;
}
// What one address may take of a limit by account, and whatever a limit says that is not compared.
inline void compare_limit_words(findings& to, const contract_operation& was, const contract_operation& now) {
  constexpr std::array<std::string_view, 7> known{
      "per", "namedBy", "requests", "seconds", "countedOver", "atTheSameTime", "requestsOfOneAddress"};
  for (const auto& each : limits_in(now)) {
    const auto before = find_limit(was, each);
    if (!before) continue;
    compare_upper(to, *before, each, "requestsOfOneAddress", now.place);
    compare_other_members(to, *before, each, known, now.place + ", x-ward-limits");
  }
}
inline void compare_clause_words(findings& to, const contract_operation& was, const contract_operation& now) {
  constexpr std::array<std::string_view, 2> of_step_up{"maxAgeSeconds", "acrValues"};
  constexpr std::array<std::string_view, 3> of_sensitive{"kind", "mostRequests", "seconds"};
  const auto compare = [&](std::string_view clause, std::span<const std::string_view> known) {
    const auto before = find_value(was.value, clause);
    const auto after = find_value(now.value, clause);
    if (before && after && before->is(json_kind::object) && after->is(json_kind::object))
      compare_other_members(to, *before, *after, known, std::string{now.place}.append(", ").append(clause));
  };
  compare("x-ward-step-up", of_step_up);
  compare("x-ward-sensitive", of_sensitive);
  compare_limit_words(to, was, now);
}

}  // namespace detail

/// Who may call, with what proof; what is recorded; how often. Less is looser; more of who and what breaks callers, more of the rest
/// is told.
inline void compare_clauses(contract_changes& to, const contract_operation& was, const contract_operation& now) {
  const auto old_tree = access_of(was.document, was.value);
  const auto tree = access_of(now.document, now.value);
  const document_value before{old_tree, was.place};
  const document_value after{tree, now.place};
  sorted_findings access{to, effect_on_access};
  detail::compare_callers(access, before, after, now.place);
  if (before["public"].is_null() && after["public"].is_null()) detail::compare_alternatives(access, was, now);
  detail::compare_tenant_sources(access, was, now);
  detail::compare_proofs(access, before["mfa"], after["mfa"], now.place);
  detail::compare_new_acr(access, before["mfa"], after["mfa"], now.place);
  sorted_findings use{to, effect_on_use};
  detail::compare_privileges(use, was, now);
  detail::compare_records(use, before["audit"], after["audit"], now.place);
  detail::compare_limits(use, before, after, now.place);
  detail::compare_ceiling(use, before, after, "concurrent", now.place);
  detail::compare_sensitivity(use, before["sensitive"], after["sensitive"], now.place);
  detail::compare_expenses(use, was, now);
  detail::compare_clause_words(use, was, now);
}

}  // namespace ward::generate::gate

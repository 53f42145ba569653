// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who may call an operation of two posture reports: roles, proof, tenant, record.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/scalar_comparison.hpp"

namespace ward::generate::gate {

/// "anybody", or "'member' or 'admin'".
[[nodiscard]] inline auto callers_of(const document_value& operation) -> std::string {
  if (!operation["public"].is_null()) return "anybody";
  std::string names;
  for (const auto& role : operation["roles"].items()) {
    names.append(names.empty() ? "" : " or ").append(quoted(role["name"].text()));
  }
  return names.empty() ? "nobody" : names;
}

namespace detail {

[[nodiscard]] inline auto find_role(const document_value& operation, std::string_view name)
    -> std::optional<document_value> {
  for (const auto& role : operation["roles"].items()) {
    if (role["name"].text() == name) return role;
  }
  return std::nullopt;
}

inline void compare_roles(findings& to, const document_value& was, const document_value& now,
                          const std::string& place) {
  for (const auto& role : now["roles"].items()) {
    const auto name = role["name"].text();
    const auto known = find_role(was, name);
    if (!known) {
      to.widen(place, "the role " + quoted(name) + " may call it, and could not");
    } else if ((*known)["privileged"].flag() != role["privileged"].flag()) {
      const bool was_privileged = (*known)["privileged"].flag();
      add(to, was_privileged, place,
          "the role " + quoted(name) + (was_privileged ? " is no longer privileged" : " is privileged"));
    }
  }
  for (const auto& role : was["roles"].items()) {
    const auto name = role["name"].text();
    if (!find_role(now, name)) to.narrow(place, "the role " + quoted(name) + " may not call it, and could");
  }
}

inline void compare_callers(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  const bool was_public = !was["public"].is_null();
  const bool is_public = !now["public"].is_null();
  if (was_public != is_public) {
    return add(to, is_public, place, callers_of(now) + " may call it, and " + callers_of(was) + " could");
  }
  if (!is_public) return compare_roles(to, was, now, place);
  const bool may_write = now["public"]["write"].flag();
  if (may_write == was["public"]["write"].flag()) return;
  add(to, may_write, place,
      may_write ? "anybody may change something, and could read only"
                : "anybody may read only, and could change something");
}

// Which placeholder it is, by its place: callers do not see its name.
[[nodiscard]] inline auto place_in_path(const document_value& operation, std::string_view placeholder) -> std::ptrdiff_t {
  const auto path = operation["path"].text();
  const auto at = path.find(std::string{"{"}.append(placeholder).append("}"));
  if (placeholder.empty() || at == std::string_view::npos) return placeholder.empty() ? -1 : 0;
  return 1 + std::count(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(at), '{');
}

inline void compare_tenants(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  const auto source = now["tenant"]["source"].text();
  const auto old_source = was["tenant"]["source"].text();
  if ((source == "token") != (old_source == "token")) {
    add(to, old_source == "token", place,
        "the source of the tenant is " + quoted(source) + ", was " + quoted(old_source));
  }
  const auto asserted = now["tenant"]["asserted_in_path"].text_or_null();
  const auto old_asserted = was["tenant"]["asserted_in_path"].text_or_null();
  if (place_in_path(now, asserted) == place_in_path(was, old_asserted)) return;
  if (!old_asserted.empty())
    to.widen(place, "the tenant in the path, " + quoted(old_asserted) + ", is no longer compared with the token's");
  if (!asserted.empty()) to.narrow(place, "the tenant in the path, " + quoted(asserted) + ", is compared with the token's");
}

inline void compare_proof_values(findings& to, const document_value& was, const document_value& now,
                                 const std::string& place) {
  const auto values = now["acr"].texts();
  const auto old_values = was["acr"].texts();
  const auto has = [](const auto& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  if (values.empty() && !old_values.empty()) to.widen(place, "\"mfa\" in amr is proof enough, and an acr was wanted");
  for (const auto value : values) {
    if (!has(old_values, value)) to.widen(place, "the acr " + quoted(value) + " is proof enough, and was not");
  }
  for (const auto value : old_values) {
    if (!values.empty() && !has(values, value))
      to.narrow(place, "the acr " + quoted(value) + " is no longer proof enough");
  }
}

inline void compare_proofs(findings& to, const document_value& was, const document_value& now,
                           const std::string& place) {
  const bool was_wanted = was["required"].flag();
  const bool is_wanted = now["required"].flag();
  if (was_wanted != is_wanted) {
    return add(to, was_wanted, place,
               is_wanted ? "more than one factor is wanted" : "more than one factor is no longer wanted");
  }
  if (!is_wanted) return;
  const auto age = now["max_age_seconds"].number_or_null();
  const auto old_age = was["max_age_seconds"].number_or_null();
  const bool is_wider = !age || (old_age && *age > *old_age);
  if (age != old_age) add(to, is_wider, place, say_change("the age of a log-in, in seconds,", old_age, age));
  compare_proof_values(to, was, now, place);
}

inline void compare_records(findings& to, const document_value& was, const document_value& now,
                            const std::string& place) {
  const bool was_recorded = was["recorded"].flag();
  const bool is_recorded = now["recorded"].flag();
  if (was_recorded == is_recorded) return;
  add(to, was_recorded, place, is_recorded ? "calls are recorded" : "calls are no longer recorded");
}

}  // namespace detail

inline void compare_access(findings& to, const document_value& was, const document_value& now,
                           const std::string& place) {
  detail::compare_callers(to, was, now, place);
  detail::compare_tenants(to, was, now, place);
  detail::compare_proofs(to, was["mfa"], now["mfa"], place);
  detail::compare_records(to, was["audit"], now["audit"], place);
}

}  // namespace ward::generate::gate

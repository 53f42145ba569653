// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Access, tenant, audit and limits in the document (rows 63 and 64). Reasons stay out of it: they are for the posture report.
#pragma once

#include <string>
#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/clause_document.hpp"

namespace ward::generate::openapi {
namespace detail {

[[nodiscard]] inline auto to_json(const auto& value) -> std::string {
  json_text text;
  text.value(value);
  return std::move(text).take();
}

struct role_entry {
  std::string_view name;
  bool is_privileged;
};

inline void describe_roles(operation& of, const std::vector<role_entry>& roles) {
  json_text names;
  names.array([&] {
    for (const auto& role : roles) names.value(role.name);
  });
  of.extensions["x-ward-roles"] = std::move(names).take();
  const auto is_privileged = [](const role_entry& role) { return role.is_privileged; };
  of.is_privileged = !roles.empty() && std::all_of(roles.begin(), roles.end(), is_privileged);
  of.can_fail(http::problems::unauthenticated);
  of.can_fail(http::problems::forbidden);
}

template <class... Roles>
[[nodiscard]] auto role_entries(type_list<Roles...>) -> std::vector<role_entry> {
  return {role_entry{Roles::role_name, Roles::is_privileged}...};
}

template <class... Quotas>
void add_quotas(std::vector<applied_quota>& to, bool is_shared, type_list<Quotas...>) {
  for (const auto& each : {applied_quota{Quotas::subject, Quotas::requests, Quotas::seconds, is_shared}...}) to.push_back(each);
}
inline void add_quotas(std::vector<applied_quota>&, bool, type_list<>) {}

}  // namespace detail

template <>
struct clause_document<clause_kind::access> {
  template <class Clause>
  static void describe(operation& of) {
    of.is_public = Clause::is_public;
    if constexpr (!Clause::is_public) detail::describe_roles(of, detail::role_entries(typename Clause::roles{}));
  }
};

template <>
struct clause_document<clause_kind::tenant> {
  template <class Clause>
  static void describe(operation& of) {
    of.extensions["x-ward-tenant"] = detail::to_json(Clause::from_token ? "token" : "none");
  }
};

template <>
struct clause_document<clause_kind::audit> {
  template <class Clause>
  static void describe(operation& of) {
    of.extensions["x-ward-audited"] = detail::to_json(Clause::is_audited);
  }
};

template <>
struct clause_document<clause_kind::limit> {
  template <class Clause>
  static void describe(operation& of) {
    detail::add_quotas(of.quotas, false, typename Clause::quotas{});
  }
  template <class Clause>
  static void describe(document& of) {
    detail::add_quotas(of.quotas, true, typename Clause::quotas{});
  }
};

}  // namespace ward::generate::openapi

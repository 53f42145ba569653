// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Access, tenant, audit and limits in the document (rows 63 and 64). Reasons stay out of it: they are for the posture report.
#pragma once

#include <string>
#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/declare/limit.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/clause_document.hpp"

namespace ward::generate::openapi {
namespace detail {

struct role_entry {
  std::string_view name;
  bool is_privileged;
};

inline void describe_roles(operation& of, const std::vector<role_entry>& roles) {
  std::vector<std::string_view> names;
  std::vector<std::string_view> privileged;
  for (const auto& role : roles) {
    names.push_back(role.name);
    if (role.is_privileged) privileged.push_back(role.name);
  }
  of.extensions["x-ward-roles"] = to_json_list(names);
  if (!privileged.empty()) of.extensions["x-ward-privileged-roles"] = to_json_list(privileged);
  of.is_privileged = !roles.empty() && privileged.size() == roles.size();
  of.can_fail(http::problems::unauthenticated);
  of.can_fail(http::problems::forbidden);
}

template <class... Roles>
[[nodiscard]] auto role_entries(type_list<Roles...>) -> std::vector<role_entry> {
  return {role_entry{Roles::role_name, Roles::is_privileged}...};
}

template <class Quota>
void add_quota(std::vector<applied_quota>& to, bool is_shared) {
  applied_quota made{Quota::subject, Quota::requests, Quota::seconds, is_shared};
  if constexpr (requires { Quota::member; }) made.member = Quota::member;
  to.push_back(made);
}

template <class Part>
void add_limit(operation& to) {
  if constexpr (requires { Part::calls; }) {
    to.concurrent = ward::detail::smaller_limit(to.concurrent, Part::calls);
    to.can_fail(http::problems::too_many_at_once);
  } else {
    add_quota<Part>(to.quotas, false);
  }
}

template <class... Parts>
void add_limits(operation& to, type_list<Parts...>) {
  (add_limit<Parts>(to), ...);
}
template <class... Quotas>
void add_quotas(document& to, type_list<Quotas...>) {
  (add_quota<Quotas>(to.quotas, true), ...);
}

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
    detail::add_limits(of, typename Clause::quotas{});
  }
  template <class Clause>
  static void describe(document& of) {
    detail::add_quotas(of, typename Clause::quotas{});
  }
};

}  // namespace ward::generate::openapi

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Access, tenant, audit and limits in the document (rows 63 and 64). Reasons stay out of it: they are for the posture report.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ward/declare/limit.hpp"
#include "ward/generate/described_parts.hpp"
#include "ward/generate/openapi/clause_document.hpp"

namespace ward::generate::openapi {

template <>
struct clause_document<clause_kind::access> {
  struct said {
    bool is_public;
    std::span<const role_entry> roles;
  };
  template <class Clause, member_case>
  static constexpr said by{Clause::is_public, role_entries<typename Clause::roles>};

  static void describe(operation& of, const said& access) {
    of.is_public = access.is_public;
    if (access.is_public) return;
    std::vector<std::string_view> names;
    std::vector<std::string_view> privileged;
    for (const auto& role : access.roles) {
      names.push_back(role.name);
      if (role.is_privileged) privileged.push_back(role.name);
    }
    of.extensions["x-ward-roles"] = detail::to_json_list(names);
    if (!privileged.empty()) of.extensions["x-ward-privileged-roles"] = detail::to_json_list(privileged);
    of.is_privileged = !names.empty() && privileged.size() == names.size();
    of.can_fail(http::problems::unauthenticated);
    of.can_fail(http::problems::forbidden);
  }
};

template <>
struct clause_document<clause_kind::tenant> {
  using said = bool;
  template <class Clause, member_case>
  static constexpr said by = Clause::from_token;
  static void describe(operation& of, bool is_from_token) {
    of.extensions["x-ward-tenant"] = detail::to_json(is_from_token ? "token" : "none");
  }
};

template <>
struct clause_document<clause_kind::audit> {
  using said = bool;
  template <class Clause, member_case>
  static constexpr said by = Clause::is_audited;
  static void describe(operation& of, bool is_audited) {
    of.extensions["x-ward-audited"] = detail::to_json(is_audited);
  }
};

template <>
struct clause_document<clause_kind::limit> {
  using said = std::span<const limit_part>;
  template <class Clause, member_case>
  static constexpr said by = limit_parts<typename Clause::quotas>;

  static void describe(operation& of, said parts) {
    for (const auto& each : parts) {
      if (each.calls == 0) {
        of.quotas.push_back(each.quota);
      } else {
        of.concurrent = ward::detail::smaller_limit(of.concurrent, each.calls);
        of.can_fail(http::problems::too_many_at_once);
      }
    }
  }
  static void describe(document& of, said quotas) {
    for (const auto& each : quotas) of.quotas.emplace_back(each.quota).is_shared = true;
  }
};

}  // namespace ward::generate::openapi

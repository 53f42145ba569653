// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Access, tenant, authentication and audit in the report, with the reasons of whoever needs less of them.
#pragma once

#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/generate/posture/clause_posture.hpp"

namespace ward::generate::posture {
namespace detail {

template <class... Roles>
[[nodiscard]] auto role_entries(type_list<Roles...>) -> std::vector<role_entry> {
  return {role_entry{Roles::role_name, Roles::is_privileged}...};
}

inline void open_to_all(operation& of, bool may_write, std::string_view why) {
  of.open = {why, may_write};
  of.escapes.push_back({may_write ? "public_write" : "open_to_public", {}, why});
}

}  // namespace detail

template <>
struct clause_posture<clause_kind::access> {
  template <class Clause>
  static void describe(operation& of) {
    if constexpr (Clause::is_public) {
      detail::open_to_all(of, requires { Clause::may_write; }, Clause::why);
    } else {
      of.roles = detail::role_entries(typename Clause::roles{});
    }
  }
};

template <>
struct clause_posture<clause_kind::tenant> {
  template <class Clause>
  static void describe(operation& of) {
    of.tenant.origin = Clause::from_token ? tenant_origin::token : tenant_origin::none;
    if constexpr (!Clause::from_token) {
      of.tenant.why = Clause::why;
      of.escapes.push_back({"no_tenant", {}, Clause::why});
    }
  }
};

template <>
struct clause_posture<clause_kind::step_up> {
  template <class Clause>
  static void describe(operation& of) {
    of.authentication.is_demanded = Clause::is_demanded;
    if constexpr (Clause::is_demanded) {
      of.authentication.max_age_seconds = Clause::max_age_seconds;
      of.authentication.acr_values.assign(Clause::acr_values.begin(), Clause::acr_values.end());
    } else {
      of.authentication.why_not = Clause::why;
      of.escapes.push_back({"no_mfa", {}, Clause::why});
    }
  }
};

template <>
struct clause_posture<clause_kind::audit> {
  template <class Clause>
  static void describe(operation& of) {
    of.audit.is_audited = Clause::is_audited;
    if constexpr (!Clause::is_audited) {
      of.audit.why_not = Clause::why;
      of.escapes.push_back({"not_audited", {}, Clause::why});
    }
  }
};

}  // namespace ward::generate::posture

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Access, tenant, authentication and audit in the report, with the reasons of whoever needs less of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ward/generate/described_parts.hpp"
#include "ward/generate/posture/clause_posture.hpp"

namespace ward::generate::posture {
namespace detail {

/// Why a contract does without something; nothing where it does not.
template <class Clause>
consteval auto reason_of() -> std::string_view {
  if constexpr (requires { Clause::why; })
    return Clause::why;
  else
    return {};
}

template <class Clause>
inline constexpr bool may_write = requires { Clause::may_write; };

}  // namespace detail

template <>
struct clause_posture<clause_kind::access> {
  struct said {
    std::span<const role_entry> roles;
    bool is_public;
    bool may_write;
    std::string_view why;
  };
  template <class Clause, member_case>
  static constexpr said by{role_entries<typename Clause::roles>, Clause::is_public, detail::may_write<Clause>,
                           detail::reason_of<Clause>()};

  static void describe(operation& of, const said& access) {
    of.roles.assign(access.roles.begin(), access.roles.end());
    if (!access.is_public) return;
    of.open = {access.why, access.may_write};
    of.escapes.push_back({access.may_write ? "public_write" : "open_to_public", {}, access.why});
  }
};

template <>
struct clause_posture<clause_kind::tenant> {
  struct said {
    bool is_from_token;
    std::string_view why_none;
  };
  template <class Clause, member_case>
  static constexpr said by{Clause::from_token, detail::reason_of<Clause>()};

  static void describe(operation& of, const said& tenant) {
    of.tenant.origin = tenant.is_from_token ? tenant_origin::token : tenant_origin::none;
    if (tenant.is_from_token) return;
    of.tenant.why = tenant.why_none;
    of.escapes.push_back({"no_tenant", {}, tenant.why_none});
  }
};

template <>
struct clause_posture<clause_kind::step_up> {
  using said = authentication_demand;
  template <class Clause>
  static consteval auto read() -> said {
    if constexpr (Clause::is_demanded)
      return {true, Clause::max_age_seconds, Clause::acr_values, {}};
    else
      return {false, 0, {}, Clause::why};
  }
  template <class Clause, member_case>
  static constexpr said by = read<Clause>();

  static void describe(operation& of, const said& demand) {
    of.authentication = demand;
    if (!demand.is_demanded) of.escapes.push_back({"no_mfa", {}, demand.why_not});
  }
};

template <>
struct clause_posture<clause_kind::audit> {
  using said = audit_duty;
  template <class Clause, member_case>
  static constexpr said by{Clause::is_audited, detail::reason_of<Clause>()};

  static void describe(operation& of, const said& duty) {
    of.audit = duty;
    if (!duty.is_audited) of.escapes.push_back({"not_audited", {}, duty.why_not});
  }
};

}  // namespace ward::generate::posture

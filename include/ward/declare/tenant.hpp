// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whose data an endpoint touches: the tenant comes from the token or there is none (row 10).
#pragma once

#include <array>
#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"

namespace ward {

/// The tenant is the token's. A token without one is refused; an input field named like a tenant does not compile (W105).
struct tenant_from_token {
  static constexpr clause_kind clause = clause_kind::tenant;
  static constexpr bool from_token = true;
};

/// The endpoint touches no tenant's data. `Why` stands in the posture report.
template <fixed_string Why>
struct no_tenant {
  static constexpr clause_kind clause = clause_kind::tenant;
  static constexpr bool from_token = false;
  static constexpr std::string_view why = Why.view();
};

/// Of an api: what its tenants are called beside `tenant` and `organization`. Input fields of these names, in any spelling and
/// with `_id` behind, count as tenants (W105): `tenant_names<"workspace", "account">`. Lower-case letters and digits.
template <fixed_string... Names>
struct tenant_names {
  static constexpr clause_kind clause = clause_kind::tenant_names;
  static constexpr std::array<std::string_view, sizeof...(Names)> names{Names.view()...};
};

}  // namespace ward

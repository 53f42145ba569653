// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bundles of clauses for the endpoints that most apis have. Plain templates, without anything that you could not write: copy one
// to make your own.
#pragma once

#include "ward/declare/access.hpp"
#include "ward/declare/audit.hpp"
#include "ward/declare/endpoint.hpp"
#include "ward/declare/limit.hpp"
#include "ward/declare/step_up.hpp"
#include "ward/declare/tenant.hpp"

namespace ward {

/// Reads data of the caller's tenant: `struct get_note : ward::tenant_read<ward::get<"/v1/notes/{id}">, member, ...> {};`
template <class Route, class Role, class... More>
using tenant_read = endpoint<Route, allow<Role>, tenant_from_token, limit<per_user<300, minute>>, More...>;

/// Changes data of the caller's tenant: fewer calls, and a record of each.
template <class Route, class Role, class... More>
using tenant_write = endpoint<Route, allow<Role>, tenant_from_token, limit<per_user<60, minute>>, audited, More...>;

/// Anybody may read this, and it is nobody's: `Why` says both.
template <fixed_string Why, class Route, class... More>
using public_read = endpoint<Route, open_to_public<Why>, no_tenant<Why>, limit<per_ip<60, minute>>, More...>;

/// Changes something with a privileged role: by more than one factor at most a quarter of an hour ago, and recorded.
template <class Route, class Role, class... More>
using admin_write = endpoint<Route, allow<Role>, tenant_from_token, step_up<15, minute>, limit<per_user<30, minute>>, audited, More...>;

}  // namespace ward

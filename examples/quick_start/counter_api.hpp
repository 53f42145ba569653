// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A counter for each user of a tenant.
#pragma once

#include <ward/declare.hpp>

namespace counter {

struct member : ward::role<"member"> {};

struct step {
  ward::integer<1, 100> by = 1;
};
struct count {
  ward::integer<0, 1'000'000> value;
};

struct increase : ward::endpoint<ward::post<"/counter">, ward::allow<member>, ward::tenant_from_token, ward::body<step>,
                                 ward::returns<200, count>, ward::fails<409, "counter-is-full">,
                                 ward::limit<ward::per_user<60, ward::minute>>, ward::summary<"Count up">> {};

struct read : ward::endpoint<ward::get<"/counter">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, count>,
                             ward::summary<"Read the counter">> {};

struct api : ward::api<ward::title<"Counter">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, increase,
                       read> {};

static_assert(ward::lawful<api>{});  // every rule, here and now

}  // namespace counter

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One quota of three is above the ceiling of payments.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct pay : ward::endpoint<
    ward::post<"/v1/payments">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::sensitive<ward::billing>,
    ward::limit<ward::per_ip<30, ward::minute>, ward::per_user<5, ward::minute>, ward::per_user<30, ward::day>>,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct pay : ward::endpoint<  // error: W405
    ward::post<"/v1/payments">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::sensitive<ward::billing>,
    ward::limit<ward::per_ip<30, ward::minute>, ward::per_user<5, ward::minute>, ward::per_user<31, ward::day>>,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, pay> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

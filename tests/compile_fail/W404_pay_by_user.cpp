// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A payment that is limited by user alone. The limit of the api is no limit of its own.
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
    ward::limit<ward::per_user<5, ward::minute>, ward::per_ip<10, ward::minute>>,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct pay : ward::endpoint<  // error: W404
    ward::post<"/v1/payments">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::sensitive<ward::billing>,
    ward::limit<ward::per_user<5, ward::minute>>,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, pay> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

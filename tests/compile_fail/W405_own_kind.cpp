// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The ceiling of a kind of one's own.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct gift_card : ward::sensitivity<"gift card", 5, ward::minute> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct pay : ward::endpoint<
    ward::post<"/v1/payments">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::sensitive<gift_card>,
    ward::limit<ward::per_ip<5, ward::minute>, ward::per_user<5, ward::hour>>,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct pay : ward::endpoint<  // error: W405
    ward::post<"/v1/payments">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::sensitive<gift_card>,
    ward::limit<ward::per_ip<6, ward::minute>, ward::per_user<5, ward::hour>>,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, pay> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

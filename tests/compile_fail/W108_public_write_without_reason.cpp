// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Anybody may change something, without a reason.
// place: POST /v1/users, public_write
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct sign_up : ward::endpoint<
    ward::post<"/v1/users">,
    ward::public_write<"who signs up has no account yet">,
    ward::no_tenant<"the tenant is made here">,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct sign_up : ward::endpoint<  // error: W108
    ward::post<"/v1/users">,
    ward::public_write<"">,
    ward::no_tenant<"the tenant is made here">,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, sign_up> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A user who is known, counted by an account that he names: the next one is as easily named.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct reset {
  ward::email email;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct ask_for_reset : ward::endpoint<
    ward::post<"/v1/resets">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::sensitive<ward::password_reset>,
    ward::limit<ward::per_ip<10, ward::hour>, ward::per_user<10, ward::hour>>,
    ward::body<reset>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct ask_for_reset : ward::endpoint<  // error: W404
    ward::post<"/v1/resets">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::sensitive<ward::password_reset>,
    ward::limit<ward::per_ip<10, ward::hour>, ward::per_account<"email", 10, ward::hour>>,
    ward::body<reset>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, ask_for_reset> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

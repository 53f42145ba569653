// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Few requests, in a window that is too short: 5 a minute are 300 an hour.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct login {
  ward::email email;
  ward::secret<ward::text<1, 200>> password;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct log_in : ward::endpoint<
    ward::post<"/v1/log-in">,
    ward::public_write<"who logs in has no token yet">,
    ward::no_tenant<"the tenant is found by the account">,
    ward::sensitive<ward::password_reset>,
    ward::limit<ward::per_ip<10, ward::hour>, ward::per_account<"email", 5, ward::hour>>,
    ward::body<login>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct log_in : ward::endpoint<  // error: W405
    ward::post<"/v1/log-in">,
    ward::public_write<"who logs in has no token yet">,
    ward::no_tenant<"the tenant is found by the account">,
    ward::sensitive<ward::password_reset>,
    ward::limit<ward::per_ip<10, ward::hour>, ward::per_account<"email", 5, ward::minute>>,
    ward::body<login>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, log_in> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

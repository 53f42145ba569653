// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Accounts counted by the name that camel case makes of a member. An endpoint may stand in an api without it.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct login {
  ward::email user_mail;
  ward::secret<ward::text<1, 200>> password;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct log_in : ward::endpoint<
    ward::post<"/v1/log-in">,
    ward::public_write<"who logs in has no token yet">,
    ward::no_tenant<"the tenant is found by the account">,
    ward::limit<ward::per_account<"user_mail", 5, ward::minute>>,
    ward::body<login>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct log_in : ward::endpoint<  // error: W408
    ward::post<"/v1/log-in">,
    ward::public_write<"who logs in has no token yet">,
    ward::no_tenant<"the tenant is found by the account">,
    ward::limit<ward::per_account<"userMail", 5, ward::minute>>,
    ward::body<login>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::camel_case, ward::limit<ward::per_ip<300, ward::minute>>, log_in> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

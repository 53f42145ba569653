// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Accounts counted by a text of a struct inside the body.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct address {
  ward::email inner_email;
};
struct outer_login {
  ward::email email;
  address at;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct log_in : ward::endpoint<
    ward::post<"/v1/log-in">,
    ward::public_write<"who logs in has no token yet">,
    ward::no_tenant<"the tenant is found by the account">,
    ward::limit<ward::per_account<"email", 5, ward::minute>>,
    ward::body<outer_login>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct log_in : ward::endpoint<  // error: W408
    ward::post<"/v1/log-in">,
    ward::public_write<"who logs in has no token yet">,
    ward::no_tenant<"the tenant is found by the account">,
    ward::limit<ward::per_account<"inner_email", 5, ward::minute>>,
    ward::body<outer_login>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, log_in> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A body that can be nested deeper than the api's budget.
// place: POST /v1/things, body new_thing: 10 levels
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::list<ward::recursive<new_thing, 2>, 0, 2> things;
};
struct make_thing : ward::endpoint<
    ward::post<"/v1/things">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_thing>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct new_thing {
  ward::list<ward::recursive<new_thing, 4>, 0, 2> things;
};
struct make_thing : ward::endpoint<  // error: W214
    ward::post<"/v1/things">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_thing>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, ward::budget<65'536, 8>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

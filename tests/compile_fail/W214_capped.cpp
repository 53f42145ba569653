// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The same body, capped: what is longer is refused with 413.
// place: POST /v1/things, body new_thing: 65537 bytes
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::text<1, 20'000> body;
};
struct make_thing : ward::endpoint<
    ward::post<"/v1/things">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_thing, 65'536>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct new_thing {
  ward::text<1, 20'000> body;
};
struct make_thing : ward::endpoint<  // error: W214
    ward::post<"/v1/things">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_thing, 65'537>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, ward::budget<65'536>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

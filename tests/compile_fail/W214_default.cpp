// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A body that can be longer than 16 MiB, in an api without a budget.
// place: POST /v1/things, body new_thing: 120003038 bytes
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::list<ward::text<1, 1000>, 0, 1000> lines;
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
  ward::list<ward::text<1, 10'000>, 0, 1000> lines;
};
struct make_thing : ward::endpoint<  // error: W214
    ward::post<"/v1/things">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_thing>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

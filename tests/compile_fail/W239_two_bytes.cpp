// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A cap that no body fits in.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct new_thing {
  ward::text<1, 120> title;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing, 13>,
                                    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing, 12>,
                                    ward::returns<204>> {};  // error: W239
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

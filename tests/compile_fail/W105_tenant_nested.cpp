// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A tenant in a struct in a list in the body.
// place: POST /v1/things, body new_thing.lines[].organization
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct line {
  ward::text<1, 80> text;
};
// [/right]
#else
// [wrong]
struct line {
  ward::text<1, 80> text;
  ward::id<"organization"> organization;  // error: W105
};
// [/wrong]
#endif

struct new_thing {
  ward::list<line, 1, 10> lines;
};
struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

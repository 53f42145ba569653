// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two structs that hold each other.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct part;
struct new_thing {
  ward::list<ward::recursive<part, 4>, 0, 3> parts;
};
struct part {
  ward::list<ward::recursive<new_thing, 4>, 0, 3> things;
};
// [/right]
#else
// [wrong]
struct part;
struct new_thing {
  ward::list<part, 0, 3> parts;  // error: W224
};
struct part {
  ward::list<new_thing, 0, 3> things;
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

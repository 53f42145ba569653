// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A C array in a struct in a list.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct item {
  ward::list<ward::boolean, 2, 2> flags;
};
struct new_thing {
  ward::list<item, 0, 5> items;
};
// [/right]
#else
// [wrong]
struct item {
  ward::boolean flags[2];  // error: W217
};
struct new_thing {
  ward::list<item, 0, 5> items;
};
// [/wrong]
#endif

struct make_thing : ward::endpoint<ward::post<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::body<new_thing>,
                                    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

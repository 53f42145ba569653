// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A patch of what is no struct.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct new_thing {
  ward::text<1, 120> title;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct change_thing : ward::endpoint<ward::patch<"/v1/things">, ward::allow<member>, ward::tenant_from_token,
                                      ward::body<ward::merge_patch<new_thing>>, ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct change_thing : ward::endpoint<ward::patch<"/v1/things">, ward::allow<member>, ward::tenant_from_token,
                                      ward::body<ward::merge_patch<ward::text<1, 120>>>, ward::returns<204>> {};  // error: W236
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, change_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

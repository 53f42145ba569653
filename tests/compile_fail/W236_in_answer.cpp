// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A patch as an answer.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct new_thing {
  ward::text<1, 120> title;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct show_thing : ward::endpoint<ward::get<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, new_thing>> {};
// [/right]
#else
// [wrong]
struct show_thing : ward::endpoint<ward::get<"/v1/things">, ward::allow<member>, ward::tenant_from_token, 
                                    ward::returns<200, ward::merge_patch<new_thing>>> {};  // error: W236
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, show_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

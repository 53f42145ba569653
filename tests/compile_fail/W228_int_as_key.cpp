// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A map by int.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::map<ward::matching<"[0-9]{1,3}">, ward::text<1, 9>, 9> words;
};
// [/right]
#else
// [wrong]
struct new_thing {
  ward::map<int, ward::text<1, 9>, 9> words;  // error: W228
};
// [/wrong]
#endif

struct show_thing : ward::endpoint<ward::get<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, new_thing>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, show_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

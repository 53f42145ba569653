// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A name that an inlined struct has.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct part {
  ward::text<1, 9> label;
};
struct new_thing {
  ward::text<1, 9> name;
  ward::inlined<part> more;
};
// [/right]
#else
// [wrong]
struct part {
  ward::text<1, 9> name;
};
struct new_thing {
  ward::text<1, 9> name;
  ward::inlined<part> more;  // error: W240
};
// [/wrong]
#endif

struct show_thing : ward::endpoint<ward::get<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, new_thing>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, show_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

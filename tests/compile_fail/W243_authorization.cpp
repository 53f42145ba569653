// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A header field that ward reads itself.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_thing {
  ward::text<1, 200> x_note;
};
// [/right]
#else
// [wrong]
struct new_thing {
  ward::text<1, 200> content_type;  // error: W243
};
// [/wrong]
#endif

struct read_things : ward::endpoint<ward::get<"/v1/things">, ward::allow<member>, ward::tenant_from_token, ward::headers<new_thing>,
                                     ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_things> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

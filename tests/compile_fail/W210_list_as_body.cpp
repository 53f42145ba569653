// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A body that is a list.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_notes {
  ward::list<new_note, 1, 10> items;
};
struct make_notes : ward::endpoint<ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_notes>,
                                   ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct make_notes : ward::endpoint<  // error: W210
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<ward::list<new_note, 1, 10>>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

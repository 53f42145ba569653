// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One status in two clauses.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct make_note : ward::endpoint<
    ward::post<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_note>,
    ward::returns<200, note>,
    ward::returns<201, note>> {};
// [/right]
#else
// [wrong]
struct make_note : ward::endpoint<  // error: W304
    ward::post<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_note>,
    ward::returns<201, note>,
    ward::returns<201, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

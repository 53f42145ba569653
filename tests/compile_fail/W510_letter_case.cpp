// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two paths that differ in the case of a letter.
// place: GET /v1/Notes
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct list_notes : ward::endpoint<
    ward::get<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, note_list>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct list_drafts : ward::endpoint<
    ward::get<"/v1/drafts">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct list_drafts : ward::endpoint<  // error: W510
    ward::get<"/v1/Notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes, list_drafts> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

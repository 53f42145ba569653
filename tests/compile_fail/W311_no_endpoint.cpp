// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A Location of what is no endpoint, and of one that is declared and never defined.
// error: W311
// place: POST /v1/notes, location note is no endpoint
// error: W311
// place: POST /v1/drafts, location get_draft is no endpoint
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct get_note;
struct get_draft;
#if !defined(SHOULD_NOT_COMPILE)
using location_of_note = ward::location<get_note>;
using location_of_draft = ward::location<get_note>;
#else
using location_of_note = ward::location<note>;
using location_of_draft = ward::location<get_draft>;
#endif

struct create_note : ward::endpoint<
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, note>,
    location_of_note> {};
struct create_draft : ward::endpoint<
    ward::post<"/v1/drafts">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, note>,
    location_of_draft> {};

struct get_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<200, note>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, create_draft, get_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

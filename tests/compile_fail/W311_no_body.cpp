// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Answers without a body, and an own path that lacks the placeholder.
// place: PUT /v1/current-note, location get_note: {id} of 201
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct get_note;

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct create_note : ward::endpoint<
    ward::put<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::body<new_note>,
    ward::returns<201>, ward::returns<204>, ward::location<get_note>> {};
// [/right]
#else
// [wrong]
struct create_note : ward::endpoint<  // error: W311
    ward::put<"/v1/current-note">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>,
    ward::returns<201>, ward::returns<204>, ward::location<get_note>> {};
// [/wrong]
#endif

struct get_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<200, note>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, get_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

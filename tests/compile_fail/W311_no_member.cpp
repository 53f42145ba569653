// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A placeholder that neither the answer nor the endpoint's own path has.
// place: POST /v1/notes, location get_note: {id} of 201
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct get_note;
struct receipt {
  ward::id<"note"> note_id;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct create_note : ward::endpoint<
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>,
    ward::returns<201, note>,  // which has an id
    ward::location<get_note>> {};
// [/right]
#else
// [wrong]
struct create_note : ward::endpoint<  // error: W311
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>,
    ward::returns<201, receipt>,  // which has a note_id
    ward::location<get_note>> {};
// [/wrong]
#endif

struct get_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<200, note>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, get_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

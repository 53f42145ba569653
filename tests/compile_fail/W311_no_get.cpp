// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A Location that would lead to what deletes.
// place: POST /v1/notes, location delete_note is DELETE
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct get_note;
struct delete_note;

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct create_note : ward::endpoint<
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, note>,
    ward::location<get_note>> {};
// [/right]
#else
// [wrong]
struct create_note : ward::endpoint<  // error: W311
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, note>,
    ward::location<delete_note>> {};
// [/wrong]
#endif

struct get_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<200, note>> {};

struct delete_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, create_note, get_note, delete_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

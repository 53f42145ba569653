// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A Location at which this api does not answer.
// place: POST /v1/notes, location get_note
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct get_note;

struct create_note : ward::endpoint<
    ward::post<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::returns<201, note>,
    ward::location<get_note>> {};
struct get_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>, ward::returns<200, note>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct api : ward::api<
    ward::title<"Notes">,
    ward::version<"1.0.0">,
    ward::limit<ward::per_ip<300, ward::minute>>,
    create_note, get_note> {};
// [/right]
#else
// [wrong]
struct api : ward::api<  // error: W514
    ward::title<"Notes">,
    ward::version<"1.0.0">,
    ward::limit<ward::per_ip<300, ward::minute>>,
    create_note> {};
// [/wrong]
#endif

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

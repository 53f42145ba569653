// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A schema in the list of clauses.
// place: POST /v1/notes, new_note
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
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct make_note : ward::endpoint<  // error: W506
    ward::post<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    new_note,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

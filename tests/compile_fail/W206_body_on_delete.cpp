// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A body on DELETE.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct delete_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct delete_note : ward::endpoint<  // error: W206
    ward::del<"/v1/notes/{id}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<note_path>,
    ward::body<new_note>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, delete_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

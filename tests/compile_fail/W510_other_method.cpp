// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two paths of different methods, with a placeholder, that differ in the case of letters.
// place: DELETE /V1/NOTES/{id}
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct read_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<note_path>,
    ward::returns<200, note>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct remove_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct remove_note : ward::endpoint<  // error: W510
    ward::del<"/V1/NOTES/{id}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_note, remove_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The same with another method, further down the path.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct read_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                                  ward::returns<200, note>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct archive : ward::endpoint<
    ward::post<"/v1/archives/{id}/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct archive : ward::endpoint<  // error: W504
    ward::post<"/v1/notes/all/archive">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, archive, read_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

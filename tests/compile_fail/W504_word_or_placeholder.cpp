// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A word where another path has a placeholder.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct read_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                                  ward::returns<200, note>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct search_notes : ward::endpoint<
    ward::get<"/v1/note-search">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct search_notes : ward::endpoint<  // error: W504
    ward::get<"/v1/notes/search">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_note, search_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A placeholder with two names.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct read_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                                  ward::returns<200, note>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct tags_path {
  ward::id<"note"> id;
};
struct list_tags : ward::endpoint<ward::get<"/v1/notes/{id}/tags">, ward::allow<member>, ward::tenant_from_token,
                                  ward::path<tags_path>, ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct tags_path {
  ward::id<"note"> note;
};
struct list_tags : ward::endpoint<  // error: W509
    ward::get<"/v1/notes/{note}/tags">, ward::allow<member>, ward::tenant_from_token, ward::path<tags_path>,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_note, list_tags> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

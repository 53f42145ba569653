// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two paths that differ in the name of a placeholder alone.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct draft_path {
  ward::id<"draft"> draft;
};
struct read_note : ward::endpoint<ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<note_path>,
                                  ward::returns<200, note>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct read_draft : ward::endpoint<
    ward::get<"/v1/drafts/{draft}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<draft_path>,
    ward::returns<200, note>> {};
// [/right]
#else
// [wrong]
struct read_draft : ward::endpoint<  // error: W503
    ward::get<"/v1/notes/{draft}">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<draft_path>,
    ward::returns<200, note>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_note, read_draft> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

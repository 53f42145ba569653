// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two clauses that say one thing, one of them an alias: the place names both.
// place: GET /v1/notes, step_up and no_mfa
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>,
                                   ward::step_up<15, ward::minute>> {};
#else
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>,
                                   ward::step_up<15, ward::minute>, ward::no_mfa<"reads">> {};  // error: W508
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

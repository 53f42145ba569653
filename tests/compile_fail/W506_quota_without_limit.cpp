// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A quota that stands in no limit: the place names it.
// place: GET /v1/notes, per_user
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>,
                                   ward::limit<ward::per_user<30, ward::minute>>> {};
#else
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>,
                                   ward::per_user<30, ward::minute>> {};  // error: W506
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

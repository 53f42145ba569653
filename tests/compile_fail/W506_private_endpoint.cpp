// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An endpoint that is a class and derives privately: nobody else can see its clauses.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
#else
class list_notes  // error: W506
    : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A clause where a profile takes the role itself.
// place: GET /v1/notes, allow<allow<notes::member>>
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
struct list_notes : ward::tenant_read<ward::get<"/v1/notes">, member, ward::returns<200, note_list>> {};
#else
struct list_notes : ward::tenant_read<ward::get<"/v1/notes">, ward::allow<member>, ward::returns<200, note_list>> {};  // error: W107
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

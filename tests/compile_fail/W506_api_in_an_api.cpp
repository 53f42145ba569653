// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An api in the list of another: apis do not nest.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};
struct reading : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

#if !defined(SHOULD_NOT_COMPILE)
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};
#else
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, reading> {};  // error: W506
#endif

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

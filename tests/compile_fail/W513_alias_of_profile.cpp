// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A profile without a struct of its own.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct list_notes : ward::tenant_read<ward::get<"/v1/notes">, member, ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
using list_notes = ward::tenant_read<ward::get<"/v1/notes">, member, ward::returns<200, note_list>>;  // error: W513
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An api with two licenses.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::returns<200, note_list>> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct api : ward::api<
    ward::title<"Notes">, ward::version<"1.0.0">, ward::license<"MIT">, ward::limit<ward::per_ip<300, ward::minute>>,
    list_notes> {};
// [/right]
#else
// [wrong]
struct api : ward::api<  // error: W508
    ward::title<"Notes">, ward::version<"1.0.0">, ward::license<"MIT">, ward::license<"BSL-1.0">, ward::limit<ward::per_ip<300, ward::minute>>,
    list_notes> {};
// [/wrong]
#endif

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One factor for a privileged role, without a reason.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct list_notes : ward::endpoint<
    ward::get<"/v1/notes">,
    ward::allow<admin>,
    ward::tenant_from_token,
    ward::no_mfa<"the backup service, with a key of its own">,
    ward::audited,
    ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct list_notes : ward::endpoint<  // error: W108
    ward::get<"/v1/notes">,
    ward::allow<admin>,
    ward::tenant_from_token,
    ward::no_mfa<"">,
    ward::audited,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

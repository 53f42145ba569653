// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// More quotas than one answer can tell of.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct list_notes : ward::endpoint<
    ward::get<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, note_list>,
    ward::limit<ward::per_user<30, ward::minute>, ward::per_user<60, ward::rate_window{300}>, ward::per_user<90, ward::rate_window{900}>, ward::per_user<120, ward::hour>>> {};
// [/right]
#else
// [wrong]
struct list_notes : ward::endpoint<  // error: W402
    ward::get<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, note_list>,
    ward::limit<ward::per_user<30, ward::minute>, ward::per_user<60, ward::rate_window{300}>, ward::per_user<90, ward::rate_window{900}>, ward::per_user<120, ward::hour>, ward::per_user<150, ward::day>>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An expensive endpoint without limits of its own breaks both rules.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct search_notes : ward::endpoint<
    ward::get<"/v1/search">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::expensive<"searches every note">,
    ward::limit<ward::per_user<10, ward::hour>, ward::concurrent<2>>,
    ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct search_notes : ward::endpoint<  // error: W406
    ward::get<"/v1/search">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::expensive<"searches every note">,
    ward::returns<200, note_list>> {};  // error: W407
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, search_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Failures alone are no answer.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct archive : ward::endpoint<
    ward::post<"/v1/notes/archive">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<204>,
    ward::fails<409, "archive-full">> {};
// [/right]
#else
// [wrong]
struct archive : ward::endpoint<  // error: W301
    ward::post<"/v1/notes/archive">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::fails<409, "archive-full">> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, archive> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

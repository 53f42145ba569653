// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A query parameter that is named like a tenant.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct note_filter {
  ward::integer<1, 100> limit = 20;
};
// [/right]
#else
// [wrong]
struct note_filter {
  std::optional<ward::id<"org">> org_id;  // error: W105
};
// [/wrong]
#endif

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::query<note_filter>,
                                    ward::returns<200, note_list>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An identifier in a query that is a number.
// place: GET /v1/notes, query filter.author_id
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct filter {
  ward::id<"author"> author_id;
};
// [/right]
#else
// [wrong]
struct filter {
  int author_id;  // error: W208
};
// [/wrong]
#endif

struct list_notes : ward::endpoint<
    ward::get<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::query<filter>,
    ward::returns<200, note_list>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list of identifiers in a query that are numbers.
// place: GET /v1/notes, query filter.author_ids
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct filter {
  ward::list<ward::id<"author">, 0, 9> author_ids;
};
// [/right]
#else
// [wrong]
struct filter {
  ward::list<ward::integer<1, 1'000'000>, 0, 9> author_ids;  // error: W208
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

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An identifier in a query that is a number with bounds and may be absent; its name is for the wire.
// place: GET /v1/notes, query filter.noteId
#include <optional>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct filter {
  std::optional<ward::id<"note">> after;
};
// [/right]
#else
// [wrong]
struct filter {
  std::optional<ward::named<"noteId", ward::integer<1, 1'000'000>>> after;  // error: W208
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

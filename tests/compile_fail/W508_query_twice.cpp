// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two queries.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct note_filter {
  std::optional<ward::text<1, 80>> search;
  ward::integer<1, 100> limit = 20;
};
struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::query<note_filter>,
                                   ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct note_filter {
  std::optional<ward::text<1, 80>> search;
};
struct page {
  ward::integer<1, 100> limit = 20;
};
struct list_notes : ward::endpoint<  // error: W508
    ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::query<note_filter>, ward::query<page>,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

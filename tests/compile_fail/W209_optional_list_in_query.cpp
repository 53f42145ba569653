// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An optional list in a query, where an absent list is an empty one.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct note_filter {
  ward::list<ward::text<1, 32>, 0, 8> tag;
};
// [/right]
#else
// [wrong]
struct note_filter {
  std::optional<ward::list<ward::text<1, 32>, 0, 8>> tag;  // error: W209
};
// [/wrong]
#endif

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token,
                                   ward::query<note_filter>, ward::returns<200, note_list>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

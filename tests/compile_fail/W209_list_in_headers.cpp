// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list in headers.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct conditions {
  std::optional<ward::text<1, 80>> if_match;
};
// [/right]
#else
// [wrong]
struct conditions {
  ward::list<ward::text<1, 80>, 0, 8> if_match;  // error: W209
};
// [/wrong]
#endif

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token,
                                   ward::headers<conditions>, ward::returns<200, note_list>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

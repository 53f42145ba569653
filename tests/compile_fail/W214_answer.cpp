// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An answer that can be longer than the api's budget.
// place: GET /v1/notes, response found: 1713038 bytes
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct found {
  ward::list<note, 0, 10> items;
};
struct list_notes : ward::endpoint<
    ward::get<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, found>> {};
// [/right]
#else
// [wrong]
struct found {
  ward::list<note, 0, 1000> items;
};
struct list_notes : ward::endpoint<  // error: W214
    ward::get<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, found>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, ward::budget<65'536>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

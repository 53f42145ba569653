// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A number with bounds can be counted through as well.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct place {
  ward::id<"note"> note_id;
};
// [/right]
#else
// [wrong]
struct place {
  ward::integer<1, 1000000> note_id;  // error: W208
};
// [/wrong]
#endif

struct read_note : ward::endpoint<ward::get<"/v1/notes/{note_id}">, ward::allow<member>, ward::tenant_from_token,
                                  ward::path<place>, ward::returns<200, note>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A member without a placeholder.
// place: GET /v1/notes/{id}, member tag has no {tag}
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct place {
  ward::id<"note"> id;
};
struct read_note : ward::endpoint<
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<place>, ward::returns<200, note>> {};
// [/right]
#else
// [wrong]
struct place {
  ward::id<"note"> id;
  ward::text<1, 32> tag;
};
struct read_note : ward::endpoint<  // error: W205
    ward::get<"/v1/notes/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<place>, ward::returns<200, note>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

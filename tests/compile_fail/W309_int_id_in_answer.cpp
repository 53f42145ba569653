// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An identifier in an answer that is a number with bounds.
// place: GET /v1/things, response thing.id
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct thing {
  ward::id<"thing"> id;
  ward::text<1, 120> title;
};
// [/right]
#else
// [wrong]
struct thing {
  ward::integer<1, 1'000'000> id;  // error: W309
  ward::text<1, 120> title;
};
// [/wrong]
#endif

struct read_thing : ward::endpoint<
    ward::get<"/v1/things">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, thing>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_thing> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

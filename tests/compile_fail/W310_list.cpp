// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list of credentials in an answer.
// place: GET /v1/things, response thing.api_keys
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct thing {
  ward::declassify<"shown once, when they are made", ward::list<ward::text<1, 80>, 0, 9>> api_keys;
};
// [/right]
#else
// [wrong]
struct thing {
  ward::list<ward::text<1, 80>, 0, 9> api_keys;  // error: W310
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

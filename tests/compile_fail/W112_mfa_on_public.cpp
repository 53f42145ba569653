// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A second factor of somebody who has no token.
// place: GET /v1/terms
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct read_terms : ward::endpoint<
    ward::get<"/v1/terms">,
    ward::open_to_public<"terms are for everybody">,
    ward::no_tenant<"terms are nobody's">,
    ward::returns<200, note>> {};
// [/right]
#else
// [wrong]
struct read_terms : ward::endpoint<  // error: W112
    ward::get<"/v1/terms">,
    ward::open_to_public<"terms are for everybody">,
    ward::no_tenant<"terms are nobody's">,
    ward::mfa,
    ward::returns<200, note>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, read_terms> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// PUT, PATCH and DELETE change something too.
// place: PUT /v1/terms
// place: PATCH /v1/terms
// place: DELETE /v1/terms
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct replace_terms : ward::endpoint<
    ward::put<"/v1/terms">,
    ward::public_write<"a playground">,
    ward::no_tenant<"terms are nobody's">,
    ward::body<new_note>,
    ward::returns<204>> {};
struct change_terms : ward::endpoint<
    ward::patch<"/v1/terms">,
    ward::public_write<"a playground">,
    ward::no_tenant<"terms are nobody's">,
    ward::body<new_note>,
    ward::returns<204>> {};
struct remove_terms : ward::endpoint<
    ward::del<"/v1/terms">,
    ward::public_write<"a playground">,
    ward::no_tenant<"terms are nobody's">,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct replace_terms : ward::endpoint<  // error: W113
    ward::put<"/v1/terms">,
    ward::open_to_public<"a playground">,
    ward::no_tenant<"terms are nobody's">,
    ward::body<new_note>,
    ward::returns<204>> {};
struct change_terms : ward::endpoint<  // error: W113
    ward::patch<"/v1/terms">,
    ward::open_to_public<"a playground">,
    ward::no_tenant<"terms are nobody's">,
    ward::body<new_note>,
    ward::returns<204>> {};
struct remove_terms : ward::endpoint<  // error: W113
    ward::del<"/v1/terms">,
    ward::open_to_public<"a playground">,
    ward::no_tenant<"terms are nobody's">,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, replace_terms, change_terms, remove_terms> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

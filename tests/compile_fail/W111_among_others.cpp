// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A privileged role beside one that is not.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct remove_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">,
    ward::allow<member, admin>,
    ward::tenant_from_token,
    ward::mfa,
    ward::audited,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct remove_note : ward::endpoint<  // error: W111
    ward::del<"/v1/notes/{id}">,
    ward::allow<member, admin>,
    ward::tenant_from_token,
    ward::audited,
    ward::path<note_path>,
    ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, remove_note> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

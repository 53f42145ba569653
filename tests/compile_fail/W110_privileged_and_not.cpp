// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One name for a privileged role and for one that is not.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct delete_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">, ward::allow<admin>, ward::mfa, ward::audited, ward::tenant_from_token,
    ward::path<note_path>, ward::returns<204>> {};
struct list_notes : ward::endpoint<
    ward::get<"/v1/notes">, ward::allow<admin>, ward::mfa, ward::not_audited<"reading">, ward::tenant_from_token,
    ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct delete_note : ward::endpoint<
    ward::del<"/v1/notes/{id}">, ward::allow<admin>, ward::mfa, ward::audited, ward::tenant_from_token,
    ward::path<note_path>, ward::returns<204>> {};
struct reader : ward::role<"admin"> {};  // error: W110
struct list_notes : ward::endpoint<
    ward::get<"/v1/notes">, ward::allow<reader>, ward::tenant_from_token,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, delete_note, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

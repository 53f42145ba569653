// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two clauses about the tenant, and one in the path. Which clause holds is not guessed: no other rule speaks.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

struct tenant_path {
  ward::asserted_tenant tenant_id;
};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct list_notes : ward::endpoint<
    ward::get<"/v1/tenants/{tenant_id}/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<tenant_path>,
    ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct list_notes : ward::endpoint<  // error: W109
    ward::get<"/v1/tenants/{tenant_id}/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::no_tenant<"any tenant's notes">,
    ward::path<tenant_path>,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

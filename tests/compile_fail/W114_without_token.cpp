// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A tenant in a path that no token has to agree with.
// place: GET /v1/tenants/{tenant_id}/notes, path tenant_path.tenant_id
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct tenant_path {
  ward::asserted_tenant tenant_id;
};
struct list_notes : ward::endpoint<
    ward::get<"/v1/tenants/{tenant_id}/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<tenant_path>,
    ward::returns<200, note_list>> {};
// [/right]
#else
// [wrong]
struct tenant_path {
  ward::asserted_tenant tenant_id;
};
struct list_notes : ward::endpoint<  // error: W114
    ward::get<"/v1/tenants/{tenant_id}/notes">,
    ward::allow<member>,
    ward::no_tenant<"any tenant's notes">,
    ward::path<tenant_path>,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

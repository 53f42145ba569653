// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A tenant in the path does not say whose data is touched: it is compared with the token's.
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
struct list_notes : ward::endpoint<  // error: W104
    ward::get<"/v1/tenants/{tenant_id}/notes">,
    ward::allow<member>,
    ward::path<tenant_path>,
    ward::returns<200, note_list>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

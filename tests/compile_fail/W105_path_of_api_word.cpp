// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The api's word in a path. Compared with the token's tenant, it may stand there.
// place: GET /v1/workspaces/{workspace_id}/notes, path notes_path.workspace_id
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct notes_path {
  ward::asserted_tenant workspace_id;
};
// [/right]
#else
// [wrong]
struct notes_path {
  ward::text<1, 64> workspace_id;  // error: W105
};
// [/wrong]
#endif

struct list_notes : ward::endpoint<
    ward::get<"/v1/workspaces/{workspace_id}/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<notes_path>,
    ward::returns<200, note_list>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>,
                       ward::tenant_names<"workspace">, list_notes> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

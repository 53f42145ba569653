// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The api's word in a query, a header field, a cookie, a path and a form, in several spellings.
// place: GET /v1/notes, query filter.workspace
// place: GET /v1/drafts, headers fields.x_workspace_id
// place: GET /v1/themes, cookies crumbs.Workspace.ID
// place: GET /v1/accounts/{accountID}/notes/{id}, path place.accountID
// place: POST /v1/drafts, form draft.WORKSPACE
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct filter {
  ward::integer<1, 100> limit = 20;
};
struct fields {
  ward::text<1, 80> x_note;
};
struct crumbs {
  ward::one_of<"dark", "light"> theme;
};
struct place {
  ward::id<"note"> id;
};
struct draft {
  ward::text<1, 80> title;
};
// [/right]
#else
// [wrong]
struct filter {
  ward::text<1, 80> workspace;  // error: W105
};
struct fields {
  ward::text<1, 80> x_workspace_id;  // error: W105
};
struct crumbs {
  ward::named<"Workspace.ID", ward::text<1, 80>> where;  // error: W105
};
struct place {
  ward::id<"note"> id;
  ward::id<"account"> accountID;  // error: W105
};
struct draft {
  ward::text<1, 80> WORKSPACE;  // error: W105
};
// [/wrong]
#endif

#if !defined(SHOULD_NOT_COMPILE)
using place_path = ward::get<"/v1/notes/{id}">;
#else
using place_path = ward::get<"/v1/accounts/{accountID}/notes/{id}">;
#endif
struct by_query : ward::endpoint<
    ward::get<"/v1/notes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::query<filter>,
    ward::returns<200, note_list>> {};
struct by_headers : ward::endpoint<
    ward::get<"/v1/drafts">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::headers<fields>,
    ward::returns<200, note_list>> {};
struct by_cookies : ward::endpoint<
    ward::get<"/v1/themes">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::cookies<crumbs>,
    ward::returns<200, note_list>> {};
struct by_path : ward::endpoint<
    place_path,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<place>,
    ward::returns<200, note>> {};
struct by_form : ward::endpoint<
    ward::post<"/v1/drafts">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::form<draft>,
    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>,
                       ward::tenant_names<"workspace", "account">, by_query, by_headers, by_cookies, by_path, by_form> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

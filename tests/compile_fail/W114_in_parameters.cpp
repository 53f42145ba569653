// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An asserted tenant in a query, a header field, a cookie and a form.
// place: GET /v1/notes, query filter.tenant_id
// place: GET /v1/drafts, headers fields.x_tenant
// place: GET /v1/themes, cookies crumbs.of
// place: POST /v1/drafts, form draft.tenant
#include <optional>

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
struct draft {
  ward::text<1, 80> title;
};
// [/right]
#else
// [wrong]
struct filter {
  ward::asserted_tenant tenant_id;  // error: W114
};
struct fields {
  std::optional<ward::asserted_tenant> x_tenant;  // error: W114
};
struct crumbs {
  ward::asserted_tenant of;  // error: W114
};
struct draft {
  ward::asserted_tenant tenant;  // error: W114
};
// [/wrong]
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
struct by_form : ward::endpoint<
    ward::post<"/v1/drafts">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::form<draft>,
    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, by_query, by_headers, by_cookies, by_form> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

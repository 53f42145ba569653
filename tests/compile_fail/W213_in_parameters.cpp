// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A URL in a query, a header field, a cookie, a form and a path.
// place: GET /v1/notes, query filter.redirect_to
// place: GET /v1/drafts, headers fields.X-Callback-Url
// place: GET /v1/themes, cookies crumbs.redirect
// place: POST /v1/drafts, form draft.hook_uri
// place: GET /v1/links/{href}/{at}, path place.href
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
struct place {
  ward::id<"note"> at;
};
// [/right]
#else
// [wrong]
struct filter {
  std::optional<ward::text<1, 200>> redirect_to;  // error: W213
};
struct fields {
  ward::named<"X-Callback-Url", ward::matching<"[a-z]{1,80}">> answer;  // error: W213
};
struct crumbs {
  ward::text<1, 80> redirect;  // error: W213
};
struct draft {
  ward::secret<ward::text<1, 80>> hook_uri;  // error: W213
};
struct place {
  ward::id<"note"> at;
  ward::text<1, 80> href;  // error: W213
};
// [/wrong]
#endif

#if !defined(SHOULD_NOT_COMPILE)
using place_path = ward::get<"/v1/notes/{at}">;
#else
using place_path = ward::get<"/v1/links/{href}/{at}">;
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
struct by_path : ward::endpoint<
    place_path,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::path<place>,
    ward::returns<200, note>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, by_query, by_headers, by_cookies, by_form, by_path> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A secret that one answer may show, and another one shows without a reason.
// place: GET /v1/sessions, response sessions.access_token
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct session {
  ward::declassify<"the caller's own new token", ward::secret<ward::text<1, 512>>> access_token;
};
struct sessions {
  ward::integer<0, 9> count;
};
// [/right]
#else
// [wrong]
struct session {
  ward::declassify<"the caller's own new token", ward::secret<ward::text<1, 512>>> access_token;
};
struct sessions {
  ward::secret<ward::text<1, 512>> access_token;  // error: W303
};
// [/wrong]
#endif

struct start_session : ward::endpoint<
    ward::post<"/v1/sessions">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<201, session>> {};
struct list_sessions : ward::endpoint<
    ward::get<"/v1/sessions">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<200, sessions>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, start_session, list_sessions> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

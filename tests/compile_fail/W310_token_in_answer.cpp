// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A text of an answer that is named like a credential.
// place: POST /v1/sessions, response session.access_token
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct session {
  ward::id<"user"> user;
  ward::declassify<"the caller's own new token", ward::secret<ward::text<1, 512>>> access_token;
};
// [/right]
#else
// [wrong]
struct session {
  ward::id<"user"> user;
  ward::text<1, 512> access_token;  // error: W310
};
// [/wrong]
#endif

struct start_session : ward::endpoint<
    ward::post<"/v1/sessions">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::returns<201, session>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, start_session> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A secret in a path.
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct place {
  ward::id<"invitation"> id;
};
struct accept : ward::endpoint<ward::post<"/v1/invitations/{id}">, ward::allow<member>, ward::tenant_from_token, ward::path<place>,
                               ward::returns<204>> {};
// [/right]
#else
// [wrong]
struct place {
  ward::text<20, 20> secret;  // error: W207
};
struct accept : ward::endpoint<ward::post<"/v1/invitations/{secret}">, ward::allow<member>, ward::tenant_from_token,
                               ward::path<place>, ward::returns<204>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, accept> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

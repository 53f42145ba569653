// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A field of the body that is named like a URL.
// place: POST /v1/profiles, body new_profile.homepage_url
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_profile {
  ward::text<1, 80> name;
  ward::never_fetched<"shown as a link on the profile", ward::text<1, 2000>> homepage_url;
};
// [/right]
#else
// [wrong]
struct new_profile {
  ward::text<1, 80> name;
  ward::text<1, 2000> homepage_url;  // error: W213
};
// [/wrong]
#endif

struct make_profile : ward::endpoint<
    ward::post<"/v1/profiles">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<new_profile>,
    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_profile> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

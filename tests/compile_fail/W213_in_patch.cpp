// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A URL that may be null or absent, in a patch.
// place: PATCH /v1/profile, body profile.homepage_url
#include <optional>

#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct profile {
  std::optional<ward::never_fetched<"shown as a link on the profile", ward::text<1, 2000>>> homepage_url;
};
// [/right]
#else
// [wrong]
struct profile {
  std::optional<ward::text<1, 2000>> homepage_url;  // error: W213
};
// [/wrong]
#endif

struct change_profile : ward::endpoint<
    ward::patch<"/v1/profile">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<ward::merge_patch<profile>>,
    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, change_profile> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

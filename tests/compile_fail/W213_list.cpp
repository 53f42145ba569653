// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list of URLs, in the plural, in a body.
// place: POST /v1/galleries, body gallery.image_urls
#include "ward/declare.hpp"
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct gallery {
  ward::list<ward::never_fetched<"shown as links", ward::text<1, 2000>>, 0, 9> image_urls;
};
// [/right]
#else
// [wrong]
struct gallery {
  ward::list<ward::text<1, 2000>, 0, 9> image_urls;  // error: W213
};
// [/wrong]
#endif

struct make_gallery : ward::endpoint<
    ward::post<"/v1/galleries">,
    ward::allow<member>,
    ward::tenant_from_token,
    ward::body<gallery>,
    ward::returns<204>> {};

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, make_gallery> {};

}  // namespace notes

static_assert(ward::lawful<notes::api>{});

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A JSON body and a form.
#include "notes_types.hpp"

namespace notes {

#if !defined(SHOULD_NOT_COMPILE)
// [right]
struct new_attachment {
  ward::text<1, 120> title;
  ward::upload<2'000'000, ward::accepts<ward::png, ward::pdf>> file;
};
struct attach : ward::endpoint<ward::post<"/v1/attachments">, ward::allow<member>, ward::tenant_from_token,
                               ward::form<new_attachment>, ward::returns<201>> {};
// [/right]
#else
// [wrong]
struct new_attachment {
  ward::upload<2'000'000, ward::accepts<ward::png, ward::pdf>> file;
};
struct attach : ward::endpoint<  // error: W211
    ward::post<"/v1/attachments">, ward::allow<member>, ward::tenant_from_token, ward::body<new_note>, ward::form<new_attachment>,
    ward::returns<201>> {};
// [/wrong]
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, attach> {};
static_assert(ward::lawful<api>{});

}  // namespace notes

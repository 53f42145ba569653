// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A form field named like a tenant.
#include "notes_types.hpp"

namespace notes {

struct new_attachment {
#if !defined(SHOULD_NOT_COMPILE)
  ward::text<1, 20> folder;
#else
  ward::text<1, 20> tenant_id;  // error: W105
#endif
  ward::upload<2'000'000, ward::accepts<ward::png, ward::pdf>> file;
};
struct attach : ward::endpoint<ward::post<"/v1/attachments">, ward::allow<member>, ward::tenant_from_token,
                               ward::form<new_attachment>, ward::returns<201>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, attach> {};
static_assert(ward::lawful<api>{});

}  // namespace notes

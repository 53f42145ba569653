// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A form on GET.
#include "notes_types.hpp"

namespace notes {

struct new_attachment {
  ward::upload<2'000'000, ward::accepts<ward::png, ward::pdf>> file;
};
#if !defined(SHOULD_NOT_COMPILE)
struct attach : ward::endpoint<ward::post<"/v1/attachments">, ward::allow<member>, ward::tenant_from_token,
                               ward::form<new_attachment>, ward::returns<201>> {};
#else
struct attach : ward::endpoint<  // error: W206
    ward::get<"/v1/attachments">, ward::allow<member>, ward::tenant_from_token, ward::form<new_attachment>, ward::returns<200, note>> {};
#endif

struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, attach> {};
static_assert(ward::lawful<api>{});

}  // namespace notes

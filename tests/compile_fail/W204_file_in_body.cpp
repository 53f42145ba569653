// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A file in a JSON body.
#include "notes_types.hpp"

namespace notes {

struct new_attachment {
  ward::upload<2'000'000, ward::accepts<ward::png, ward::pdf>> file;  // error: W204
};
#if !defined(SHOULD_NOT_COMPILE)
using input = ward::form<new_attachment>;
#else
using input = ward::body<new_attachment>;
#endif
struct attach
    : ward::endpoint<ward::post<"/v1/attachments">, ward::allow<member>, ward::tenant_from_token, input, ward::returns<201>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, attach> {};
static_assert(ward::lawful<api>{});

}  // namespace notes

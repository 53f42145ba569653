// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An app without an upload store.
#include "ward/declare.hpp"
#include "ward/law/environment_rules.hpp"
#include "notes_types.hpp"

namespace notes {

struct new_attachment {
  ward::upload<2'000'000, ward::accepts<ward::png, ward::pdf>> file;
};
struct attach : ward::endpoint<ward::post<"/v1/attachments">, ward::allow<member>, ward::tenant_from_token,
                               ward::form<new_attachment>, ward::returns<201>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, attach> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
// What ward::app asks, for an app with token verifier, rate limiter, audit log, log sink and upload store.
static_assert(ward::law::environment_is_complete<api, true, true, true, true, true>{});
// [/right]
#else
// [wrong]
// What ward::app asks, for an app without an upload store.
static_assert(ward::law::environment_is_complete<api, true, true, true, true, false>{});  // error: W705
// [/wrong]
#endif

}  // namespace notes

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
// What ward::app asks, for an app with all that this api needs.
constexpr ward::law::given_components given{.token_verifier = true, .rate_limiter = true, .log_sink = true, .upload_store = true};
static_assert(ward::law::environment_is_complete<api, given>{});
// [/right]
#else
// [wrong]
// What ward::app asks, for an app without an upload store.
constexpr ward::law::given_components given{.token_verifier = true, .rate_limiter = true, .log_sink = true};
static_assert(ward::law::environment_is_complete<api, given>{});  // error: W705
// [/wrong]
#endif

}  // namespace notes

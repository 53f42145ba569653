// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An app without a log sink.
#include "ward/declare.hpp"
#include "ward/law/environment_rules.hpp"
#include "notes_types.hpp"

namespace notes {

struct list_notes : ward::endpoint<ward::get<"/v1/notes">, ward::allow<member>, ward::tenant_from_token, ward::audited,
                                   ward::returns<200, note_list>> {};
struct api : ward::api<ward::title<"Notes">, ward::version<"1.0.0">, ward::limit<ward::per_ip<300, ward::minute>>, list_notes> {};

#if !defined(SHOULD_NOT_COMPILE)
// [right]
// What ward::app asks, for an app with all that this api needs.
constexpr ward::law::given_components given{.token_verifier = true, .rate_limiter = true, .audit_log = true, .log_sink = true};
static_assert(ward::law::environment_is_complete<api, given>{});
// [/right]
#else
// [wrong]
// What ward::app asks, for an app without a log sink.
constexpr ward::law::given_components given{.token_verifier = true, .rate_limiter = true, .audit_log = true};
static_assert(ward::law::environment_is_complete<api, given>{});  // error: W704
// [/wrong]
#endif

}  // namespace notes

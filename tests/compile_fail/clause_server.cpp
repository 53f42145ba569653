// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Servers that no tool would take, or that are in no environment.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
using production = ward::server<"https://api.notes.test", "production">;
using staging = ward::internal_server<"https://staging.notes.test/v1", "staging">;
using here = ward::server<"/", "local">;
#else
using production = ward::server<"http://api.notes.test", "production">;  // error: a URL is https://, a host and a path
using staging = ward::internal_server<"https://staging.notes.test/", "staging">;  // error: a URL is https://, a host and a path
using here = ward::server<"/", " ">;  // error: an environment without a name
#endif

static_assert(!production::is_internal && staging::is_internal && !here::is_internal);

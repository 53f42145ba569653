// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What has no schema says why.
#include "ward/declare.hpp"


#if !defined(SHOULD_NOT_COMPILE)
using payload = ward::unbounded_json<"its sender decides", 100>;
static_assert(sizeof(payload) != 0);
#else
using payload = ward::unbounded_json<"", 100>;  // error: say why this cannot have a schema
static_assert(sizeof(payload) != 0);
#endif

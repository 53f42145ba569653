// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A pattern without a longest match, and no cap.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
static_assert(ward::matching<"[a-z]+", 32>::max_bytes == 128);
#else
static_assert(ward::matching<"[a-z]+">::max_bytes == 128);  // error: ward::matching: this pattern has no longest match
#endif

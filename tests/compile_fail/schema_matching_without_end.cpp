// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A pattern without a longest match, and no cap.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::matching<"[a-z]+", 32> slug{"notes"};
#else
auto size(const ward::matching<"[a-z]+">::rule& slug) -> decltype(slug.max_length);  // error: ward::matching: this pattern has no longest match
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The identifier of one thing as that of another.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto same(ward::id<"note"> id) -> ward::id<"note"> { return id; }
#else
auto other(ward::id<"note"> id) -> ward::id<"user"> { return id; }  // error: id<
#endif

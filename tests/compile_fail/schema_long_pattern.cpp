// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A pattern has an end.
#include "ward/schema/pattern.hpp"

#if !defined(SHOULD_NOT_COMPILE)
static_assert(sizeof(ward::detail::pattern_syntax<4000>) != 0);
#else
static_assert(sizeof(ward::detail::pattern_syntax<4001>) != 0);  // error: the pattern's text is longer than 4000 bytes
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bounds of which the first is greater.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
using rank = ward::integer<1, 10>;
static_assert(rank::high == 10);
#else
using rank = ward::integer<10, 1>;
static_assert(rank::high == 1);  // error: Low is greater than High
#endif

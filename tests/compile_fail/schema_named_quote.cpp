// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A name on the wire needs no escape.
#include "ward/declare.hpp"


#if !defined(SHOULD_NOT_COMPILE)
using kind = ward::named<"class", ward::text<1, 5>>;
static_assert(sizeof(kind) != 0);
#else
using kind = ward::named<"cl\"ass", ward::text<1, 5>>;  // error: neither a quote nor a backslash
static_assert(sizeof(kind) != 0);
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A constant beyond its type's bounds.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::integer<1, 10> rank{10};
#else
const ward::integer<1, 10> rank{11};  // error: ward::integer<
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A literal that is longer than its type allows.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::text<1, 5> title{"short"};
#else
const ward::text<1, 5> title{"too long"};  // error: ward::bounded_text<
#endif

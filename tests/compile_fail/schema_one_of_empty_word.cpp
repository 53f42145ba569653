// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list of words with an empty one.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
using mood = ward::one_of<"calm", "wild">;
#else
using mood = ward::one_of<"calm", "">;  // error: ward::one_of: a word is empty
#endif
static_assert(mood::max_bytes != 0);

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A literal that is shorter than its type allows.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::text<1, 5> title{"a"};
#else
const ward::text<1, 5> title{""};  // error: ward::bounded_text<
#endif

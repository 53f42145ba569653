// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Text that is no UTF-8, as a literal.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::text<1, 5> title{"\xc3\xa4"};
#else
const ward::text<1, 5> title{"\xff"};  // error: ward::bounded_text<
#endif

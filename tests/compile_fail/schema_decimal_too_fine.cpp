// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A literal with more digits behind the point than its type has.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::decimal<10, 2> price{"12.50"};
#else
const ward::decimal<10, 2> price{"12.505"};  // error: ward::parsed_text<
#endif

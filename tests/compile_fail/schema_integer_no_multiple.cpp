// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A constant that is no multiple of its type's step.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::integer<0, 60, ward::multiple_of{15}> minutes{45};
#else
const ward::integer<0, 60, ward::multiple_of{15}> minutes{50};  // error: ward::integer<
#endif

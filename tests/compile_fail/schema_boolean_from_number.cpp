// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A number where true or false is meant.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::boolean done{true};
#else
const ward::boolean done{1};  // error: no matching
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A required field that is made of nothing.
#include "ward/declare.hpp"

struct note {
  ward::text<1, 5> title;
  ward::integer<1, 10> rank;
};

#if !defined(SHOULD_NOT_COMPILE)
const note made{.title = "a", .rank = 3};
#else
const note made{.title = ward::text<1, 5>{}, .rank = 3};  // error: private
#endif

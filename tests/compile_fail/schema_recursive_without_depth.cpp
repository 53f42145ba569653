// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Recursion has a stated depth.
#include "ward/declare.hpp"

struct tree;
#if !defined(SHOULD_NOT_COMPILE)
using branch = ward::recursive<tree, 3>;
static_assert(sizeof(branch) != 0);
#else
using branch = ward::recursive<tree, 0>;  // error: Depth must be from 1 to 16
static_assert(sizeof(branch) != 0);
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A direction is about a member, not about an item.
#include "ward/declare.hpp"


#if !defined(SHOULD_NOT_COMPILE)
using pins = ward::write_only<ward::list<ward::text<4, 4>, 0, 3>>;
static_assert(sizeof(pins) != 0);
#else
using pins = ward::list<ward::write_only<ward::text<4, 4>>, 0, 3>;
static_assert(sizeof(pins) != 0);  // error: an item has no name and no direction
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Step-ups that no authentication could meet, or that no challenge could tell.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
using longest = ward::step_up<1, ward::day>;
using visible = ward::step_up<15, ward::minute, "urn:example:acr~!">;
using most_levels = ward::step_up<15, ward::minute, "1", "2", "3", "4", "5", "6", "7", "8">;
#else
using longest = ward::step_up<86401, ward::second>;                                                // error: from one second to one day ago
using visible = ward::step_up<15, ward::minute, "phr", "two words">;                               // error: an acr value is 1 to 128 visible
using most_levels = ward::step_up<15, ward::minute, "1", "2", "3", "4", "5", "6", "7", "8", "9">;  // error: at most 8 acr values
using never = ward::step_up<0, ward::minute>;                                                      // error: from one second to one day ago
using quoted = ward::step_up<1, ward::minute, "a\"b">;                                             // error: an acr value is 1 to 128 visible
static_assert(never::is_demanded && quoted::is_demanded);
#endif

static_assert(longest::is_demanded && visible::is_demanded && most_levels::is_demanded);

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Descriptions of no tag, or without words.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
using described = ward::tag_description<"notes", "What members have written down.">;
using other = ward::tag_description<"people", "Who has written it.">;
#else
using described = ward::tag_description<"", "What members have written down.">;  // error: a tag, and what its operations are for
using other = ward::tag_description<"people", " ">;                              // error: a tag, and what its operations are for
#endif

static_assert(described::clause == other::clause);

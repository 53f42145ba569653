// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A literal of a day that its month does not have.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::date due{"2026-02-28"};
#else
const ward::date due{"2026-02-29"};  // error: ward::parsed_text<
#endif

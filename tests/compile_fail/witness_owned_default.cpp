// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ownership of nothing.
#include "ward/pipeline/owned.hpp"

struct note {
  int id;
};

#if !defined(SHOULD_NOT_COMPILE)
auto id_of(const ward::owned<note>& own) -> int { return own->id; }
#else
auto claimed() -> ward::owned<note> { return ward::owned<note>{}; }  // error: no matching
#endif

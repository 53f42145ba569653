// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ownership of what was only read: a bare value, shown for one that belongs to the scope.
#include "ward/pipeline/owned.hpp"

struct note {
  int id;
};

#if !defined(SHOULD_NOT_COMPILE)
auto id_of(const ward::owned<note>& own) -> int { return own->id; }
#else
auto id_of(const note& read) -> int {
  const ward::owned<note>& own = read;  // error: owned<note>
  return own->id;
}
#endif

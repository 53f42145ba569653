// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ownership of one thing, shown for another.
#include "ward/pipeline/owned.hpp"

struct note {
  int id;
};
struct user {
  int id;
};

#if !defined(SHOULD_NOT_COMPILE)
auto id_of(const ward::owned<note>& own) -> int { return own->id; }
#else
auto id_of(const ward::owned<user>& own) -> int {
  const ward::owned<note>& of_note = own;  // error: owned<user>
  return of_note->id;
}
#endif

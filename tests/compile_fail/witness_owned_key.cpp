// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ownership that is claimed: with a key that only scopes have.
#include "ward/pipeline/owned.hpp"

struct note {
  int id;
};

#if !defined(SHOULD_NOT_COMPILE)
auto id_of(const ward::owned<note>& own) -> int { return own->id; }
#else
auto claimed(const ward::scope& scope) -> int {
  return ward::owned<note>{ward::pipeline::ownership_key{}, scope, note{1}}->id;  // error: private
}
#endif

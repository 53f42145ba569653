// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ownership of one value that becomes that of another.
#include "ward/pipeline/owned.hpp"

struct note {
  int id;
};

#if !defined(SHOULD_NOT_COMPILE)
auto id_of(const ward::owned<note>& own) -> int { return own->id; }
#else
void change(ward::owned<note>& given, const ward::owned<note>& other) { given = other; }  // error: deleted
#endif

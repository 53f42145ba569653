// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ownership that outlives its call.
#include <utility>
#include "ward/pipeline/owned.hpp"

struct note {
  int id;
};

#if !defined(SHOULD_NOT_COMPILE)
auto id_of(const ward::owned<note>& own) -> int { return own->id; }
#else
auto taken(ward::owned<note>& given) -> ward::owned<note> { return std::move(given); }  // error: deleted
#endif

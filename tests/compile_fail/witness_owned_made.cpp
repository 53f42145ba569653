// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Ownership that is claimed: made without a look-up.
#include "ward/pipeline/owned.hpp"

struct note {
  int id;
};

#if !defined(SHOULD_NOT_COMPILE)
auto own(const ward::scope& scope, note read, std::string_view tenant_of_row) { return scope.own(read, tenant_of_row); }
#else
auto claimed(const ward::scope& scope) -> ward::owned<note> { return ward::owned<note>{scope, note{1}}; }  // error: no matching
#endif

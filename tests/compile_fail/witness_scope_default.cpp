// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof out of nothing: a scope that is made without a request.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const ward::scope& scope) -> std::string_view { return scope.tenant(); }
#else
auto made() -> ward::scope { return ward::scope{}; }  // error: no matching
#endif

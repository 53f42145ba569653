// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof with another content: a class that derives from a scope, to reach what it is made with.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const ward::scope& scope) -> std::string_view { return scope.tenant(); }
#else
struct claimed : ward::scope {};  // error: 'final'
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that becomes that of another: a scope that is assigned.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const ward::scope& scope) -> std::string_view { return scope.tenant(); }
#else
void change(ward::scope& given, const ward::scope& other) { given = other; }  // error: deleted
#endif

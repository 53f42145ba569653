// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that is claimed: a scope made of a token, as if it were an aggregate.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const ward::scope& scope) -> std::string_view { return scope.tenant(); }
#else
auto claimed(const ward::guard::verified_token& token) -> ward::scope { return ward::scope{token}; }  // error: no matching
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that is claimed: a token that is cast to a scope.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_of(const ward::scope& scope) -> std::string_view { return scope.tenant(); }
#else
auto claimed(const ward::guard::verified_token& token) -> std::string_view {
  return static_cast<const ward::scope*>(&token)->subject();  // error: static_cast
}
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that outlives its call: a scope in what runs later.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto tenant_later(const ward::scope& scope) {
  return [tenant = std::string{scope.tenant()}] { return tenant.size(); };
}
#else
auto tenant_later(const ward::scope& scope) {
  return [scope] { return scope.tenant().size(); };  // error: deleted
}
#endif

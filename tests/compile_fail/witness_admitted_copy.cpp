// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An admission that is kept for other requests.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto arrived_at(const ward::pipeline::admitted& request) -> ward::instant { return request.facts().arrived_at; }
#else
auto kept(const ward::pipeline::admitted& request) -> ward::pipeline::admitted { return request; }  // error: deleted
#endif

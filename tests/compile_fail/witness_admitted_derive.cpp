// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An admission that never was: a class that derives from it, to reach what it is made with.
#include "ward/pipeline/witness.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto arrived_at(const ward::pipeline::admitted& request) -> ward::instant { return request.facts().arrived_at; }
#else
struct claimed : ward::pipeline::admitted {};  // error: 'final'
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof out of nothing: a caller that is made without a request.
#include "ward/pipeline/witness.hpp"

struct member : ward::role<"member"> {};
using caller = ward::caller<member>;

#if !defined(SHOULD_NOT_COMPILE)
auto subject_of(const caller& by) -> std::string_view { return by.subject(); }
#else
auto made() -> caller { return caller{}; }  // error: no matching
#endif

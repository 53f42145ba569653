// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that is claimed: a caller made of a token, as if it were an aggregate.
#include "ward/pipeline/witness.hpp"

struct member : ward::role<"member"> {};
using caller = ward::caller<member>;

#if !defined(SHOULD_NOT_COMPILE)
auto subject_of(const caller& by) -> std::string_view { return by.subject(); }
#else
auto claimed(const ward::guard::verified_token& token) -> caller { return caller{token}; }  // error: no matching
#endif

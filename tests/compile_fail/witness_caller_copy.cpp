// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that outlives its call: a caller that is copied.
#include "ward/pipeline/witness.hpp"

struct member : ward::role<"member"> {};
using caller = ward::caller<member>;

#if !defined(SHOULD_NOT_COMPILE)
auto subject_of(const caller& by) -> std::string_view { return by.subject(); }
#else
auto kept(const caller& given) -> caller { return given; }  // error: deleted
#endif

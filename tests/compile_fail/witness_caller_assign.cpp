// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof that becomes that of another: a caller that is assigned.
#include "ward/pipeline/witness.hpp"

struct member : ward::role<"member"> {};
using caller = ward::caller<member>;

#if !defined(SHOULD_NOT_COMPILE)
auto subject_of(const caller& by) -> std::string_view { return by.subject(); }
#else
void change(caller& given, const caller& other) { given = other; }  // error: deleted
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Proof with another content: a class that derives from a caller, to reach what it is made with.
#include "ward/pipeline/witness.hpp"

struct member : ward::role<"member"> {};
using caller = ward::caller<member>;

#if !defined(SHOULD_NOT_COMPILE)
auto subject_of(const caller& by) -> std::string_view { return by.subject(); }
#else
struct claimed : caller {};  // error: 'final'
#endif

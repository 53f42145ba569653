// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A number from run time, which only `from` may check.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto make(int rank) -> ward::result<ward::integer<1, 10>, ward::issue> { return ward::integer<1, 10>::from(rank); }
#else
auto make(int rank) -> ward::integer<1, 10> { return ward::integer<1, 10>{rank}; }  // error: is not a constant expression
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Numbers are bounded by numbers.
#include <limits>

#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
auto share(ward::number<0, 1e9> value) -> double { return value.value(); }
#else
auto share(ward::number<0, std::numeric_limits<double>::infinity()> value) -> double { return value.value(); }  // error: ward::number
#endif

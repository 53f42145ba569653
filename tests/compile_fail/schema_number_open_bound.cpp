// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A bound of a number that is not included.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::number<ward::above{0}, 1> share{1.0};
#else
const ward::number<ward::above{0}, 1> share{0.0};  // error: ward::number<
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A word that is not in its list.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::one_of<"low", "high"> level{"low"};
#else
const ward::one_of<"low", "high"> level{"middle"};  // error: ward::listed_word<
#endif

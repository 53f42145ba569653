// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A literal that does not match its pattern.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
const ward::matching<"[a-z]{1,8}"> slug{"notes"};
#else
const ward::matching<"[a-z]{1,8}"> slug{"Notes"};  // error: ward::bounded_text<
#endif

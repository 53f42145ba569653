// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Failures are named by codes that can stand in a URI and in a document.
#include "ward/declare.hpp"

#if !defined(SHOULD_NOT_COMPILE)
static_assert(ward::fails<409, "note-limit-reached">::status == 409);
#else
static_assert(ward::fails<409, "Note limit">::status == 409);  // error: ward::fails: a code is made of
static_assert(ward::fails<404, "">::status == 404);            // error: ward::fails: a code is made of
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What is compared are apis, endpoints or schemas.
#include "ward/declare.hpp"
#include "ward/law/compatible.hpp"

#if !defined(SHOULD_NOT_COMPILE)
static_assert(ward::compatible<ward::integer<1, 9>, ward::integer<0, 9>>);
#else
static_assert(ward::compatible<int, int>);  // error: compare two apis, two endpoints or two schemas
#endif

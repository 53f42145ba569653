// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The items of a literal list are counted by the compiler.
#include "ward/declare.hpp"

using tags = ward::list<ward::text<1, 9>, 1, 2>;
using tag = ward::text<1, 9>;

#if !defined(SHOULD_NOT_COMPILE)
static_assert(tags{ward::items(tag{"a"}, tag{"b"})}.size() == 2);
#else
auto none() -> tags { return ward::items(); }                                    // error: fewer items than this list takes
auto many() -> tags { return ward::items(tag{"a"}, tag{"b"}, tag{"c"}); }         // error: more items than this list takes
#endif

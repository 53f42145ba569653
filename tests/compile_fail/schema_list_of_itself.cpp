// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A struct that holds itself says how deep.
#include "ward/declare.hpp"


#if !defined(SHOULD_NOT_COMPILE)
struct comment {
  ward::text<1, 5> text;
  ward::list<ward::recursive<comment, 4>, 0, 9> replies;
};
static_assert(ward::member_count<comment> == 2);
#else
struct comment {
  ward::text<1, 5> text;
  ward::list<comment, 0, 9> replies;  // error: Item is not complete here
};
#endif

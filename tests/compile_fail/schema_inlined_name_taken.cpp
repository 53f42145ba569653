// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A member of an inlined struct does not take the name of another.
#include "ward/declare.hpp"

struct paging {
  ward::integer<1, 9> limit;
};
struct good {
  ward::inlined<paging> page;
  ward::text<1, 5> word;
};
struct bad {
  ward::inlined<paging> page;
  ward::text<1, 5> limit;
};

#if !defined(SHOULD_NOT_COMPILE)
static_assert(ward::member_count<good> == 2);
#else
static_assert(ward::wire_names<bad>[0] == "limit");  // error: have one name on the wire
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Two members do not have one name on the wire.
#include "ward/declare.hpp"

struct good {
  ward::text<1, 5> remind_at;
  ward::text<1, 5> remindAtAll;
};
struct bad {
  ward::text<1, 5> remind_at;
  ward::text<1, 5> remindAt;
};

#if !defined(SHOULD_NOT_COMPILE)
static_assert(ward::wire_names<good, ward::member_case::camel>[0] == "remindAt");
#else
static_assert(ward::wire_names<bad, ward::member_case::camel>[0] == "remindAt");  // error: have one name on the wire
#endif

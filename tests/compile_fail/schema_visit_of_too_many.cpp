// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The list of structured bindings has an end.
#include "ward/declare.hpp"

struct note {
  ward::boolean done;
};

auto visit(note& object) -> int {
#if !defined(SHOULD_NOT_COMPILE)
  return ward::detail::visit_aggregate<1>(object, [](auto&...) { return 0; });
#else
  ward::detail::visit_aggregate<65>(object, [](auto&...) { return 0; });  // error: a schema struct has more than 64 members. Group
  return 0;
#endif
}

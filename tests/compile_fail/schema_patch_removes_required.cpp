// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Only a member that may be absent can be taken away.
#include "ward/declare.hpp"

struct note {
  ward::text<1, 9> title;
  std::optional<ward::text<1, 9>> body;
};

auto change() -> ward::merge_patch<note> {
  ward::merge_patch<note> patch;
#if !defined(SHOULD_NOT_COMPILE)
  patch.remove<&note::body>();
#else
  patch.remove<&note::title>();  // error: only a std::optional member can be taken away
#endif
  return patch;
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A patch knows the members of its own struct.
#include "ward/declare.hpp"

struct note {
  ward::text<1, 9> title;
};
struct user {
  ward::text<1, 9> name;
};
const ward::merge_patch<note> patch;

#if !defined(SHOULD_NOT_COMPILE)
const auto* title = patch.value<&note::title>();
#else
const auto* title = patch.value<&user::name>();  // error: name a member of the struct that is patched
#endif

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A check that is no rule is not passed over.
#include "ward/declare.hpp"


#if !defined(SHOULD_NOT_COMPILE)
struct span {
  ward::integer<0, 9> low;
  constexpr auto check() const -> ward::rule_issue { return {}; }
};
static_assert(ward::ChecksItself<span>);
#else
struct span {
  ward::integer<0, 9> low;
  constexpr auto check() -> bool { return true; }
};
static_assert(!ward::ChecksItself<span>);  // error: `check` of this struct is not what a rule is
#endif

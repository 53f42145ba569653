// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The words of a rule are literals that no answer has to escape.
#include "ward/declare.hpp"


#if !defined(SHOULD_NOT_COMPILE)
constexpr ward::rule_issue broken{"until", "until-after-from", "must be later than from"};
#else
constexpr ward::rule_issue broken{"until", "Until After", "must be later than from"};  // error: const
#endif

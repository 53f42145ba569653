// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The words of a rule are no values.
#include "ward/declare.hpp"

#include <string>

#if !defined(SHOULD_NOT_COMPILE)
constexpr ward::rule_issue broken{"until", "until-after-from", "must be later than from"};
#else
auto broken(const std::string& value) -> ward::rule_issue { return {"until", "until-after-from", value}; }  // error: rule_issue
#endif

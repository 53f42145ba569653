// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Asks a struct for its own rule over its members, and puts what it finds among the issues.
#pragma once

#include "ward/generate/issue_list.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/rule_issue.hpp"

namespace ward::generate {

/// Expects that every member of `object` is valid by itself. Does nothing for a struct without `check`.
template <class Struct, member_case Case>
void check_rule(const Struct& object, issue_list& issues, input_place place, const json_place* at) {
  if constexpr (ChecksItself<Struct>) {
    const rule_issue broken = object.check();
    if (broken.found()) issues.add(place, at, broken, to_wire_name<Struct, Case>(broken.member()));
  }
}

}  // namespace ward::generate

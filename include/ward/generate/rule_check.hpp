// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Asks a struct for its own rule over its members, and puts what it finds among the issues.
#pragma once

#include <string_view>

#include "ward/generate/issue_list.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/broken_rule.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate {

/// Expects that every member of `object` is valid by itself. A rule that names no member is told of the object.
template <class Struct, member_case Case>
void check_rule(const Struct& object, issue_list& issues, input_place place, const json_place* at) {
  const rule_issue broken = ward::detail::own_broken_rule(object);
  if (!broken.found()) return;
  const auto name = to_wire_name<Struct, Case>(broken.member());
  const bool is_member = find_wire_member<Struct, Case>(name) != member_count<Struct>;
  issues.add(place, at, broken, is_member ? name : std::string_view{});
}

}  // namespace ward::generate

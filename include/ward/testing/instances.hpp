// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The documents at and just beyond all bounds of a type, derived from it: for tests of what is behind the parser.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/schema/json_cost.hpp"
#include "ward/generate/body_parser.hpp"
#include "ward/generate/schema_node.hpp"
#include "ward/testing/document_cases.hpp"
#include "ward/testing/schema_cases.hpp"

namespace ward::testing {

/// A body, whether an endpoint takes it, and what is special about it: "/title: longest + 1".
struct instance {
  std::string json;
  bool valid;
  std::string why;
};

/// All cases of a schema and of a document of it, also those that no body can be long enough for. What is not in question has
/// the typical values of `seed`. Rules over members (`check()`) are not asked.
[[nodiscard]] inline auto cases_of(const generate::schema_node& schema, std::uint64_t seed = 0) -> value_cases {
  auto made = schema_cases{seed}.of(schema);
  for (auto& each : document_cases(typical_values{}.value(schema, seed))) made.push_back(std::move(each));
  return made;
}

namespace detail {

// The schema does not tell of rules over members, so the parser is asked: for these alone.
template <class Type, member_case Names>
[[nodiscard]] auto breaks_a_rule(const std::string& json) -> bool {
  generate::body_parser parser;
  generate::issue_list issues;
  text_buffer body;
  arena memory;
  body.append(json);
  auto value = ward::detail::schema_access::make<Type>();
  static_cast<void>(parser.template parse<wire{Names, message::request}>(body, value, memory, issues));
  const auto entries = issues.entries();
  return std::any_of(entries.begin(), entries.end(), [](const auto& each) { return each.what.code == issue_code::rule_broken; });
}

// Whose typical value breaks no rule; 0 if there is none among some.
template <class Type, member_case Names>
[[nodiscard]] auto find_seed() -> std::uint64_t {
  for (std::uint64_t seed = 0; seed != 256; ++seed) {
    if (!breaks_a_rule<Type, Names>(typical_values{}.value(*generate::node_of<Type, wire{Names, message::request}>, seed))) return seed;
  }
  return 0;
}

}  // namespace detail

/// The boundary instances of `Type`, a struct or what else a body can be: lengths, numbers and items at and beyond their least and
/// greatest; each member absent, twice, null and of each other type; unknown names; escapes and broken encodings; damaged
/// documents. All at any depth.
///
/// The same for the same type, some dozens for each member. Documents of more than 1 MiB are not made, so that of a longer bound
/// only the lower end is tried; nor those beyond `max_body_bytes<Type>`, which no endpoint reads. So an endpoint
/// answers a valid one as it answers any request, and every other with 400. Rules over members are taken into account. Allocates.
/// Throws `boot_error` if a text has a pattern of which no sample can be made, and shows no examples. Of an api in camelCase, give
/// `ward::names_of<api>` too.
template <class Type, member_case Names = member_case::as_declared>
[[nodiscard]] auto instances() -> std::vector<instance> {
  std::vector<instance> made;
  for (auto& each : cases_of(*generate::node_of<Type, wire{Names, message::request}>, detail::find_seed<Type, Names>())) {
    if (each.json.size() > max_body_bytes<Type>) continue;
    const bool is_broken = each.valid && detail::breaks_a_rule<Type, Names>(each.json);
    auto why = each.at.empty() ? std::move(each.why) : each.at + ": " + each.why;
    made.push_back({std::move(each.json), each.valid && !is_broken, std::move(why) + (is_broken ? ", which a rule forbids" : "")});
  }
  return made;
}

}  // namespace ward::testing

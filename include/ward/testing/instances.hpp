// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The documents at and just beyond all bounds of a type, derived from it: for tests of what is behind the parser.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ward/generate/body_cap.hpp"
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

/// All cases of a schema and of a document of it, also those that no body can be long enough for.
[[nodiscard]] inline auto cases_of(const generate::schema_node& schema) -> value_cases {
  schema_cases values;
  auto made = values.of(schema);
  for (auto& each : document_cases(values.typical(schema))) made.push_back(std::move(each));
  return made;
}

/// The boundary instances of `Struct`: lengths, numbers and items at and beyond their least and greatest; each member absent,
/// twice, null and of each other type; unknown names; escapes and broken encodings; damaged documents. All at any depth.
///
/// The same for the same type, some dozens for each member. Documents of more than 1 MiB are not made, so that of a longer bound
/// only the lower end is tried; nor those beyond `generate::max_body_bytes<Struct>`, which no endpoint reads. So an endpoint
/// answers a valid one as it answers any request, and every other with 400. Allocates. Throws `boot_error` if a text has a
/// pattern of which no sample can be made, and shows no examples.
template <class Struct>
[[nodiscard]] auto instances() -> std::vector<instance> {
  std::vector<instance> made;
  for (auto& each : cases_of(generate::schema_of<Struct>)) {
    if (each.json.size() > generate::max_body_bytes<Struct>) continue;
    made.push_back({std::move(each.json), each.valid, each.at.empty() ? std::move(each.why) : each.at + ": " + each.why});
  }
  return made;
}

}  // namespace ward::testing

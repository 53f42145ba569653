// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads lines of a schema's name, a tab and a JSON text; says for each whether ward's parser accepts the text as that struct.
#include <iostream>
#include <string>
#include <string_view>

#include "kitchen_sink.hpp"
#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/generate/body_parser.hpp"

namespace {

template <class Struct>
auto accepts(std::string_view json) -> bool {
  static ward::generate::body_parser parser;
  ward::arena memory;
  ward::generate::issue_list issues;
  ward::text_buffer body;
  body.append(json);
  auto value = ward::detail::schema_access::make<Struct>();
  return parser.parse(body, value, memory, issues) == ward::generate::body_verdict::valid;
}

auto verdict(std::string_view schema, std::string_view json) -> std::string_view {
  using namespace kitchen_sink;
  const auto says = [](bool accepted) { return accepted ? "accepts" : "refuses"; };
  if (schema == "recipe_draft") return says(accepts<recipe_draft>(json));
  if (schema == "place") return says(accepts<place>(json));
  if (schema == "owner_note") return says(accepts<owner_note>(json));
  if (schema == "recipe") return says(accepts<recipe>(json));
  if (schema == "recipe_page") return says(accepts<recipe_page>(json));
  return "does not know";
}

}  // namespace

auto main() -> int {
  for (std::string line; std::getline(std::cin, line);) {
    const auto tab = line.find('\t');
    std::cout << verdict(std::string_view{line}.substr(0, tab), std::string_view{line}.substr(tab + 1)) << '\n';
  }
}

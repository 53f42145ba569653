// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// ward's own check of JSON against simdjson's DOM: they differ in depth, U+0000, numbers beyond double, and nothing else.
#include "ward/schema/format/json_grammar.hpp"

#include "fuzz/document_oracle.hpp"
#include "fuzz/fuzz_target.hpp"

namespace {

constexpr std::size_t some_depth = 16;
constexpr std::size_t any_depth = 1000;

}  // namespace

auto fuzz::seeds() -> std::vector<std::string> {
  std::vector<std::string> made = fuzz::json_fragments();
  for (const std::size_t depth : {15U, 16U, 17U, 200U}) {
    made.push_back(std::string(depth, '[') + std::string(depth, ']'));
    std::string objects;
    for (std::size_t i = 0; i != depth; ++i) objects += "{\"a\":";
    made.push_back(objects + "0" + std::string(depth, '}'));
  }
  return made;
}

auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  const fuzz::input input{data, size};
  const auto text = input.rest();
  const bool is_sound = ward::is_json(text, any_depth);
  fuzz::document document{text};
  fuzz::require(!is_sound || document.is_accepted() || document.has_number_out_of_range(), "simdjson takes what is_json takes", text);
  if (document.is_accepted()) {
    const bool is_special = document.depth() > any_depth || fuzz::has_excluded_escape(text);
    fuzz::require(is_sound || is_special, "is_json takes what simdjson takes", text);
    fuzz::require(ward::is_json(text, some_depth) == (is_sound && document.depth() <= some_depth), "is_json counts the depth", text);
  }
  return 0;
}

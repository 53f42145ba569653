// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes the JSON of its input as the YAML that documents are written in: yaml.mjs reads it with a parser of others.
#include <exception>
#include <iostream>
#include <iterator>
#include <string>

#include "ward/generate/yaml_document.hpp"

auto main() -> int {
  try {
    const std::string json{std::istreambuf_iterator<char>{std::cin}, {}};
    std::cout << ward::generate::to_yaml(json);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}

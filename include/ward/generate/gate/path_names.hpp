// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Placeholders of paths: callers do not see their names, only their order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ward::generate::gate {

/// "GET /v1/notes/{}" of "GET /v1/notes/{id}"
[[nodiscard]] inline auto without_names(std::string_view place) -> std::string {
  std::string made;
  bool is_inside = false;
  for (const char c : place) {
    if (c == '}') is_inside = false;
    if (!is_inside) made.push_back(c);
    if (c == '{') is_inside = true;
  }
  return made;
}

/// In their order.
[[nodiscard]] inline auto placeholders_in(std::string_view path) -> std::vector<std::string_view> {
  std::vector<std::string_view> names;
  for (auto begin = path.find('{'); begin != std::string_view::npos; begin = path.find('{')) {
    path.remove_prefix(begin + 1);
    names.push_back(path.substr(0, path.find('}')));
  }
  return names;
}

}  // namespace ward::generate::gate

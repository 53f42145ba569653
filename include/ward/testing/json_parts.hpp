// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// JSON texts made of JSON texts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ward::testing {

/// A name and its value, both as JSON. One without a name is not written.
using json_member = std::pair<std::string, std::string>;

[[nodiscard]] inline auto as_object(const std::vector<json_member>& members) -> std::string {
  std::string json = "{";
  for (const auto& [name, value] : members) {
    if (!name.empty()) json.append(json.size() == 1 ? "" : ",").append(name).append(":").append(value);
  }
  return json + '}';
}

[[nodiscard]] inline auto as_array(const std::vector<std::string>& items) -> std::string {
  std::string json = "[";
  for (const auto& item : items) json.append(json.size() == 1 ? "" : ",").append(item);
  return json + ']';
}

/// A step of a JSON Pointer (RFC 6901).
[[nodiscard]] inline auto pointer_step(std::string_view name) -> std::string {
  std::string step = "/";
  for (const char c : name) step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return step;
}

}  // namespace ward::testing

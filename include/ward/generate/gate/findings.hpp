// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What two documents differ in: all of it, each with its place.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ward::generate::gate {

struct finding {
  std::string place;  ///< "POST /v1/notes, body.title"
  std::string change;  ///< "maxLength is 200, was 120"
  friend auto operator==(const finding&, const finding&) -> bool = default;
};

/// What more is possible now, and what less. What cannot be compared counts as more.
struct findings {
  std::vector<finding> wider;
  std::vector<finding> narrower;

  void widen(std::string place, std::string change) { wider.push_back({std::move(place), std::move(change)}); }
  void narrow(std::string place, std::string change) { narrower.push_back({std::move(place), std::move(change)}); }
};

/// "'admin'"
[[nodiscard]] inline auto quoted(std::string_view word) -> std::string {
  return std::string{"'"}.append(word).append("'");
}

}  // namespace ward::generate::gate

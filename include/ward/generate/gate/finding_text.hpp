// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Findings as lines for people, and for a file that lists some of them.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "ward/generate/gate/findings.hpp"

namespace ward::generate::gate {

/// "POST /v1/notes, body.title: maxLength is 200, was 120". Texts of a contract cannot begin a line of their own, or speak to a
/// terminal.
[[nodiscard]] inline auto line_of(const finding& what) -> std::string {
  auto text = what.place + ": " + what.change;
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

inline void print_findings(std::FILE* to, const std::vector<finding>& all) {
  for (const auto& each : all) std::fprintf(to, "  %s\n", line_of(each).c_str());
}

}  // namespace ward::generate::gate

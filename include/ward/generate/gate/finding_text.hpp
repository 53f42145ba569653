// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Findings as lines for people, and for a file that lists some of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/findings.hpp"
#include "ward/schema/file_name.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::generate::gate {

/// Texts of documents cannot begin a line of their own, speak to a terminal, or look like others: controls are spaces, and what is not
/// seen is written as "\u202e".
[[nodiscard]] inline auto one_line(std::string_view text) -> std::string {
  std::string made;
  const bool is_utf8 = is_valid_utf8(text);  // names of files need not be
  for (std::size_t at = 0; at != text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto [character, size] = is_utf8 ? decode_code_point(text.data() + at) : decoded_code_point{byte, 1};
    if (byte < 0x20 || byte == 0x7f) {
      made.push_back(' ');
    } else if (ward::detail::is_hidden_character(character)) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(character) & 0xffffU);
      made.append(escape.data());
    } else {
      made.append(text.substr(at, size));
    }
    at += size;
  }
  return made;
}

/// "POST /v1/notes, body.title: maxLength is 200, was 120"
[[nodiscard]] inline auto line_of(const finding& what) -> std::string { return one_line(what.place + ": " + what.change); }

inline void print_findings(std::FILE* to, const std::vector<finding>& all) {
  for (const auto& each : all) std::fprintf(to, "  %s\n", line_of(each).c_str());
}

}  // namespace ward::generate::gate

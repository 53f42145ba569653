// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The name that a client gives a file: what it may be, and its extension.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/schema/utf8.hpp"

namespace ward::detail {

inline constexpr std::size_t longest_file_name = 255;  // bytes: what file systems take

// Controls, and what is not seen but turns the order of the letters around it: "exe.gnp" written from the right reads as a picture.
[[nodiscard]] constexpr auto is_hidden_character(char32_t c) noexcept -> bool {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/// Whether `name` is one plain name and not a path: 1 to 255 bytes of UTF-8 without separators of any system, hidden or control
/// characters, a dot or space at its start or end.
[[nodiscard]] constexpr auto is_file_name(std::string_view name) noexcept -> bool {
  if (name.empty() || name.size() > longest_file_name || !is_valid_utf8(name)) return false;
  if (name.find_first_of("/\\:") != std::string_view::npos) return false;
  const auto is_edge = [](char c) { return c == '.' || c == ' '; };
  if (is_edge(name.front()) || is_edge(name.back())) return false;
  for (std::size_t at = 0; at != name.size();) {
    const auto [code_point, bytes] = decode_code_point(name.data() + at);
    if (is_hidden_character(code_point)) return false;
    at += bytes;
  }
  return true;
}

/// What stands behind the last dot; empty if there is none.
[[nodiscard]] constexpr auto file_extension(std::string_view name) noexcept -> std::string_view {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
}

}  // namespace ward::detail

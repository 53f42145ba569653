// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Letters and digits as protocols mean them: ASCII only, no locale.
#pragma once

#include <cstddef>
#include <string_view>

namespace ward::ascii {

[[nodiscard]] constexpr auto is_digit(char c) noexcept -> bool { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr auto is_lower(char c) noexcept -> bool { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr auto is_upper(char c) noexcept -> bool { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr auto is_alpha(char c) noexcept -> bool { return is_lower(c) || is_upper(c); }
[[nodiscard]] constexpr auto to_lower(char c) noexcept -> char { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// The value of a hexadecimal digit, or -1.
[[nodiscard]] constexpr auto hex_value(char c) noexcept -> int {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

[[nodiscard]] constexpr auto equal_ignoring_case(std::string_view left, std::string_view right) noexcept -> bool {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i != left.size(); ++i) {
    if (to_lower(left[i]) != to_lower(right[i])) return false;
  }
  return true;
}

/// Without the spaces and tabs around it: the optional white space of RFC 9110, section 5.6.3.
[[nodiscard]] constexpr auto trimmed(std::string_view text) noexcept -> std::string_view {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace ward::ascii

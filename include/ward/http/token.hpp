// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Tokens: what names of methods, fields and cookies are made of (RFC 9110, section 5.6.2).
#pragma once

#include <string_view>

#include "ward/core/ascii.hpp"

namespace ward::http::detail {

inline constexpr ascii::character_set is_token_character{[](char c) {
  if (ascii::is_alpha(c) || ascii::is_digit(c)) return true;
  for (const char each : {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'}) {
    if (c == each) return true;
  }
  return false;
}};
[[nodiscard]] constexpr auto is_token(std::string_view text) noexcept -> bool {
  return !text.empty() && ascii::all_of(text, is_token_character);
}

}  // namespace ward::http::detail

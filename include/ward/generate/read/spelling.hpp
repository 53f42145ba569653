// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Compares a string of a document with a text, escapes and all, without a copy of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/ascii.hpp"

namespace ward::generate::detail {

// The character that a short escape stands for, `at` its letter; 0 if it is none.
[[nodiscard]] constexpr auto short_escape(char letter) noexcept -> char {
  switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case '"':
    case '/':
    case '\\': return letter;
    default: return '\0';
  }
}

// The ASCII character of four hexadecimal digits at `at`; 0 if it is another one, or they are none.
[[nodiscard]] constexpr auto escaped_ascii(const char* at) noexcept -> char {
  std::uint32_t unit = 0;
  for (std::size_t i = 0; i != 4; ++i) {
    const int digit = ascii::hex_value(at[i]);
    if (digit < 0) return '\0';
    unit = unit * 16 + static_cast<std::uint32_t>(digit);
  }
  return unit < 0x80 ? static_cast<char>(unit) : '\0';
}

/// Whether the string behind whose first quote `raw` points says `text`: printable ASCII, or any UTF-8 that is not escaped there. Reads
/// no further than the first difference, and a few bytes: never behind the quote at the end.
[[nodiscard]] constexpr auto spells(const char* raw, std::string_view text) noexcept -> bool {
  for (const char wanted : text) {
    char found = *raw++;
    if (found == '"') return false;
    if (found == '\\') {
      const char letter = *raw++;
      if (letter == 'u') {
        found = escaped_ascii(raw);
        if (found != '\0') raw += 4;
      } else {
        found = short_escape(letter);
      }
    }
    if (found != wanted || found == '\0') return false;
  }
  return *raw == '"';
}

}  // namespace ward::generate::detail

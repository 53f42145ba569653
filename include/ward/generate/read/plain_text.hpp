// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Text of a string token as it stands in the document, where it stands there as it is meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/schema/utf8.hpp"

namespace ward::generate::detail {

// Whether a backslash stands in `text` or in the seven bytes behind it, which must be readable.
[[nodiscard]] inline auto may_hold_escape(std::string_view text) noexcept -> bool {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::uint64_t found = 0;
  for (std::size_t i = 0; i < text.size(); i += 8) {
    const std::uint64_t zero_if_backslash = ward::detail::load_word(text.data() + i) ^ (ones * '\\');
    found |= (zero_if_backslash - ones) & ~zero_if_backslash;
  }
  return (found & (ones << 7U)) != 0;
}

// No data if there may be a backslash. simdjson's first stage has refused control characters in strings, U+0000 among them, and
// what is no UTF-8. `token` reaches to the next one.
[[nodiscard]] inline auto find_plain_text(std::string_view token) noexcept -> std::string_view {
  if (token.front() != '"') return {};
  std::size_t end = token.size() - 1;  // the token begins with a quote, at which this stops
  while (token[end] != '"') --end;
  if (end == 0) return {};
  const std::string_view text{token.data() + 1, end - 1};
  return may_hold_escape(text) ? std::string_view{} : text;
}

}  // namespace ward::generate::detail

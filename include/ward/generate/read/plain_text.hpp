// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Text of a string token as it stands in the document, where it stands there as it is meant.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/core/byte_vector.hpp"

namespace ward::generate::detail {

using ward::detail::any_byte;
using ward::detail::byte_vector;
using ward::detail::load_vector;

// Whether a backslash stands in `text` or in the 31 bytes behind it, which must be readable: the body's padding is longer. What is
// found there costs time, but changes nothing.
[[nodiscard]] inline auto may_hold_escape(std::string_view text) noexcept -> bool {
  byte_vector found{};
  for (std::size_t i = 0; i < text.size(); i += 2 * sizeof found) {
    found |= byte_vector(load_vector(text.data() + i) == '\\') | byte_vector(load_vector(text.data() + i + sizeof found) == '\\');
  }
  return any_byte(found);
}

// Whether a backslash and a `u`, without which U+0000 cannot be written, stand in `text` or in the 16 bytes behind it.
[[nodiscard]] inline auto may_hold_code_point_escape(std::string_view text) noexcept -> bool {
  byte_vector found{};
  for (std::size_t i = 0; i < text.size(); i += sizeof found) {
    found |= byte_vector((load_vector(text.data() + i) == '\\') & (load_vector(text.data() + i + 1) == 'u'));
  }
  return any_byte(found);
}

// No data if there may be a backslash. simdjson's first stage has refused control characters in strings, U+0000 among them, and
// what is no UTF-8. `token` reaches to the next one.
[[nodiscard, gnu::always_inline]] inline auto find_plain_text(std::string_view token) noexcept -> std::string_view {
  if (token.front() != '"') return {};
  std::size_t end = token.size() - 1;  // the token begins with a quote, at which this stops
  while (token[end] != '"') --end;
  if (end == 0) return {};
  const std::string_view text{token.data() + 1, end - 1};
  return may_hold_escape(text) ? std::string_view{} : text;
}

}  // namespace ward::generate::detail

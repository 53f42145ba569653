// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Request targets: split and percent-decoded strictly, so that one path has one spelling (RFC 3986; row 78).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"

namespace ward::http {

/// A target in origin-form (RFC 9112, section 3.2.1), split at the first '?'.
struct target_parts {
  std::string_view path;
  std::optional<std::string_view> query;
};

[[nodiscard]] constexpr auto split_target(std::string_view target) noexcept -> target_parts {
  const auto mark = target.find('?');
  if (mark == std::string_view::npos) return {target, std::nullopt};
  return {target.substr(0, mark), target.substr(mark + 1)};
}

/// Whether a text, percent-encoded, can be a segment of a path that `percent_decode` reads and no client takes for a step: not empty,
/// no "." or ".." (RFC 3986, section 5.2.4), no '/', '\' or control character.
[[nodiscard]] constexpr auto can_be_segment(std::string_view text) noexcept -> bool {
  if (text.empty() || text == "." || text == "..") return false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '/' || c == '\\') return false;
  }
  return true;
}

enum class plus_means : bool { plus, space };

/// Decodes `encoded` into `to`, which has room for `encoded.size()` bytes, and returns what was written; nothing if an escape
/// is cut short, is not hexadecimal, or hides a control character or (in a path segment) a '/' or '\'.
[[nodiscard]] constexpr auto percent_decode(std::string_view encoded, char* to, bool is_segment,
                                            plus_means plus = plus_means::plus) noexcept
    -> std::optional<std::string_view> {
  std::size_t size = 0;
  for (std::size_t i = 0; i != encoded.size(); ++i) {
    char c = encoded[i];
    if (c == '%') {
      if (encoded.size() - i < 3) return std::nullopt;
      const int high = ascii::hex_value(encoded[i + 1]);
      const int low = ascii::hex_value(encoded[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      if (is_segment && (c == '/' || c == '\\')) return std::nullopt;
      i += 2;
    } else if (c == '+' && plus == plus_means::space) {
      c = ' ';
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return std::nullopt;
    to[size++] = c;
  }
  return std::string_view{to, size};
}

}  // namespace ward::http

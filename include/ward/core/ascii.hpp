// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Letters and digits as protocols mean them: ASCII only, no locale.
#pragma once

#include <array>
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

/// Whether each character of `text` is one. Does not stop at the first that is none: for a plain comparison of ranges the
/// compiler then looks at sixteen or more at once.
template <class Is>
[[nodiscard]] constexpr auto all_of(std::string_view text, Is is) noexcept -> bool {
  unsigned char others = 0;
  for (const char c : text) others = static_cast<unsigned char>(others | (is(c) ? 0U : 1U));
  return others == 0;
}

/// A set of characters that is no plain comparison of ranges, as a table: `character_set{[](char c) { ... }}`.
class character_set {
 public:
  template <class Is>
  explicit consteval character_set(Is is) {
    for (std::size_t byte = 0; byte != members_.size(); ++byte) members_[byte] = is(static_cast<char>(byte));
  }
  [[nodiscard]] constexpr auto operator()(char c) const noexcept -> bool { return members_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> members_{};
};

/// Without the spaces and tabs around it: the optional white space of RFC 9110, section 5.6.3.
[[nodiscard]] constexpr auto trimmed(std::string_view text) noexcept -> std::string_view {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace ward::ascii

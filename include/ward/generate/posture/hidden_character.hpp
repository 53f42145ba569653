// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Characters that are not seen and change how others are: with them, a reason reads as another one than it is.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ward::generate::posture {
namespace detail {

// Two or three bytes that begin a character, and the last byte of the first and of the last of a range.
struct hidden_range {
  std::string_view begin;
  unsigned char first;
  unsigned char last;
};

inline constexpr std::array<hidden_range, 9> hidden_ranges{{
    {"\xc2", 0x80, 0x9f},          // C1 controls, next line among them
    {"\xd8", 0x9c, 0x9c},          // Arabic letter mark
    {"\xe2\x80", 0x8b, 0x8b},      // zero width space
    {"\xe2\x80", 0x8e, 0x8f},      // left-to-right and right-to-left mark
    {"\xe2\x80", 0xa8, 0xae},      // line and paragraph separator; embeddings and overrides of direction
    {"\xe2\x81", 0xa0, 0xaf},      // word joiner, invisible operators, isolates of direction
    {"\xef\xbb", 0xbf, 0xbf},      // byte order mark
    {"\xf3\xa0\x80", 0x80, 0xbf},  // tags: a text within the text
    {"\xf3\xa0\x81", 0x80, 0xbf},
}};

}  // namespace detail

/// What stands in a report instead: U+FFFD.
inline constexpr std::string_view shown_for_hidden = "\xef\xbf\xbd";

/// How many bytes the hidden character has that `text` begins with; 0 if it begins with another one. Joiners are not among them: words
/// of some languages need them.
[[nodiscard]] constexpr auto hidden_size(std::string_view text) noexcept -> std::size_t {
  for (const auto& each : detail::hidden_ranges) {
    if (!text.starts_with(each.begin) || text.size() == each.begin.size()) continue;
    const auto last = static_cast<unsigned char>(text[each.begin.size()]);
    if (last >= each.first && last <= each.last) return each.begin.size() + 1;
  }
  return 0;
}

}  // namespace ward::generate::posture

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Writes text as a JSON string: copied sixteen bytes a step, looked at on the way, and only where something needs an escape byte by
// byte.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "ward/core/byte_vector.hpp"
#include "ward/core/text_buffer.hpp"

namespace ward::generate {
namespace detail {

using ward::detail::any_byte;
using ward::detail::byte_vector;
using ward::detail::load_vector;

// 0: as it is; 1: needs an escape; 2: may be the start of U+2028 or U+2029, which JavaScript once took for line ends.
inline constexpr auto escape_class = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i != 0x20; ++i) table[i] = 1;
  table['"'] = table['\\'] = table[0x7f] = 1;
  table[0xe2] = 2;
  return table;
}();

/// The longest that a byte becomes.
inline constexpr std::size_t longest_escape = 6;

// Where `escape_class` is not 0.
[[nodiscard]] inline auto special_bytes(byte_vector bytes) noexcept -> byte_vector {
  return byte_vector((bytes < 0x20) | (bytes == '"') | (bytes == '\\') | (bytes == 0x7f) | (bytes == 0xe2));
}

[[nodiscard]] inline auto write_escape(char* to, unsigned char c) noexcept -> char* {
  constexpr std::string_view hex = "0123456789abcdef";
  const char letter = c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c == '"' || c == '\\' ? static_cast<char>(c) : '\0';
  *to++ = '\\';
  if (letter != '\0') {
    *to++ = letter;
    return to;
  }
  std::memcpy(to, "u00", 3);
  to[3] = hex[c >> 4U];
  to[4] = hex[c & 0xfU];
  return to + 5;
}

[[nodiscard]] inline auto is_line_separator(std::string_view at) noexcept -> bool {
  return at.starts_with("\xe2\x80\xa8") || at.starts_with("\xe2\x80\xa9");
}

// Writes what begins at `i`, and moves `i` behind it.
[[nodiscard]] inline auto write_unit(char* to, std::string_view text, std::size_t& i) noexcept -> char* {
  const auto c = static_cast<unsigned char>(text[i]);
  if (escape_class[c] == 1) {
    ++i;
    return write_escape(to, c);
  }
  if (escape_class[c] == 2 && is_line_separator(text.substr(i))) {
    std::memcpy(to, text[i + 2] == '\xa8' ? "\\u2028" : "\\u2029", longest_escape);
    i += 3;
    return to + longest_escape;
  }
  *to = text[i++];
  return to + 1;
}

// The text between the quotes, if some of it may need an escape.
[[gnu::noinline]] inline void write_escaped(text_buffer& out, std::string_view text) {
  constexpr std::size_t step = sizeof(byte_vector);
  for (std::size_t i = 0; i < text.size();) {
    char* const start = out.reserve_more(step * longest_escape);
    char* to = start;
    const std::size_t end = text.size() - i < step ? text.size() : i + step;
    if (end - i == step && !any_byte(special_bytes(load_vector(text.data() + i)))) {
      std::memcpy(to, text.data() + i, step);
      to += step;
      i = end;
    }
    while (i < end) to = write_unit(to, text, i);
    out.commit(static_cast<std::size_t>(to - start));
  }
}

template <class Word>
void copy_ends(char* to, std::string_view text, char* seen) noexcept {
  for (const std::size_t at : {std::size_t{0}, text.size() - sizeof(Word)}) {
    Word word;
    std::memcpy(&word, text.data() + at, sizeof word);
    std::memcpy(to + at, &word, sizeof word);
    std::memcpy(seen + (at == 0 ? 0 : sizeof word), &word, sizeof word);
  }
}

// Copies less than sixteen bytes as two words that overlap, and returns whether one of them is special.
[[nodiscard]] inline auto copy_short(char* to, std::string_view text) noexcept -> bool {
  if (text.size() < 4) {
    bool special = false;
    for (std::size_t i = 0; i != text.size(); ++i) {
      to[i] = text[i];
      special |= escape_class[static_cast<unsigned char>(text[i])] != 0;
    }
    return special;
  }
  char seen[sizeof(byte_vector)];
  std::memset(seen, ' ', sizeof seen);
  text.size() < 8 ? copy_ends<std::uint32_t>(to, text, seen) : copy_ends<std::uint64_t>(to, text, seen);
  return any_byte(special_bytes(load_vector(seen)));
}

// Copies `text` to `to`, and returns whether a byte of it is special.
[[nodiscard]] inline auto copy_watched(char* to, std::string_view text) noexcept -> bool {
  constexpr std::size_t step = sizeof(byte_vector);
  if (text.size() < step) return copy_short(to, text);
  byte_vector special{};
  for (std::size_t i = 0;; i = text.size() - i < 2 * step ? text.size() - step : i + step) {
    const auto bytes = load_vector(text.data() + i);
    std::memcpy(to + i, &bytes, step);
    special |= special_bytes(bytes);
    if (i + step == text.size()) return any_byte(special);
  }
}

}  // namespace detail

/// Appends `text`, which is valid UTF-8, as a JSON string (RFC 8259, section 7). Linear, no allocation but the buffer's growth.
inline void write_json_string(text_buffer& out, std::string_view text) {
  char* to = out.reserve_more(text.size() + 2);
  asm("" : "+r"(to));  // no instruction: g++ 12 would take a new buffer for one that never grows, and warn wherever this is inlined
  to[0] = '"';
  if (!detail::copy_watched(to + 1, text)) [[likely]] {
    to[text.size() + 1] = '"';
    return out.commit(text.size() + 2);
  }
  out.commit(1);
  detail::write_escaped(out, text);
  out.append('"');
}

}  // namespace ward::generate

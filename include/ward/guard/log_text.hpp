// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Text of any origin as a JSON string that cannot forge a log line or steer a terminal (row 44).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "ward/core/text_buffer.hpp"

namespace ward::guard {

/// What happens to a terminal's escape sequences: a log leaves them out; an audit trail keeps them, escaped, so that two
/// different texts never look the same there.
enum class terminal_sequences : bool { leave_out, keep };

namespace detail {

// Whether eight bytes are all ASCII that JSON takes as it is: no control, no DEL, no quote, no backslash.
[[nodiscard]] constexpr auto is_plain_word(std::uint64_t word) noexcept -> bool {
  constexpr std::uint64_t ones = 0x0101010101010101U, tops = 0x8080808080808080U;
  const auto has_zero = [](std::uint64_t value) { return (value - ones) & ~value & tops; };
  const std::uint64_t below_space = (word - ones * 0x20U) & ~word & tops;
  return ((word & tops) | below_space | has_zero(word ^ (ones * '"')) | has_zero(word ^ (ones * '\\')) |
          has_zero(word ^ (ones * 0x7fU))) == 0;
}
[[nodiscard]] constexpr auto is_plain(char c) noexcept -> bool {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\';
}

[[nodiscard]] inline auto is_plain(std::string_view text) noexcept -> bool {
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    if (!is_plain_word(word)) return false;
  }
  for (; left != 0; ++at, --left) {
    if (!is_plain(*at)) return false;
  }
  return true;
}

struct decoded {
  char32_t code_point = 0xfffd;
  std::size_t size = 1;
};

// The next code point of well-formed UTF-8 (Unicode, table 3-7); U+FFFD for a byte that begins none.
[[nodiscard]] constexpr auto decode_utf8(std::string_view text) noexcept -> decoded {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (size == 0 || text.size() < size) return {};
  char32_t value = lead & (0xffU >> (size + 1));
  for (std::size_t i = 1; i != size; ++i) {
    if ((byte(i) & 0xc0U) != 0x80U) return {};
    value = value << 6U | (byte(i) & 0x3fU);
  }
  const bool is_overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  if (is_overlong || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return {};
  return {value, size};
}

// Controls of both sets, DEL, line separators, and what turns the reading direction: shown as \uXXXX.
[[nodiscard]] constexpr auto is_shown_escaped(char32_t c) noexcept -> bool {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c >= 0x200e && c <= 0x200f) ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

// The size of the escape sequence at the front, which starts with ESC (ECMA-48): CSI to its final byte, a string such as OSC
// to its end (BEL or ESC \) if it has one, else ESC and one byte.
[[nodiscard]] constexpr auto terminal_sequence_size(std::string_view text) noexcept -> std::size_t {
  if (text.size() < 2) return text.size();
  if (text[1] == '[') {
    std::size_t end = 2;
    while (end != text.size() && text[end] >= 0x20 && text[end] < 0x40) ++end;
    return end == text.size() || static_cast<unsigned char>(text[end]) >= 0x7f || text[end] < 0x20 ? end : end + 1;
  }
  if (std::string_view{"]PX^_"}.find(text[1]) != std::string_view::npos) {
    for (std::size_t i = 2; i != text.size(); ++i) {
      if (text[i] == '\a') return i + 1;
      if (text[i] == '\x1b' && i + 1 != text.size() && text[i + 1] == '\\') return i + 2;
    }
  }
  return static_cast<unsigned char>(text[1]) < 0x80 ? 2 : 1;
}

inline void append_code_point(text_buffer& out, std::string_view text, char32_t c) {
  constexpr std::string_view hex = "0123456789abcdef";
  if (c == '"' || c == '\\') {
    out.append('\\');
    out.append(static_cast<char>(c));
  } else if (is_shown_escaped(c)) {
    const std::array<char, 6> escape{'\\', 'u', hex[c >> 12U & 15U], hex[c >> 8U & 15U], hex[c >> 4U & 15U], hex[c & 15U]};
    out.append({escape.data(), escape.size()});
  } else {
    out.append(c == 0xfffd ? std::string_view{"\xef\xbf\xbd"} : text);
  }
}

inline void append_escaped(text_buffer& out, std::string_view text, std::size_t cap, terminal_sequences sequences) {
  const bool is_cut = text.size() > cap;
  while (!text.empty()) {
    if (text.front() == '\x1b' && sequences == terminal_sequences::leave_out) {
      text.remove_prefix(terminal_sequence_size(text));
      continue;
    }
    const auto [code_point, size] = decode_utf8(text);
    if (is_cut && size > cap) break;
    cap -= is_cut ? size : 0;
    append_code_point(out, text.substr(0, size), code_point);
    text.remove_prefix(size);
  }
  if (!text.empty()) out.append("\xe2\x80\xa6");
}

}  // namespace detail

/// Appends `text` as a JSON string with its quotes. Control characters of both sets, DEL, U+2028 and U+2029 and bidirectional
/// controls are escaped, invalid UTF-8 becomes U+FFFD, terminal sequences are left out unless kept. What goes beyond `cap`
/// bytes of input is replaced by an ellipsis, at a character boundary. Linear; no allocation but the buffer's. ASVS 16.4.1.
inline void append_log_string(text_buffer& out, std::string_view text, std::size_t cap,
                              terminal_sequences sequences = terminal_sequences::leave_out) {
  out.append('"');
  if (text.size() <= cap && detail::is_plain(text)) {
    out.append(text);
  } else {
    detail::append_escaped(out, text, cap, sequences);
  }
  out.append('"');
}

}  // namespace ward::guard

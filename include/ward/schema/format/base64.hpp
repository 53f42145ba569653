// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Base 64 with padding, canonical (RFC 4648, section 4): one text for each string of bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ward/schema/format/digits.hpp"
#include "ward/schema/text_shape.hpp"

namespace ward::detail {

inline constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The value of a digit; 0xFF for any other byte, so that one OR over all digits shows a bad one.
inline constexpr auto base64_values = [] {
  std::array<std::uint8_t, 256> values{};
  for (auto& value : values) value = 0xFF;
  for (std::size_t i = 0; i != base64_digits.size(); ++i)
    values[static_cast<unsigned char>(base64_digits[i])] = static_cast<std::uint8_t>(i);
  return values;
}();

[[nodiscard]] constexpr auto base64_value(char digit) noexcept -> std::uint32_t {
  return base64_values[static_cast<unsigned char>(digit)];
}

[[nodiscard]] constexpr auto base64_text_size(std::size_t bytes) noexcept -> std::size_t { return (bytes + 2) / 3 * 4; }

/// How many bytes `text` says. Precondition: it is canonical base 64.
[[nodiscard]] constexpr auto base64_byte_count(std::string_view text) noexcept -> std::size_t {
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  return text.size() / 4 * 3 - padding;
}

/// How many bytes `text` says; nothing if it is not canonical base 64: another digit, no padding, bits that no byte
/// uses. Linear.
[[nodiscard]] constexpr auto read_base64_size(std::string_view text) noexcept -> std::optional<std::size_t> {
  if (text.size() % 4 != 0) return std::nullopt;
  const auto bytes = base64_byte_count(text);
  const auto digits = text.substr(0, text.size() - (text.size() / 4 * 3 - bytes));
  std::uint32_t seen = 0;
  for (const char c : digits) seen |= base64_value(c);
  if (seen > 0x3F) return std::nullopt;
  const std::uint32_t unused = digits.size() % 4 == 2 ? 0x0F : digits.size() % 4 == 3 ? 0x03 : 0;
  if (unused != 0 && (base64_value(digits.back()) & unused) != 0) return std::nullopt;
  return bytes;
}

/// Decodes. Preconditions: `text` is canonical; `to` has room for what it says.
constexpr void decode_base64(std::string_view text, std::byte* to) noexcept {
  std::size_t left = base64_byte_count(text);
  for (std::size_t i = 0; i < text.size(); i += 4) {
    std::uint32_t bits = 0;
    for (std::size_t j = 0; j != 4; ++j) bits = bits << 6U | (base64_value(text[i + j]) & 0x3FU);
    for (unsigned shift = 16; left != 0; shift -= 8) {
      *to++ = static_cast<std::byte>(bits >> shift);
      --left;
      if (shift == 0) break;
    }
  }
}

/// Encodes to `base64_text_size` characters.
constexpr void encode_base64(std::span<const std::byte> bytes, char* to) noexcept {
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes.size() ? std::to_integer<std::uint32_t>(bytes[at]) : 0U;
    };
    const std::uint32_t bits = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    *to++ = base64_digits[bits >> 18U & 0x3FU];
    *to++ = base64_digits[bits >> 12U & 0x3FU];
    *to++ = i + 1 < bytes.size() ? base64_digits[bits >> 6U & 0x3FU] : '=';
    *to++ = i + 2 < bytes.size() ? base64_digits[bits & 0x3FU] : '=';
  }
}

/// Writes the expression of all canonical texts that say `least` to `most` bytes: whole groups of three; one byte or
/// two behind them.
class base64_pattern_writer {
 public:
  using buffer = plain_text<224>;

  constexpr auto write(std::size_t least, std::size_t most) -> buffer {
    to_.append("^(?:");
    add_alternative(least, most, 0, {});
    add_alternative(least, most, 1, "[A-Za-z0-9+/][AQgw]==");
    add_alternative(least, most, 2, "[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=");
    to_.append(")$");
    return to_;
  }

 private:
  constexpr void add_alternative(std::size_t least, std::size_t most, std::size_t rest, std::string_view end) {
    if (most < rest) return;
    const std::size_t fewest = least <= rest ? 0 : (least - rest + 2) / 3;
    const std::size_t greatest = (most - rest) / 3;
    if (fewest > greatest) return;
    if (!is_first_) to_.append('|');
    is_first_ = false;
    if (greatest != 0) append_groups(fewest, greatest);
    to_.append(end);
  }
  constexpr void append_groups(std::size_t fewest, std::size_t greatest) {
    to_.append("(?:[A-Za-z0-9+/]{4}){");
    append_number(to_, fewest);
    if (fewest != greatest) to_.append(',');
    if (fewest != greatest) append_number(to_, greatest);
    to_.append('}');
  }

  buffer to_;
  bool is_first_ = true;
};

}  // namespace ward::detail

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// base64url without padding, as JOSE wants it (RFC 7515, section 2), with exactly one spelling for each run of bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ward::openssl {

namespace detail {

inline constexpr std::string_view base64url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
inline constexpr std::uint32_t base64url_invalid = 0x8000'0000U;

// The six bits of each character, or a bit that stays set through shifts and ors of a group of four.
inline constexpr auto base64url_values = [] {
  std::array<std::uint32_t, 256> values{};
  values.fill(base64url_invalid);
  for (std::size_t i = 0; i != base64url_alphabet.size(); ++i) {
    values[static_cast<unsigned char>(base64url_alphabet[i])] = static_cast<std::uint32_t>(i);
  }
  return values;
}();

constexpr auto base64url_value(char character) noexcept -> std::uint32_t {
  return base64url_values[static_cast<unsigned char>(character)];
}

// A last group of two or three characters. Its unused bits must be zero, or two texts would name the same bytes.
constexpr auto decode_base64url_tail(std::string_view tail, std::byte* to) noexcept -> bool {
  std::uint32_t group = 0;
  std::uint32_t invalid = 0;
  for (const char character : tail) {
    const std::uint32_t value = base64url_value(character);
    invalid |= value & base64url_invalid;
    group = group << 6U | (value & 63U);
  }
  const unsigned unused = tail.size() == 2 ? 4U : 2U;
  if (invalid != 0 || (group & ((1U << unused) - 1U)) != 0) return false;
  group >>= unused;
  if (tail.size() == 3) *to++ = static_cast<std::byte>(group >> 8U);
  *to = static_cast<std::byte>(group & 255U);
  return true;
}

}  // namespace detail

/// How many bytes `characters` characters of base64url stand for.
[[nodiscard]] constexpr auto base64url_decoded_size(std::size_t characters) noexcept -> std::size_t {
  return characters / 4 * 3 + (characters % 4 == 0 ? 0 : characters % 4 - 1);
}

/// Decodes `text` into `out` and returns how many bytes it wrote. Refuses padding, white space, any character outside the
/// alphabet, a length that no bytes have, unused bits that are not zero, and an `out` that is too small. No allocation.
[[nodiscard]] constexpr auto decode_base64url(std::string_view text, std::span<std::byte> out) noexcept
    -> std::optional<std::size_t> {
  const std::size_t size = base64url_decoded_size(text.size());
  if (text.size() % 4 == 1 || out.size() < size) return std::nullopt;
  std::byte* to = out.data();
  std::uint32_t invalid = 0;
  for (; text.size() >= 4; text.remove_prefix(4), to += 3) {
    const std::uint32_t first = detail::base64url_value(text[0]), second = detail::base64url_value(text[1]);
    const std::uint32_t third = detail::base64url_value(text[2]), fourth = detail::base64url_value(text[3]);
    invalid |= first | second | third | fourth;
    const std::uint32_t group = first << 18U | second << 12U | third << 6U | fourth;
    to[0] = static_cast<std::byte>(group >> 16U & 255U);
    to[1] = static_cast<std::byte>(group >> 8U & 255U);
    to[2] = static_cast<std::byte>(group & 255U);
  }
  if ((invalid & detail::base64url_invalid) != 0) return std::nullopt;
  if (!text.empty() && !detail::decode_base64url_tail(text, to)) return std::nullopt;
  return size;
}

/// The one spelling of `bytes`. Allocates the text.
[[nodiscard]] inline auto encode_base64url(std::span<const std::byte> bytes) -> std::string {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t pending = 0;
  unsigned bits = 0;
  for (const std::byte byte : bytes) {
    pending = pending << 8U | std::to_integer<std::uint32_t>(byte);
    for (bits += 8; bits >= 6; bits -= 6) text += detail::base64url_alphabet[pending >> (bits - 6) & 63U];
  }
  if (bits != 0) text += detail::base64url_alphabet[pending << (6 - bits) & 63U];
  return text;
}

}  // namespace ward::openssl

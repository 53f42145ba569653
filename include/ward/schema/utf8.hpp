// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// UTF-8 as RFC 3629 defines it: checking, counting and reading code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace ward {

/// A code point and the number of bytes (1 to 4) that it was read from.
struct decoded_code_point {
  char32_t value;
  std::size_t bytes;
};

namespace detail {

/// Eight bytes at once; their order does not matter to any caller.
inline auto load_word(const char* at) noexcept -> std::uint64_t {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

constexpr auto is_continuation(char byte) noexcept -> bool { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Size of the well-formed sequence at the front of a non-empty `text`, or 0 (RFC 3629, section 4).
constexpr auto sequence_size(std::string_view text) noexcept -> std::size_t {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return 0;
  // The second byte alone decides between a code point and an overlong form, a surrogate, or more than U+10FFFF.
  const auto second = static_cast<unsigned char>(text[1]);
  const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < lowest || second > highest) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if (!is_continuation(text[i])) return 0;
  }
  return size;
}

}  // namespace detail

/// How many bytes UTF-8 takes for `code_point`. Precondition: at most U+10FFFF.
[[nodiscard]] constexpr auto utf8_size(char32_t code_point) noexcept -> std::size_t {
  return code_point < 0x80 ? 1U : code_point < 0x800 ? 2U : code_point < 0x10000 ? 3U : 4U;
}

/// The code point whose first byte is `*at`. Precondition: `at` points at a whole sequence of valid UTF-8.
[[nodiscard]] constexpr auto decode_code_point(const char* at) noexcept -> decoded_code_point {
  const auto byte = [at](int i) { return static_cast<char32_t>(static_cast<unsigned char>(at[i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0) return {((lead & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  return {((lead & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU), 4};
}

/// Code points in `text`: what `minLength` and `maxLength` of JSON Schema count. Precondition: valid UTF-8.
/// Linear, eight bytes a step, no allocation.
[[nodiscard]] constexpr auto count_code_points(std::string_view text) noexcept -> std::size_t {
  std::size_t continuations = 0;
  std::size_t i = 0;
  if (!std::is_constant_evaluated()) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    for (; text.size() - i >= 8; i += 8) {
      const std::uint64_t word = detail::load_word(text.data() + i);
      continuations += (((word >> 7U) & ~(word >> 6U) & ones) * ones) >> 56U;
    }
  }
  for (; i != text.size(); ++i) continuations += detail::is_continuation(text[i]) ? 1U : 0U;
  return text.size() - continuations;
}

/// Whether `text` is UTF-8 and nothing else: no overlong form, no surrogate, nothing above U+10FFFF, nothing cut off
/// (RFC 3629, section 3; ASVS 1.3.12). Linear, no allocation.
[[nodiscard]] constexpr auto is_valid_utf8(std::string_view text) noexcept -> bool {
  while (!text.empty()) {
    if (!std::is_constant_evaluated()) {
      while (text.size() >= 8 && (detail::load_word(text.data()) & 0x8080808080808080U) == 0) text.remove_prefix(8);
      if (text.empty()) return true;
    }
    const std::size_t size = detail::sequence_size(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// SipHash-2-4 under a key that nobody outside can know: table keys that callers choose cannot be made to collide.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "ward/core/entropy.hpp"

namespace ward {

/// The secret of a `keyed_hash`; drawn once per table.
struct hash_key {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  static auto random() noexcept -> hash_key {
    std::array<std::byte, 16> bytes;
    fill_random(bytes);
    return std::bit_cast<hash_key>(bytes);
  }
};

namespace detail {

struct sip_state {
  std::uint64_t v0, v1, v2, v3;

  constexpr void round() noexcept {
    v0 += v1; v1 = std::rotl(v1, 13); v1 ^= v0; v0 = std::rotl(v0, 32);
    v2 += v3; v3 = std::rotl(v3, 16); v3 ^= v2;
    v0 += v3; v3 = std::rotl(v3, 21); v3 ^= v0;
    v2 += v1; v1 = std::rotl(v1, 17); v1 ^= v2; v2 = std::rotl(v2, 32);
  }
  constexpr void absorb(std::uint64_t word) noexcept {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }
};

inline auto little_endian_word(const char* at, std::size_t count) noexcept -> std::uint64_t {
  std::uint64_t word = 0;
  std::memcpy(&word, at, count);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

}  // namespace detail

/// SipHash-2-4 of `text` (Aumasson and Bernstein, 2012). Linear in its size, no allocation.
[[nodiscard]] inline auto keyed_hash(hash_key key, std::string_view text) noexcept -> std::uint64_t {
  detail::sip_state state{key.first ^ 0x736f6d6570736575U, key.second ^ 0x646f72616e646f6dU,
                          key.first ^ 0x6c7967656e657261U, key.second ^ 0x7465646279746573U};
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) state.absorb(detail::little_endian_word(at, 8));
  state.absorb((static_cast<std::uint64_t>(text.size()) << 56U) | (left == 0 ? 0 : detail::little_endian_word(at, left)));
  state.v2 ^= 0xffU;
  for (int i = 0; i != 4; ++i) state.round();
  return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

}  // namespace ward

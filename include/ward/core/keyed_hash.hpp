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

  static constexpr auto under(std::uint64_t first, std::uint64_t second) noexcept -> sip_state {
    return {first ^ 0x736f6d6570736575U, second ^ 0x646f72616e646f6dU, first ^ 0x6c7967656e657261U, second ^ 0x7465646279746573U};
  }

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
  constexpr auto finish() noexcept -> std::uint64_t {
    for (int i = 0; i != 4; ++i) round();
    return v0 ^ v1 ^ v2 ^ v3;
  }
};

inline auto little_endian_word(const char* at) noexcept -> std::uint64_t {
  std::uint64_t word = 0;
  std::memcpy(&word, at, 8);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// Less than eight bytes as the low end of a word. Of fixed sizes that overlap: a copy of a size known only at run time goes
// through memory in parts, and the word is waited for.
inline auto little_endian_rest(const char* at, std::size_t count) noexcept -> std::uint64_t {
  if (count >= 4) {
    const auto half = [at](std::size_t i) {
      std::uint32_t word = 0;
      std::memcpy(&word, at + i, 4);
      if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap32(word);
      return std::uint64_t{word};
    };
    return half(0) | (half(count - 4) << (8 * (count - 4)));
  }
  const auto byte = [at](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(at[i])) << (8 * i); };
  return count == 0 ? 0 : byte(0) | byte(count / 2) | byte(count - 1);
}

inline void absorb_all(sip_state& state, std::string_view text) noexcept {
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) state.absorb(little_endian_word(at));
  state.absorb((static_cast<std::uint64_t>(text.size()) << 56U) | little_endian_rest(at, left));
}

}  // namespace detail

/// SipHash-2-4 of `text` (Aumasson and Bernstein, 2012). Linear in its size, no allocation.
[[nodiscard]] inline auto keyed_hash(hash_key key, std::string_view text) noexcept -> std::uint64_t {
  auto state = detail::sip_state::under(key.first, key.second);
  detail::absorb_all(state, text);
  state.v2 ^= 0xffU;
  return state.finish();
}

/// A hash of 128 bits.
struct wide_hash {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  friend constexpr auto operator==(const wide_hash&, const wide_hash&) -> bool = default;
};

/// SipHash-2-4-128 of `text`, the variant of the same authors' reference code. Linear in its size, no allocation.
[[nodiscard]] inline auto wide_keyed_hash(hash_key key, std::string_view text) noexcept -> wide_hash {
  auto state = detail::sip_state::under(key.first, key.second);
  state.v1 ^= 0xeeU;
  detail::absorb_all(state, text);
  state.v2 ^= 0xeeU;
  const std::uint64_t first = state.finish();
  state.v1 ^= 0xddU;
  return {first, state.finish()};
}

}  // namespace ward

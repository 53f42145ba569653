// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Sixteen bytes that are looked at in one step.
#pragma once

#include <cstdint>
#include <cstring>

namespace ward::detail {

/// Compilers make one instruction of each operation, on any processor that has such words. Comparing gives 0xff or 0 for each byte.
using byte_vector [[gnu::vector_size(16)]] = std::uint8_t;

/// The sixteen bytes at `at`, which must be readable.
[[nodiscard]] inline auto load_vector(const char* at) noexcept -> byte_vector {
  byte_vector bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

[[nodiscard]] inline auto any_byte(byte_vector bytes) noexcept -> bool {
  std::uint64_t words[2];
  std::memcpy(words, &bytes, sizeof words);
  return (words[0] | words[1]) != 0;
}

}  // namespace ward::detail

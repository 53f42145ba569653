// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The name of one request: in its answer, in its problem, in the log and in the audit trail.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>

#include "ward/core/keyed_hash.hpp"

namespace ward::pipeline {

/// 32 hexadecimal digits: a counter under a secret key, so that ids neither repeat nor tell how many requests there were.
/// Thread-safe, no allocation, no system call.
[[nodiscard]] inline auto next_trace_id(hash_key key, std::atomic<std::uint64_t>& counter) noexcept -> std::array<char, 32> {
  const std::uint64_t number = counter.fetch_add(1, std::memory_order_relaxed);
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<char, 8> input;
  for (std::size_t i = 0; i != 8; ++i) input[i] = static_cast<char>(number >> (8 * i));
  const auto hash = wide_keyed_hash(key, {input.data(), input.size()});
  std::array<char, 32> text;
  for (std::size_t i = 0; i != 16; ++i) {
    text[i] = digits[(hash.first >> (4 * i)) & 0xfU];
    text[i + 16] = digits[(hash.second >> (4 * i)) & 0xfU];
  }
  return text;
}

}  // namespace ward::pipeline

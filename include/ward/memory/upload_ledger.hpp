// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How much of an upload store is in use, in bytes or files: one count for all requests, never above its bound.
#pragma once

#include <atomic>
#include <cstdint>

namespace ward::memory {

/// Thread-safe; nothing waits.
class upload_ledger {
 public:
  explicit upload_ledger(std::uint64_t most) noexcept : most_(most) {}

  /// False, and nothing is taken, if less than `amount` is left.
  [[nodiscard]] auto try_take(std::uint64_t amount) noexcept -> bool {
    auto used = used_.load(std::memory_order_relaxed);
    do {
      if (amount > most_ - used) return false;
    } while (!used_.compare_exchange_weak(used, used + amount, std::memory_order_relaxed));
    return true;
  }
  void give_back(std::uint64_t amount) noexcept { used_.fetch_sub(amount, std::memory_order_relaxed); }
  [[nodiscard]] auto used() const noexcept -> std::uint64_t { return used_.load(std::memory_order_relaxed); }

 private:
  const std::uint64_t most_;
  std::atomic<std::uint64_t> used_ = 0;
};

}  // namespace ward::memory

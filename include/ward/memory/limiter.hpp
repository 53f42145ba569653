// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The rate limiter of a single process: GCRA over a table of fixed size that a flood of callers cannot empty (row 69).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "ward/guard/rate_limiter.hpp"

namespace ward::memory {

/// Remembers up to `capacity()` callers, 32 bytes each; all memory is taken by the constructor. Thread-safe: one of 64 locks
/// per call, held for some tens of nanoseconds. Does not wait for anything outside the process.
///
/// What holds when more callers arrive than fit: a key has 16 places where it can stand, chosen by its hash. If all are taken
/// by callers who have not recovered, the one that has used the smallest part of its quota is forgotten, and the newcomer
/// takes over the time until that one would have recovered, at most its own window (after the "space-saving" rule of
/// Metwally, Agrawal and El Abbadi, 2005). So
/// - under one policy a caller is never counted for less than it used, whatever others do: a flood of keys resets nobody. The
///   same holds, but for rounding, for several policies of one window. With several windows a forgotten debt is cut to the
///   window of whoever took the place; but to be forgotten, a limited caller's places must fill with 15 others of as much
///   use, and who cannot know the hash key reaches that only by exhausting tens of thousands of quotas (at the default capacity);
/// - the price is paid by newcomers: at worst they start as if their quota was used up, and wait for one request as long as
///   it takes to earn it. With fewer live callers than a quarter of the capacity this practically does not happen (below one
///   set in a hundred thousand is full);
/// - a caller who is idle for a window costs nothing and is the first to be replaced.
class limiter final : public guard::rate_limiter {
 public:
  /// Takes about `capacity` times 32 bytes; `capacity` is rounded up to a multiple of 16, and is at least 16.
  explicit limiter(std::size_t capacity = 65'536) : sets_(capacity < ways ? 1 : (capacity + ways - 1) / ways) {}

  [[nodiscard]] auto capacity() const noexcept -> std::size_t { return sets_.size() * ways; }

  [[nodiscard]] auto take(guard::rate_key key, const guard::rate_policy& policy, instant now)
      -> guard::rate_decision override {
    const std::size_t index = set_of(key);
    set& places = sets_[index];
    const std::lock_guard lock{(*locks_)[index % locks_->size()].mutex};
    std::size_t way = find(places, key);
    if (way == ways) way = replace(places, key, policy, now);
    guard::gcra_state state{places.arrival[way]};
    const auto decision = guard::gcra(state, policy, now);
    places.arrival[way] = state.arrival;
    return decision;
  }

 private:
  static constexpr std::size_t ways = 16;

  struct set {
    std::array<std::uint64_t, ways> low{};
    std::array<std::uint64_t, ways> high{};
    std::array<std::int64_t, ways> arrival{};    // as in gcra_state
    std::array<std::int64_t, ways> tolerance{};  // nanoseconds of debt at which the quota is used up
  };
  struct alignas(64) guarding {
    std::mutex mutex;
  };

  // Scales instead of dividing: the keys are hashes already, and any number of sets will do.
  [[nodiscard]] auto set_of(guard::rate_key key) const noexcept -> std::size_t {
    return static_cast<std::size_t>((key.high >> 32U) * sets_.size() >> 32U);
  }

  static auto find(const set& places, guard::rate_key key) noexcept -> std::size_t {
    for (std::size_t i = 0; i != ways; ++i) {
      if (places.low[i] == key.low && places.high[i] == key.high) return i;
    }
    return ways;
  }

  // Gives `key` the place of whoever has used least, and the time until that one would have recovered with it.
  static auto replace(set& places, guard::rate_key key, const guard::rate_policy& policy, instant now) noexcept
      -> std::size_t {
    const std::int64_t at = guard::gcra_time(now);
    const std::int64_t tolerance = guard::gcra_step(policy) * policy.quota;
    std::size_t least = 0;
    double least_used = 2.0;
    for (std::size_t i = 0; i != ways && least_used > 0; ++i) {
      const double used = used_part(places, i, at);
      if (used < least_used) {
        least_used = used;
        least = i;
      }
    }
    places.arrival[least] = least_used > 0 ? std::min(places.arrival[least], at + tolerance) : 0;
    places.low[least] = key.low;
    places.high[least] = key.high;
    places.tolerance[least] = tolerance;
    return least;
  }

  // 0 for a place that is free or recovered, 1 for a quota used up.
  static auto used_part(const set& places, std::size_t i, std::int64_t at) noexcept -> double {
    const std::int64_t debt = places.arrival[i] - at;
    if (debt <= 0) return 0;
    return debt >= places.tolerance[i] ? 1 : static_cast<double>(debt) / static_cast<double>(places.tolerance[i]);
  }

  std::vector<set> sets_;
  std::unique_ptr<std::array<guarding, 64>> locks_ = std::make_unique<std::array<guarding, 64>>();  // so that it can be moved
};

}  // namespace ward::memory

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often somebody may call: the policy, the decision, and the store that remembers. GCRA is the algorithm (row 69).
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "ward/core/clock.hpp"

namespace ward::guard {

/// At most `quota` requests at once, refilled evenly over `window`: over any window at most `2 * quota - 1` pass.
struct rate_policy {
  std::string_view name;         ///< as in the RateLimit-Policy field, e.g. "per-ip"
  std::uint32_t quota = 0;       ///< 1 to 1'000'000
  std::chrono::seconds window{}; ///< 1 s to 24 h
  friend constexpr auto operator==(const rate_policy&, const rate_policy&) -> bool = default;
};

/// Where one caller's use under one policy is kept: a keyed hash, so that stores hold no addresses and no names.
struct rate_key {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend constexpr auto operator==(const rate_key&, const rate_key&) -> bool = default;
};

struct rate_decision {
  bool allowed = false;
  std::uint32_t remaining = 0;               ///< requests that would pass right now
  std::chrono::microseconds reset_after{};   ///< until the whole quota is there again
  std::chrono::microseconds retry_after{};   ///< until one request would pass; zero if `allowed`
};

/// The state of one key under GCRA: the theoretical arrival time of the next conforming request (ITU-T I.371).
struct gcra_state {
  std::int64_t arrival = 0;  ///< microseconds since the epoch; 0 for a key never seen
};

/// Decides on one request and moves the state on. A refused request leaves the state as it was, so that a caller who keeps
/// trying recovers. Constant time. A clock that was set back only makes the caller wait, at most one window.
[[nodiscard]] constexpr auto gcra(gcra_state& state, const rate_policy& policy, instant now) noexcept -> rate_decision {
  using std::chrono::microseconds;
  const std::int64_t window = microseconds{policy.window}.count();
  const std::int64_t step = window / policy.quota;
  const std::int64_t tolerance = step * policy.quota;
  const std::int64_t at = now.time_since_epoch().count();
  std::int64_t arrival = state.arrival < at ? at : state.arrival;
  if (arrival > at + tolerance) arrival = at + tolerance;

  const std::int64_t next = arrival + step;
  if (next - at > tolerance) {
    return {false, 0, microseconds{arrival - at}, microseconds{next - at - tolerance}};
  }
  state.arrival = next;
  const auto remaining = static_cast<std::uint32_t>((tolerance - (next - at)) / step);
  return {true, remaining, microseconds{next - at}, microseconds{0}};
}

/// Remembers and decides. `take` is called concurrently, and two calls for one key never both get the last request.
class rate_limiter {
 public:
  virtual ~rate_limiter() = default;
  [[nodiscard]] virtual auto take(rate_key key, const rate_policy& policy, instant now) -> rate_decision = 0;
  [[nodiscard]] virtual auto blocks() const noexcept -> bool { return false; }
};

}  // namespace ward::guard

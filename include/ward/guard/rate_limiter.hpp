// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often somebody may call: the policy, the decision, and the store that remembers. GCRA is the algorithm (row 69).
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "ward/core/clock.hpp"

namespace ward::guard {

/// At most `quota` requests at once, refilled evenly over `window`. What `gcra` makes of it: an idle caller may send `quota`
/// requests at one instant; in every half-open span [t, t + window) at most `2 * quota - 1` pass; in the long run at most `quota` a window.
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

/// The answer to one request. Times are rounded up: whoever waits that long does not come too early.
struct rate_decision {
  bool allowed = false;
  std::uint32_t remaining = 0;               ///< requests that would pass right now
  std::chrono::microseconds reset_after{};   ///< until the whole quota is there again
  std::chrono::microseconds retry_after{};   ///< until the next request would pass; zero exactly if `remaining` is not
};

/// The state of one key under GCRA: the theoretical arrival time of the next conforming request (ITU-T I.371).
struct gcra_state {
  std::int64_t arrival = 0;  ///< nanoseconds since the epoch; what lies in the past, 0 included, is as good as never seen
};

/// The steady distance of two requests in nanoseconds, rounded up: rounding down would let more than the quota pass.
[[nodiscard]] constexpr auto gcra_step(const rate_policy& policy) noexcept -> std::int64_t {
  const std::int64_t window = std::chrono::nanoseconds{policy.window}.count();
  return (window + policy.quota - 1) / policy.quota;
}

/// The clock of `gcra_state`. It stands still before 1970 and after 2255, where its sums would overflow.
[[nodiscard]] constexpr auto gcra_time(instant now) noexcept -> std::int64_t {
  constexpr std::int64_t last = 9'000'000'000'000'000;
  const std::int64_t microseconds = now.time_since_epoch().count();
  return (microseconds < 0 ? 0 : microseconds > last ? last : microseconds) * 1000;
}

/// Decides on one request and moves the state on. Precondition: the bounds of `rate_policy`. Constant time, no allocation.
///
/// A refused request leaves the state as it was, so that a caller who keeps trying recovers, and requests at least a step
/// apart always pass. `now` may jump. Set forward by d, it refills as d of waiting does. Set back, the caller waits longer,
/// never more than a window and a step: a state further ahead than two windows is cut to one (that request is refused).
/// Between the two, small disorder (a thread that read the clock and was then delayed) never lets more requests pass.
[[nodiscard]] constexpr auto gcra(gcra_state& state, const rate_policy& policy, instant now) noexcept -> rate_decision {
  const auto rounded_up = [](std::int64_t nanoseconds) { return std::chrono::microseconds{(nanoseconds + 999) / 1000}; };
  const std::int64_t at = gcra_time(now);
  const std::int64_t step = gcra_step(policy);
  const std::int64_t tolerance = step * policy.quota;
  if (state.arrival > at + 2 * tolerance) state.arrival = at + tolerance;

  const std::int64_t arrival = state.arrival < at ? at : state.arrival;
  const std::int64_t debt = arrival - at;
  if (debt + step > tolerance) return {false, 0, rounded_up(debt), rounded_up(debt + step - tolerance)};
  state.arrival = arrival + step;
  const std::int64_t room = tolerance - debt - step;
  const auto remaining = static_cast<std::uint32_t>(room / step);
  return {true, remaining, rounded_up(debt + step), rounded_up(remaining != 0 ? 0 : step - room)};
}

/// Remembers and decides. `take` is called concurrently, and two calls for one key never both get the last request.
class rate_limiter {
 public:
  virtual ~rate_limiter() = default;
  [[nodiscard]] virtual auto take(rate_key key, const rate_policy& policy, instant now) -> rate_decision = 0;
  [[nodiscard]] virtual auto blocks() const noexcept -> bool { return false; }
};

}  // namespace ward::guard

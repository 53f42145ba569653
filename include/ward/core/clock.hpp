// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Time as the pipeline sees it: one clock for a whole app, so that a test can turn it by hand.
#pragma once

#include <atomic>
#include <chrono>

namespace ward {

/// A point on the UTC time line, microseconds since 1970-01-01T00:00:00Z.
using instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Tells the time. `now()` is called concurrently.
class clock {
 public:
  virtual ~clock() = default;
  [[nodiscard]] virtual auto now() const noexcept -> instant = 0;
};

class system_clock final : public clock {
 public:
  [[nodiscard]] auto now() const noexcept -> instant override {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  }
};

/// Stands still until it is told otherwise: for tests of expiry, windows and deadlines.
class manual_clock final : public clock {
 public:
  explicit manual_clock(instant start) : now_(start.time_since_epoch().count()) {}
  [[nodiscard]] auto now() const noexcept -> instant override {
    return instant{std::chrono::microseconds{now_.load(std::memory_order_relaxed)}};
  }
  void advance(std::chrono::microseconds step) noexcept { now_.fetch_add(step.count(), std::memory_order_relaxed); }

 private:
  std::atomic<std::chrono::microseconds::rep> now_;
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Measures pieces of work against each other in one process: interleaved rounds, and the median of the ratios of each round.
#pragma once

#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bench {

/// Keeps the compiler from leaving out what made `value`.
template <class Value>
void keep(const Value& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

[[nodiscard]] inline auto median(std::vector<double> values) -> double {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Nanoseconds that this thread has had a processor: what others take on a busy machine does not count.
[[nodiscard]] inline auto processor_time() -> double {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// A machine that others use too is fast and slow by turns: only what ran side by side can be compared.
class contest {
 public:
  struct standing {
    std::string name;
    double ratio;  ///< to the first contender; its own is 1
    double nanoseconds;  ///< for once, the median
  };

  explicit contest(std::chrono::microseconds slice = std::chrono::milliseconds{2}, std::size_t rounds = 101)
      : slice_(slice), rounds_(rounds) {}

  /// The first one added is what the others are measured against. `work` does it once.
  template <class Work>
  void add(std::string name, Work work) {
    contenders_.push_back({std::move(name),
                           [work = std::move(work)](std::size_t times) mutable {
                             const double start = processor_time();
                             for (std::size_t i = 0; i != times; ++i) work();
                             return (processor_time() - start) / static_cast<double>(times);
                           },
                           1,
                           {}});
  }

  [[nodiscard]] auto run() -> std::vector<standing> {
    for (auto& each : contenders_) calibrate(each);
    for (std::size_t round = 0; round != rounds_; ++round) {
      for (std::size_t i = 0; i != contenders_.size(); ++i) {
        auto& each = contenders_[(i + round) % contenders_.size()];  // nobody always runs behind the same one
        each.spent.push_back(each.work(each.times));
      }
    }
    std::vector<standing> standings;
    for (const auto& each : contenders_) standings.push_back({each.name, ratio(each), median(each.spent)});
    return standings;
  }

 private:
  struct contender {
    std::string name;
    std::function<double(std::size_t)> work;  // nanoseconds for once
    std::size_t times;
    std::vector<double> spent;
  };

  void calibrate(contender& each) const {
    const double wanted = std::chrono::duration<double, std::nano>(slice_).count();
    each.work(3);
    const double once = each.work(10);
    each.times = static_cast<std::size_t>(std::max(1.0, wanted / once));
  }
  [[nodiscard]] auto ratio(const contender& each) const -> double {
    std::vector<double> ratios;
    for (std::size_t i = 0; i != rounds_; ++i) ratios.push_back(each.spent[i] / contenders_.front().spent[i]);
    return median(std::move(ratios));
  }

  std::chrono::microseconds slice_;
  std::size_t rounds_;
  std::vector<contender> contenders_;
};

}  // namespace bench

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The lease of one request: given back once, however the request ends.
#pragma once

#include <chrono>
#include <memory>
#include <utility>

#include "ward/guard/lease_keeper.hpp"

namespace ward::pipeline {

/// When a lease ends that is not given back, beside the time that a body may take to arrive: else whoever holds bodies back could
/// complete more at once than count. A call that takes longer runs on and is counted no more; what a process held that crashed is
/// counted so long in a store that outlives it.
inline constexpr std::chrono::minutes longest_lease{5};

/// Holds a lease or nothing. Used by one thread at a time.
class held_lease {
 public:
  held_lease() = default;
  held_lease(const held_lease&) = delete;
  auto operator=(const held_lease&) -> held_lease& = delete;
  ~held_lease() { give_back(); }

  /// Takes charge of a lease that `keeper` gave. Precondition: none is held.
  void hold(std::shared_ptr<guard::lease_keeper> keeper, guard::rate_key key, guard::lease_number number) noexcept {
    keeper_ = std::move(keeper);
    key_ = key;
    number_ = number;
  }
  /// Does nothing if none is held.
  void give_back() noexcept {
    if (const auto keeper = std::move(keeper_)) keeper->give_back(key_, number_);
  }

 private:
  std::shared_ptr<guard::lease_keeper> keeper_;  // null: none
  guard::rate_key key_;
  guard::lease_number number_ = 0;
};

}  // namespace ward::pipeline

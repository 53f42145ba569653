// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Keeps the counters in memory. Handlers run on several threads, so it locks.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <ward/ward.hpp>

#include "counter_api.hpp"

namespace counter {

class service {
 public:
  auto on(const ward::call<increase>& call) -> ward::reply<increase> {
    const std::lock_guard lock{mutex_};
    auto& value = values_[key_of(call.scope())];
    const auto next = decltype(count::value)::from(value + call.body().by.value());
    if (!next) return ward::failure<"counter-is-full">{};
    value = next->value();
    return count{.value = *next};
  }

  auto on(const ward::call<read>& call) -> ward::reply<read> {
    const std::lock_guard lock{mutex_};
    return count{.value = decltype(count::value)::from(values_[key_of(call.scope())]).value()};
  }

 private:
  using key = std::pair<std::string, std::string>;
  static auto key_of(const ward::scope& scope) -> key { return {std::string{scope.tenant()}, std::string{scope.subject()}}; }

  std::mutex mutex_;
  std::map<key, std::int64_t> values_;
};

}  // namespace counter

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The limiter's part of a request.
#include "ward/memory/limiter.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <random>

#include "counted.hpp"

TEST_CASE("a decision allocates nothing, whether its caller is new or known") {
  constexpr ward::guard::rate_policy policy{"per-minute", 5, std::chrono::seconds{60}};
  ward::memory::limiter limits{64};
  std::mt19937_64 random{11};
  const auto before = allocations_of_this_thread();
  for (int i = 0; i != 10'000; ++i) {
    const ward::guard::rate_key key{random(), random()};
    (void)limits.take(key, policy, ward::instant{});
    (void)limits.take(key, policy, ward::instant{});
  }
  CHECK(allocations_of_this_thread() == before);
}

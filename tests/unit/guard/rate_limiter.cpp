// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// GCRA keeps what rate_policy promises, for any policy, any caller and any clock.
#include "ward/guard/rate_limiter.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cstdint>
#include <random>
#include <vector>

using namespace std::chrono_literals;
using ward::instant;
using ward::guard::gcra;
using ward::guard::gcra_state;
using ward::guard::rate_policy;

namespace {

constexpr instant start{1'790'000'000'000'000us};

// Quotas that divide their window, quotas that do not, and the extremes of what rate_policy allows.
const std::array policies{
    rate_policy{"one", 1, 1s},          rate_policy{"two", 2, 1s},           rate_policy{"three", 3, 1s},
    rate_policy{"seven", 7, 60s},       rate_policy{"ninety-nine", 99, 10s}, rate_policy{"daily", 10, 24h},
    rate_policy{"odd", 333, 1s},        rate_policy{"fast", 600'001, 1s},    rate_policy{"fastest", 1'000'000, 1s},
};

auto any_small_policy() -> rate_policy { return policies.at(static_cast<std::size_t>(GENERATE(Catch::Generators::range(0, 7)))); }

// Whether no half-open span of a window's length holds more than 2 * quota - 1 of the times.
auto keeps_the_promise(std::vector<instant> passed, const rate_policy& policy) -> bool {
  std::sort(passed.begin(), passed.end());
  const std::size_t most = 2 * std::size_t{policy.quota} - 1;
  for (std::size_t i = most; i < passed.size(); ++i) {
    if (passed[i] - passed[i - most] < policy.window) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("an idle caller may send the whole quota at once, and not one more") {
  for (const auto& policy : policies) {
    gcra_state state;
    for (std::uint32_t i = 0; i != policy.quota; ++i) {
      const auto decision = gcra(state, policy, start);
      REQUIRE(decision.allowed);
      REQUIRE(decision.remaining == policy.quota - 1 - i);
    }
    const auto decision = gcra(state, policy, start);
    CHECK_FALSE(decision.allowed);
    CHECK(decision.remaining == 0);
  }
}

TEST_CASE("a greedy caller gets exactly 2 * quota - 1 into a window, never more") {
  const rate_policy policy{"even", 5, 10s};
  gcra_state state;
  std::vector<instant> passed;
  for (instant now = start; now < start + policy.window; now += 1ms) {
    while (gcra(state, policy, now).allowed) passed.push_back(now);
  }
  CHECK(passed.size() == 9);
}

TEST_CASE("callers of any manner never pass more often than promised") {
  const auto policy = any_small_policy();
  std::mt19937_64 random{GENERATE(1U, 2U, 3U)};
  const auto step = std::chrono::microseconds{ward::guard::gcra_step(policy) / 1000 + 1};
  std::uniform_int_distribution<std::int64_t> pause{0, step.count() * 2};
  gcra_state state;
  std::vector<instant> passed;
  instant now = start;
  for (int i = 0; i != 20'000; ++i) {
    const auto decision = gcra(state, policy, now);
    if (decision.allowed) passed.push_back(now);
    // In turn: at once, at random, at the first moment that could pass, after a long rest.
    if (i % 4 == 1) now += std::chrono::microseconds{pause(random)};
    if (i % 4 == 2) now += decision.retry_after;
    if (i % 997 == 0) now += policy.window;
  }
  REQUIRE(passed.size() > policy.quota);
  CHECK(keeps_the_promise(passed, policy));
  const auto whole_windows = (now - start) / policy.window + 2;
  CHECK(passed.size() <= static_cast<std::size_t>(whole_windows) * policy.quota);
}

TEST_CASE("a quota that does not divide its window does not round in the caller's favour") {
  for (const auto& policy : policies) {
    INFO(policy.name);
    CHECK(ward::guard::gcra_step(policy) * policy.quota >= std::chrono::nanoseconds{policy.window}.count());
  }
  const rate_policy fast{"fast", 600'001, 1s};
  gcra_state state;
  std::uint64_t passed = 0;
  for (instant now = start; now < start + 2s; now += 1us) passed += gcra(state, fast, now).allowed ? 1 : 0;
  CHECK(passed <= 3 * std::uint64_t{fast.quota});
  CHECK(passed >= 2 * std::uint64_t{fast.quota} - 1000);
}

TEST_CASE("requests a step apart always pass") {
  const auto policy = any_small_policy();
  const auto step = std::chrono::microseconds{ward::guard::gcra_step(policy) / 1000 + 1};
  gcra_state state;
  for (std::uint32_t i = 0; i != policy.quota; ++i) REQUIRE(gcra(state, policy, start).allowed);
  instant now = start;
  for (int i = 0; i != 1000; ++i) REQUIRE(gcra(state, policy, now += step).allowed);
}

TEST_CASE("retry_after is the first moment that passes, reset_after the first with the whole quota") {
  const auto policy = any_small_policy();
  gcra_state state;
  ward::guard::rate_decision last;
  for (std::uint32_t i = 0; i != policy.quota; ++i) last = gcra(state, policy, start + std::chrono::microseconds{i});
  REQUIRE(last.allowed);
  REQUIRE(last.retry_after > 0us);
  const instant now = start + std::chrono::microseconds{policy.quota};
  const auto refused = gcra(state, policy, now);
  REQUIRE_FALSE(refused.allowed);
  auto copy = state;
  CHECK_FALSE(gcra(copy, policy, now + refused.retry_after - 1us).allowed);
  copy = state;
  CHECK(gcra(copy, policy, now + refused.retry_after).allowed);
  copy = state;
  CHECK(gcra(copy, policy, now + refused.reset_after).remaining == policy.quota - 1);
}

TEST_CASE("retry_after is zero exactly while something remains") {
  const rate_policy policy{"three", 3, 60s};
  gcra_state state;
  CHECK(gcra(state, policy, start).retry_after == 0us);
  CHECK(gcra(state, policy, start).retry_after == 0us);
  const auto last = gcra(state, policy, start);
  CHECK(last.allowed);
  CHECK(last.remaining == 0);
  CHECK(last.retry_after == 20s);
  CHECK(last.reset_after == 60s);
  CHECK(gcra(state, policy, start + 1s).retry_after == 19s);
}

TEST_CASE("a refused request changes nothing, so that trying again does not prolong the wait") {
  const rate_policy policy{"two", 2, 10s};
  gcra_state state;
  REQUIRE(gcra(state, policy, start).allowed);
  REQUIRE(gcra(state, policy, start).allowed);
  for (auto pause = 0us; pause != 5s; pause += 1ms) REQUIRE_FALSE(gcra(state, policy, start + pause).allowed);
  CHECK(gcra(state, policy, start + 5s).allowed);
}

TEST_CASE("a clock that is set back makes the caller wait, at most a window and a step") {
  const auto policy = any_small_policy();
  const auto back = GENERATE(1s, 30s, 3600s, 86'400s * 365);
  gcra_state state;
  for (std::uint32_t i = 0; i != policy.quota; ++i) REQUIRE(gcra(state, policy, start).allowed);
  const instant earlier = start - back;
  const auto refused = gcra(state, policy, earlier);
  REQUIRE_FALSE(refused.allowed);
  const auto step = std::chrono::microseconds{ward::guard::gcra_step(policy) / 1000 + 1};
  CHECK(refused.retry_after <= policy.window + step + std::chrono::microseconds{policy.quota});
  CHECK(gcra(state, policy, earlier + refused.retry_after).allowed);
}

TEST_CASE("clock readings that arrive out of order let nothing extra pass") {
  const auto policy = any_small_policy();
  std::mt19937_64 random{7};
  std::uniform_int_distribution<std::int64_t> lag{0, std::chrono::microseconds{policy.window}.count() - 1};
  const auto pace = std::chrono::microseconds{std::max<std::int64_t>(ward::guard::gcra_step(policy) / 4000, 1)};
  gcra_state state;
  std::vector<instant> passed;
  for (instant now = start; now < start + 400 * policy.quota * pace; now += pace) {
    const instant reading = now - std::chrono::microseconds{lag(random)};
    if (gcra(state, policy, reading).allowed) passed.push_back(reading);
  }
  REQUIRE(passed.size() > policy.quota);
  CHECK(keeps_the_promise(passed, policy));
}

TEST_CASE("times outside the calendar do not overflow") {
  const rate_policy policy{"daily", 2, 24h};
  for (const auto odd : {instant::min(), instant{-1us}, instant{}, instant::max()}) {
    gcra_state state;
    CHECK(gcra(state, policy, odd).allowed);
    CHECK(gcra(state, policy, odd).allowed);
    CHECK_FALSE(gcra(state, policy, odd).allowed);
  }
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The limiter's table: exact while callers fit, never generous when they do not.
#include "ward/memory/limiter.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <map>
#include <new>
#include <random>
#include <thread>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using ward::instant;
using ward::guard::rate_key;
using ward::guard::rate_policy;
using ward::memory::limiter;

namespace {

constexpr instant start{1'790'000'000'000'000us};
constexpr rate_policy per_minute{"per-minute", 5, 60s};
constexpr rate_policy per_day{"per-day", 3, 24h};

class random_keys {
 public:
  explicit random_keys(std::uint64_t seed) : random_(seed) {}
  auto next() -> rate_key { return {random_(), random_()}; }

 private:
  std::mt19937_64 random_;
};

void exhaust(limiter& limits, rate_key key, const rate_policy& policy, instant now) {
  for (std::uint32_t i = 0; i != policy.quota; ++i) (void)limits.take(key, policy, now);
}

}  // namespace

TEST_CASE("the capacity is what was asked for, in whole sets") {
  CHECK(limiter{}.capacity() == 65'536);
  CHECK(limiter{0}.capacity() == 16);
  CHECK(limiter{17}.capacity() == 32);
}

TEST_CASE("a limiter can be moved into an app, with what it remembers") {
  limiter limits;
  exhaust(limits, {1, 2}, per_minute, start);
  limiter moved{std::move(limits)};
  CHECK_FALSE(moved.take({1, 2}, per_minute, start).allowed);
}

TEST_CASE("each key has its own quota, and recovers") {
  limiter limits;
  random_keys keys{1};
  const auto first = keys.next(), second = keys.next();
  exhaust(limits, first, per_minute, start);
  CHECK_FALSE(limits.take(first, per_minute, start).allowed);
  CHECK(limits.take(second, per_minute, start).allowed);
  CHECK(limits.take(first, per_minute, start + 12s).allowed);
}

TEST_CASE("while callers fit, every decision is that of gcra alone") {
  limiter limits;
  random_keys keys{2};
  std::vector<rate_key> callers(8000);
  for (auto& caller : callers) caller = keys.next();
  std::vector<ward::guard::gcra_state> states(callers.size());
  std::mt19937_64 random{3};
  instant now = start;
  for (int i = 0; i != 100'000; ++i) {
    const std::size_t who = random() % callers.size();
    const auto& policy = who % 2 == 0 ? per_minute : per_day;
    const auto expected = ward::guard::gcra(states[who], policy, now);
    const auto decision = limits.take(callers[who], policy, now);
    REQUIRE(decision.allowed == expected.allowed);
    REQUIRE(decision.remaining == expected.remaining);
    now += std::chrono::microseconds{random() % 2000};
  }
}

TEST_CASE("a flood of fresh keys does not free a limited caller") {
  limiter limits{16};
  random_keys keys{4};
  const auto limited = keys.next();
  exhaust(limits, limited, per_minute, start);
  for (int i = 0; i != 100'000; ++i) (void)limits.take(keys.next(), per_minute, start);
  CHECK_FALSE(limits.take(limited, per_minute, start).allowed);
}

TEST_CASE("a flood under a longer policy does not free a limited caller") {
  limiter limits{16};
  random_keys keys{5};
  const auto limited = keys.next();
  exhaust(limits, limited, per_minute, start);
  const rate_policy hundred_a_day{"hundred", 100, 24h};
  for (int i = 0; i != 500; ++i) (void)limits.take(keys.next(), hundred_a_day, start);
  CHECK_FALSE(limits.take(limited, per_minute, start).allowed);
}

TEST_CASE("with one policy, a full table never lets anybody pass more than an endless one") {
  limiter limits{32};
  random_keys keys{6};
  std::vector<rate_key> callers(300);
  for (auto& caller : callers) caller = keys.next();
  std::vector<ward::guard::gcra_state> truth(callers.size());
  std::mt19937_64 random{7};
  instant now = start;
  int passed = 0;
  for (int i = 0; i != 200'000; ++i) {
    const std::size_t who = random() % callers.size();
    if (limits.take(callers[who], per_minute, now).allowed) {
      ++passed;
      REQUIRE(ward::guard::gcra(truth[who], per_minute, now).allowed);
    }
    now += std::chrono::microseconds{random() % 400'000};
  }
  CHECK(passed > 1000);
}

TEST_CASE("a newcomer to a full table starts with no more than the least used part") {
  limiter limits{16};
  random_keys keys{8};
  for (int i = 0; i != 16; ++i) (void)limits.take(keys.next(), per_minute, start);
  CHECK(limits.take(keys.next(), per_minute, start).remaining == per_minute.quota - 2);
}

TEST_CASE("who has used least is forgotten first, wherever it stands") {
  limiter limits{16};
  random_keys keys{13};
  std::vector<rate_key> limited(15);
  for (auto& key : limited) exhaust(limits, key = keys.next(), per_minute, start);
  for (int i = 0; i != 3; ++i) CHECK(limits.take(keys.next(), per_minute, start).remaining == per_minute.quota - 1 - static_cast<std::uint32_t>(i));
  for (const auto& key : limited) CHECK_FALSE(limits.take(key, per_minute, start).allowed);
}

TEST_CASE("a full table serves newcomers again once its callers have recovered") {
  limiter limits{16};
  random_keys keys{9};
  for (int i = 0; i != 1000; ++i) (void)limits.take(keys.next(), per_minute, start);
  const auto newcomer = limits.take(keys.next(), per_minute, start + 61s);
  CHECK(newcomer.allowed);
  CHECK(newcomer.remaining == per_minute.quota - 1);
}

TEST_CASE("a newcomer under a shorter policy waits for one request of its own, not for others to recover") {
  for (const auto& longer : {per_day, rate_policy{"hundred-seconds", 2, 100s}}) {
    limiter limits{16};
    random_keys keys{10};
    for (int i = 0; i != 500; ++i) exhaust(limits, keys.next(), longer, start);
    const auto newcomer = keys.next();
    CHECK(limits.take(newcomer, per_minute, start).retry_after == 12s);
    CHECK(limits.take(newcomer, per_minute, start + 12s).allowed);
  }
}

TEST_CASE("a newcomer under a longer policy takes over the time of the forgotten, not its part of the quota") {
  limiter limits{16};
  random_keys keys{12};
  for (int i = 0; i != 500; ++i) exhaust(limits, keys.next(), per_minute, start);
  const auto newcomer = limits.take(keys.next(), per_day, start);
  CHECK(newcomer.allowed);
  CHECK(newcomer.reset_after > 8h);
  CHECK(newcomer.reset_after <= 8h + 60s);
}

TEST_CASE("threads that share a key get its quota between them, and not one more") {
  limiter limits;
  const rate_policy thousand{"thousand", 1000, 60s};
  std::atomic<int> passed{0};
  std::vector<std::thread> threads;
  for (int i = 0; i != 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j != 2000; ++j) passed += limits.take({1, 2}, thousand, start).allowed ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(passed == 1000);
}

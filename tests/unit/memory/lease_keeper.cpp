// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The table of leases: exact for each caller, closed when it is full, and never in anybody's debt.
#include "ward/memory/lease_keeper.hpp"

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>
#include <thread>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using ward::instant;
using ward::guard::lease_number;
using ward::guard::lease_refusal;
using ward::guard::rate_key;
using ward::memory::lease_keeper;

namespace {

constexpr instant start{1'790'000'000'000'000us};
constexpr instant end = start + 5min;
constexpr rate_key ann{1, 2};
constexpr rate_key bob{3, 4};

auto takes(lease_keeper& leases, rate_key key, std::uint32_t most, instant now = start) -> bool {
  return leases.take(key, most, now, now + 5min).has_value();
}

class random_keys {
 public:
  explicit random_keys(std::uint64_t seed) : random_(seed) {}
  auto next() -> rate_key { return {random_(), random_()}; }

 private:
  std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("the capacity of a lease keeper is what was asked for, in whole sets") {
  CHECK(lease_keeper{}.capacity() == 16'384);
  CHECK(lease_keeper{0}.capacity() == 16);
  CHECK(lease_keeper{17}.capacity() == 32);
}

TEST_CASE("a keeper can be moved into an app, with what it has lent") {
  lease_keeper leases;
  CHECK(takes(leases, ann, 1));
  lease_keeper moved{std::move(leases)};
  CHECK_FALSE(takes(moved, ann, 1));
}

TEST_CASE("each key has as many leases as it may have, and one more for each that comes back") {
  lease_keeper leases;
  const auto first = leases.take(ann, 2, start, end);
  const auto second = leases.take(ann, 2, start, end);
  REQUIRE((first && second));
  const auto third = leases.take(ann, 2, start, end);
  REQUIRE_FALSE(third.has_value());
  CHECK(third.error() == lease_refusal::too_many);
  CHECK(takes(leases, bob, 2));
  leases.give_back(ann, *first);
  CHECK(takes(leases, ann, 2));
  CHECK_FALSE(takes(leases, ann, 2));
}

TEST_CASE("a refusal takes nothing") {
  lease_keeper leases;
  const auto held = leases.take(ann, 1, start, end);
  REQUIRE(held.has_value());
  for (int i = 0; i != 10; ++i) CHECK_FALSE(leases.take(ann, 1, start, end + 1h).has_value());
  leases.give_back(ann, *held);
  CHECK(takes(leases, ann, 1));
}

TEST_CASE("a lease that never comes back ends, not before its time") {
  lease_keeper leases;
  CHECK(leases.take(ann, 1, start, end).has_value());
  CHECK_FALSE(takes(leases, ann, 1, end - 1us));
  CHECK(takes(leases, ann, 1, end));
}

TEST_CASE("a caller's leases end with the last of them") {
  lease_keeper leases;
  CHECK(leases.take(ann, 2, start, end).has_value());
  CHECK(leases.take(ann, 2, start, end + 1min).has_value());
  CHECK_FALSE(takes(leases, ann, 2, end));
  CHECK(takes(leases, ann, 2, end + 1min));
  CHECK(takes(leases, ann, 2, end + 1min));
  CHECK_FALSE(takes(leases, ann, 2, end + 1min));
}

TEST_CASE("a lease that ends earlier than another shortens nothing") {
  lease_keeper leases;
  CHECK(leases.take(ann, 2, start, end).has_value());
  CHECK(leases.take(ann, 2, start, start + 1s).has_value());
  CHECK_FALSE(takes(leases, ann, 2, end - 1us));
}

TEST_CASE("what comes back after its end takes nothing from those that came later") {
  lease_keeper leases;
  const auto late = leases.take(ann, 1, start, end);
  REQUIRE(late.has_value());
  const auto next = leases.take(ann, 1, end, end + 5min);
  REQUIRE(next.has_value());
  leases.give_back(ann, *late);
  CHECK_FALSE(takes(leases, ann, 1, end));
  leases.give_back(ann, *next);
  CHECK(takes(leases, ann, 1, end));
}

TEST_CASE("what comes back twice, or to nobody, makes no room that is not there") {
  lease_keeper leases;
  leases.give_back(ann, 0);
  leases.give_back(ann, 1);
  const auto held = leases.take(ann, 1, start, end);
  REQUIRE(held.has_value());
  leases.give_back(ann, *held);
  leases.give_back(ann, *held);
  leases.give_back(bob, *held);
  CHECK(takes(leases, ann, 1));
  CHECK_FALSE(takes(leases, ann, 1));
}

TEST_CASE("a clock that is set back frees nobody") {
  lease_keeper leases;
  CHECK(leases.take(ann, 1, start, end).has_value());
  CHECK_FALSE(takes(leases, ann, 1, start - 1h));
}

TEST_CASE("a full table refuses newcomers, and forgets nobody") {
  lease_keeper leases{16};
  random_keys keys{1};
  std::vector<std::pair<rate_key, lease_number>> held;
  for (int i = 0; i != 16; ++i) {
    const auto key = keys.next();
    held.emplace_back(key, leases.take(key, 1, start, end).value());
  }
  for (int i = 0; i != 1000; ++i) {
    const auto refused = leases.take(keys.next(), 1, start, end);
    REQUIRE_FALSE(refused.has_value());
    REQUIRE(refused.error() == lease_refusal::no_room);
  }
  for (const auto& [key, number] : held) CHECK(leases.take(key, 1, start, end).error() == lease_refusal::too_many);
  CHECK(takes(leases, held[0].first, 2));

  leases.give_back(held[7].first, held[7].second);
  CHECK(takes(leases, keys.next(), 1));
  CHECK_FALSE(takes(leases, keys.next(), 1));
  CHECK(takes(leases, keys.next(), 1, end + 5min));
}

TEST_CASE("while callers fit, every decision is that of a count for each") {
  lease_keeper leases;
  random_keys keys{2};
  std::vector<rate_key> callers(1000);
  for (auto& caller : callers) caller = keys.next();
  std::vector<std::vector<lease_number>> held(callers.size());
  std::mt19937_64 random{3};
  for (int i = 0; i != 100'000; ++i) {
    const std::size_t who = random() % callers.size();
    const auto most = static_cast<std::uint32_t>(who % 5 + 1);
    if (random() % 2 == 0 && !held[who].empty()) {
      leases.give_back(callers[who], held[who].back());
      held[who].pop_back();
    } else {
      const auto taken = leases.take(callers[who], most, start, end);
      REQUIRE(taken.has_value() == (held[who].size() < most));
      if (taken) held[who].push_back(*taken);
    }
  }
}

TEST_CASE("threads that share a key never hold more than it may have, and leave nothing behind") {
  lease_keeper leases{16};
  constexpr std::uint32_t most = 3;
  const std::array<rate_key, 2> keys{ann, bob};
  std::array<std::atomic<std::uint32_t>, 2> running{};
  std::atomic<std::uint32_t> greatest = 0;
  std::atomic<int> served = 0;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i != 8; ++i) {
    threads.emplace_back([&, which = i % 2] {
      for (int j = 0; j != 5000; ++j) {
        const auto taken = leases.take(keys[which], most, start, end);
        if (!taken) continue;
        const auto now = ++running[which];
        for (auto seen = greatest.load(); seen < now && !greatest.compare_exchange_weak(seen, now);) {
        }
        ++served;
        --running[which];
        leases.give_back(keys[which], *taken);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(greatest <= most);
  CHECK(served > 0);
  for (const auto& key : keys) {
    for (std::uint32_t i = 0; i != most; ++i) CHECK(takes(leases, key, most));
    CHECK_FALSE(takes(leases, key, most));
  }
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A lease goes back once, by whichever way its request ends.
#include "ward/pipeline/held_lease.hpp"

#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "ward/memory/lease_keeper.hpp"
#include "ward/pipeline/exchange.hpp"

using ward::guard::rate_key;
using ward::memory::lease_keeper;
using ward::pipeline::exchange;
using ward::pipeline::held_lease;

namespace {

constexpr ward::instant now{std::chrono::seconds{1'800'000'000}};
constexpr rate_key ann{1, 2};

struct counter {
  std::shared_ptr<lease_keeper> leases = std::make_shared<lease_keeper>();

  auto take() -> ward::guard::lease_number { return leases->take(ann, 2, now, now + std::chrono::minutes{5}).value(); }
  /// How many more there would be.
  auto left() -> int {
    int found = 0;
    ward::guard::lease_number number = 0;
    for (auto taken = leases->take(ann, 2, now, now + std::chrono::minutes{5}); taken;
         taken = leases->take(ann, 2, now, now + std::chrono::minutes{5})) {
      number = *taken;
      ++found;
    }
    for (int i = 0; i != found; ++i) leases->give_back(ann, number);
    return found;
  }
};

}  // namespace

TEST_CASE("a lease goes back when it is told to, and not again at its end") {
  counter of;
  const auto other = of.take();
  {
    held_lease lease;
    lease.hold(of.leases, ann, of.take());
    CHECK(of.left() == 0);
    lease.give_back();
    CHECK(of.left() == 1);
    lease.give_back();
    CHECK(of.left() == 1);
  }
  CHECK(of.left() == 1);
  of.leases->give_back(ann, other);
  CHECK(of.left() == 2);
}

TEST_CASE("a lease goes back at its end") {
  counter of;
  {
    held_lease lease;
    lease.hold(of.leases, ann, of.take());
    CHECK(of.left() == 1);
  }
  CHECK(of.left() == 2);
}

TEST_CASE("what holds nothing gives nothing back") {
  held_lease lease;
  lease.give_back();
}

TEST_CASE("an exchange gives its lease back when it is used again, and when it goes") {
  counter of;
  {
    exchange request;
    request.lease().hold(of.leases, ann, of.take());
    request.reset();
    CHECK(of.left() == 2);
    request.lease().hold(of.leases, ann, of.take());
    CHECK(of.left() == 1);
  }
  CHECK(of.left() == 2);
}

TEST_CASE("a lease keeps its keeper alive") {
  held_lease lease;
  std::weak_ptr<lease_keeper> gone;
  {
    counter of;
    gone = of.leases;
    lease.hold(of.leases, ann, of.take());
  }
  CHECK_FALSE(gone.expired());
  lease.give_back();
  CHECK(gone.expired());
}

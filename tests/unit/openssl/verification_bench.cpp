// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/openssl/verification_bench.hpp"

#include <catch2/catch_test_macros.hpp>

#include <deque>

using namespace ward::openssl;

TEST_CASE("verification_benches: a bench is lent to one at a time, and again when it came back") {
  verification_benches benches{3};
  const verification_bench* first = nullptr;
  {
    const auto one = benches.borrow();
    const auto two = benches.borrow();
    CHECK(&*one != &*two);
    CHECK((*one).checkers.size() == 3);
    first = &*one;
  }
  const auto again = benches.borrow();
  CHECK(&*again == first);
}

TEST_CASE("verification_benches: more than are kept can be lent") {
  verification_benches benches{1};
  std::deque<verification_benches::lease> leases;
  for (int i = 0; i != 70; ++i) leases.emplace_back(benches, std::make_unique<verification_bench>(1));
  leases.clear();
  CHECK((*benches.borrow()).checkers.size() == 1);
}

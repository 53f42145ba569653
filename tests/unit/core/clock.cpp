// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The clock that runs and the clock that waits to be told.
#include "ward/core/clock.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace std::chrono_literals;

TEST_CASE("the manual clock stands still until it is moved, in either direction") {
  ward::manual_clock turned{ward::instant{5s}};
  const ward::clock& clock = turned;
  CHECK(clock.now() == ward::instant{5s});
  turned.advance(3us);
  CHECK(clock.now() == ward::instant{5'000'003us});
  turned.advance(-5s);
  CHECK(clock.now() == ward::instant{3us});
}

TEST_CASE("the system clock tells the same time as the standard library's") {
  const auto before = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
  const auto now = ward::system_clock{}.now();
  CHECK(now >= before);
  CHECK(now - before < 1h);
}

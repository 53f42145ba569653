// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Bytes from the kernel.
#include "ward/core/entropy.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <vector>

TEST_CASE("random bytes differ from one time to the next") {
  std::set<std::array<std::byte, 16>> seen;
  for (int i = 0; i != 1000; ++i) {
    std::array<std::byte, 16> bytes{};
    ward::fill_random(bytes);
    seen.insert(bytes);
  }
  CHECK(seen.size() == 1000);
}

TEST_CASE("every byte of a long run is filled, and none beyond") {
  std::vector<std::byte> ored(5000);
  for (int i = 0; i != 20; ++i) {
    std::vector<std::byte> bytes(5001);
    ward::fill_random(std::span{bytes}.first(5000));
    REQUIRE(bytes.back() == std::byte{0});
    for (std::size_t j = 0; j != ored.size(); ++j) ored[j] |= bytes[j];
  }
  for (const auto byte : ored) REQUIRE(byte != std::byte{0});
  ward::fill_random({});
}

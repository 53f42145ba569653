// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/openssl/algorithm.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ward::openssl;

TEST_CASE("algorithm: three names, case-sensitive, there and back") {
  for (const auto each : {algorithm::rs256, algorithm::es256, algorithm::eddsa}) CHECK(parse_algorithm(to_string(each)) == each);
  for (const auto* name : {"", "none", "HS256", "rs256", "RS256 ", "RS2567", "EdDsa", "ES384"}) CHECK_FALSE(parse_algorithm(name));
}

TEST_CASE("algorithm_set: contains what it was made of") {
  constexpr algorithm_set one{algorithm::es256};
  STATIC_CHECK(one.contains(algorithm::es256));
  STATIC_CHECK_FALSE(one.contains(algorithm::rs256));
  STATIC_CHECK_FALSE(one.contains(algorithm::eddsa));
  STATIC_CHECK_FALSE(one.empty());
  STATIC_CHECK(algorithm_set{}.empty());
  STATIC_CHECK(all_algorithms.contains(algorithm::rs256));
}

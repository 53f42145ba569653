// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A value or a reason, never both.
#include "ward/core/result.hpp"

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

namespace {

enum class reason { none, broken };

auto half(int number) -> ward::result<int, reason> {
  if (number % 2 != 0) return ward::failed{reason::broken};
  return number / 2;
}

}  // namespace

TEST_CASE("a result holds its value") {
  const auto result = half(8);
  REQUIRE(result);
  CHECK(*result == 4);
  CHECK(result.value() == 4);
}

TEST_CASE("a result holds its reason, and value() says that there is no value") {
  const auto result = half(7);
  REQUIRE_FALSE(result);
  CHECK(result.error() == reason::broken);
  CHECK_THROWS_AS(result.value(), ward::bad_result);
  CHECK_THROWS_AS(half(7).value(), ward::bad_result);
}

TEST_CASE("a value and a reason of the same type are told apart") {
  const ward::result<std::string, std::string> good{"text"};
  const ward::result<std::string, std::string> bad{ward::failed{std::string{"text"}}};
  CHECK(good.has_value());
  CHECK_FALSE(bad.has_value());
}

TEST_CASE("values that only move can be taken out") {
  ward::result<std::unique_ptr<int>, reason> result{std::make_unique<int>(3)};
  const auto taken = *std::move(result);
  CHECK(*taken == 3);
}

TEST_CASE("a result without a value is success or a reason") {
  const ward::result<void, reason> good;
  const ward::result<void, reason> bad{ward::failed{reason::broken}};
  CHECK(good);
  REQUIRE_FALSE(bad);
  CHECK(bad.error() == reason::broken);
}

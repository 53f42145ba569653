// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/sqlite/query.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <type_traits>

using ward::sqlite::query;

TEST_CASE("a query is its literal") {
  constexpr query made = "SELECT 1";
  STATIC_REQUIRE(made.text() == "SELECT 1");
}

TEST_CASE("nothing that exists only at run time becomes a query") {
  STATIC_REQUIRE_FALSE(std::is_constructible_v<query, std::string>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<query, std::string_view>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<query, const char*>);
}

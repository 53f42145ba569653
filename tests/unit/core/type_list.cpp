// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Lists of types cost nothing.
#include "ward/core/type_list.hpp"

#include <catch2/catch_test_macros.hpp>
#include <type_traits>

TEST_CASE("a list knows its size and keeps order and repeats") {
  STATIC_CHECK(ward::type_list<>::size == 0);
  STATIC_CHECK(ward::type_list<int, int, char>::size == 3);
  STATIC_CHECK_FALSE(std::is_same_v<ward::type_list<int, char>, ward::type_list<char, int>>);
}

TEST_CASE("a list may name what cannot be made") {
  struct incomplete;
  STATIC_CHECK(ward::type_list<incomplete, void>::size == 2);
  STATIC_CHECK(std::is_same_v<ward::type_tag<void>::type, void>);
}

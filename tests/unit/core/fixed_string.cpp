// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Literals as template arguments.
#include "ward/core/fixed_string.hpp"

#include <catch2/catch_test_macros.hpp>
#include <type_traits>

namespace {

template <ward::fixed_string Name>
struct named {
  static constexpr auto name = Name.view();
};

}  // namespace

TEST_CASE("equal literals make one type, different ones make two") {
  STATIC_CHECK(std::is_same_v<named<"admin">, named<"admin">>);
  STATIC_CHECK_FALSE(std::is_same_v<named<"admin">, named<"adminx">>);
  STATIC_CHECK_FALSE(std::is_same_v<named<"admin">, named<"Admin">>);
}

TEST_CASE("the text is the literal without its NUL, and keeps NULs inside") {
  STATIC_CHECK(named<"admin">::name == "admin");
  STATIC_CHECK(named<"">::name.empty());
  STATIC_CHECK(named<"a\0b">::name.size() == 3);
  STATIC_CHECK(ward::fixed_string{"abc"}.size() == 3);
}

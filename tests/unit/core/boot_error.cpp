// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// All problems of a start, a line each.
#include "ward/core/boot_error.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a boot error says all its problems, a line each") {
  const ward::boot_error error{std::vector<std::string>{"A is missing", "B is wrong"}};
  CHECK(error.problems().size() == 2);
  CHECK(std::string{error.what()} == "A is missing\nB is wrong");
  CHECK(std::string{ward::boot_error{"one"}.what()} == "one");
}

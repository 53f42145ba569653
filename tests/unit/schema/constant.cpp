// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A text with one word.
#include "ward/schema/constant.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "ward/schema/integer.hpp"
#include "ward/schema/struct_schema.hpp"

namespace {

struct circle {
  ward::constant<"circle"> type{};
  ward::integer<1, 9> radius;
};

static_assert(ward::member_presence<circle>[0] == ward::presence::required);
static_assert(circle{.radius = 3}.type == "circle");
static_assert(ward::constant<"a">::shape.words.size() == 1 && ward::constant<"abc">::max_bytes == 3);

}  // namespace

TEST_CASE("a constant is its word and no other") {
  CHECK(ward::constant<"circle">::from("circle").has_value());
  for (const auto text : {"", "Circle", "circles", "circl"}) {
    CHECK(ward::constant<"circle">::from(text).error().code == ward::issue_code::not_allowed);
  }
}

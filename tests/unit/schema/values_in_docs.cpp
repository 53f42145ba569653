// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The values that docs/schema.md shows.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ward/declare.hpp"

TEST_CASE("values as the documentation shows them") {
  const std::string typed_in = "a title that somebody typed";
  // [values]
  using title = ward::text<1, 120>;
  constexpr title literal = "Shopping";           // checked by the compiler
  const auto checked = title::from(typed_in);     // a ward::result<title, ward::issue>
  const auto too_long = title::from(std::string(121, 'x'));
  // too_long.error() is {issue_code::too_long, 120}

  struct item {
    title name;
    ward::integer<1, 99> count = 1;
    ward::list<ward::matching<"[a-z]{1,8}">, 0, 4> tags;
    std::optional<ward::timestamp> due;
  };
  const item bread{.name = "Bread", .tags = ward::items(), .due = {}};  // without .name or .tags: does not compile
  // [/values]
  CHECK(literal.view() == "Shopping");
  CHECK(checked.value() == typed_in);
  CHECK(too_long.error() == ward::issue{ward::issue_code::too_long, 120});
  CHECK(bread.count.value() == 1);
}

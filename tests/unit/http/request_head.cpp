// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Looking fields up.
#include "ward/http/request_head.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

TEST_CASE("fields are found by name whatever its case, the first of several, and all are counted") {
  const std::array<ward::http::field, 3> fields{{{"Accept", "a"}, {"X-B", "1"}, {"x-b", "2"}}};
  ward::http::request_head head;
  head.fields = fields;
  CHECK(head.find("ACCEPT") == "a");
  CHECK(head.find("x-B") == "1");
  CHECK(head.count("X-b") == 2);
  CHECK_FALSE(head.find("X"));
  CHECK(head.count("X") == 0);
}

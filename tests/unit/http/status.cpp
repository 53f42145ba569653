// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reason phrases.
#include "ward/http/status.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("codes have the phrases of RFC 9110, unknown ones none") {
  CHECK(ward::http::reason(200) == "OK");
  CHECK(ward::http::reason(413) == "Content Too Large");
  CHECK(ward::http::reason(429) == "Too Many Requests");
  CHECK(ward::http::reason(0).empty());
  CHECK(ward::http::reason(299).empty());
}

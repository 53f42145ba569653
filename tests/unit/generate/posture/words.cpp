// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/posture/words.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

using namespace ward::generate::posture;
using ward::rate_subject;

TEST_CASE("numbers are told in groups of three") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1'000) == "1,000");
  CHECK(grouped(1'234'567) == "1,234,567");
}

TEST_CASE("shares are told in words") {
  CHECK(out_of(0, 8) == "none of 8 operations");
  CHECK(out_of(3, 8) == "3 of 8 operations");
  CHECK(out_of(8, 8) == "all 8 operations");
  CHECK(out_of(1, 1) == "1 of 1 operations");
}

TEST_CASE("limits and demands are told in words") {
  CHECK(words_of({rate_subject::user, 30, 60, false, {}}) == "30 per minute and user");
  CHECK(words_of({rate_subject::address, 3'000, 90, true, {}}) == "3,000 per 90 seconds and address, over the whole api");
  CHECK(words_of({rate_subject::account, 5, 86400, false, "email"}) == "5 per day and account in email");
  CHECK(words_of(authentication_demand{}) == "one is enough");
  CHECK(words_of(authentication_demand{.is_demanded = true}) == "more than one factor");
  constexpr std::array<std::string_view, 2> acr_values{"phr", "phrh"};
  CHECK(words_of(authentication_demand{true, 900, acr_values, {}}) == "acr phr or phrh, at most 15 minutes ago");
  CHECK(words_of(authentication_demand{true, 3600, {}, {}}) == "more than one factor, at most 1 hour ago");
}

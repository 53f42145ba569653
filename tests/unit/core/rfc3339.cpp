// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Time as logs show it.
#include "ward/core/rfc3339.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace std::chrono_literals;
using namespace std::chrono;

namespace {

auto shown(ward::instant at) -> std::string {
  std::array<char, ward::rfc3339_size> text{};
  REQUIRE(ward::write_rfc3339(text.data(), at) == text.data() + text.size());
  return {text.data(), text.size()};
}

}  // namespace

TEST_CASE("instants are shown in UTC, to the microsecond, in constant width") {
  CHECK(shown(ward::instant{0us}) == "1970-01-01T00:00:00.000000Z");
  CHECK(shown(ward::instant{1'795'293'480'000'042us}) == "2026-11-21T20:38:00.000042Z");
  CHECK(shown(sys_days{2024y / February / 29} + 23h + 59min + 59s + 999'999us) == "2024-02-29T23:59:59.999999Z");
  CHECK(shown(sys_days{2100y / March / 1}) == "2100-03-01T00:00:00.000000Z");
  CHECK(shown(sys_days{7y / July / 4}) == "0007-07-04T00:00:00.000000Z");
}

TEST_CASE("before 1970, time still runs forward") {
  CHECK(shown(ward::instant{-1us}) == "1969-12-31T23:59:59.999999Z");
  CHECK(shown(ward::instant{-86'400s}) == "1969-12-31T00:00:00.000000Z");
}

TEST_CASE("what four digits of a year cannot show is shown as the nearest that they can") {
  CHECK(shown(ward::instant::max()) == "9999-12-31T23:59:59.999999Z");
  CHECK(shown(ward::instant::min()) == "0000-01-01T00:00:00.000000Z");
}

TEST_CASE("later instants are shown as greater text") {
  std::string before = shown(ward::instant{0us});
  for (auto at = ward::instant{0us}; at < ward::instant{3'000'000'000s}; at += 86'399s + 999'983us) {
    const auto text = shown(at);
    REQUIRE(before <= text);
    before = text;
  }
}

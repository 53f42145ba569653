// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The strict profile of RFC 3339: what is read, what is refused, what is written.
#include "ward/schema/format/rfc3339.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string>
#include <string_view>

namespace {

using namespace std::chrono_literals;
using ward::instant;
using ward::parse_rfc3339;

constexpr auto at(int year, unsigned month, unsigned day) -> instant {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

constexpr auto written(instant when) -> std::string { return std::string{ward::rfc3339_text{when}.view()}; }

static_assert(parse_rfc3339("2026-11-21T20:38:00Z") == at(2026, 11, 21) + 20h + 38min);
static_assert(parse_rfc3339("1970-01-01T00:00:00Z") == instant{});
static_assert(ward::rfc3339_text{instant{}}.view() == "1970-01-01T00:00:00Z");
static_assert(!parse_rfc3339("2026-02-29T00:00:00Z"));

TEST_CASE("a fraction has 1 to 6 digits") {
  const auto base = at(2026, 1, 2) + 3h + 4min + 5s;
  CHECK(parse_rfc3339("2026-01-02T03:04:05.1Z") == base + 100ms);
  CHECK(parse_rfc3339("2026-01-02T03:04:05.01Z") == base + 10ms);
  CHECK(parse_rfc3339("2026-01-02T03:04:05.123456Z") == base + 123456us);
  CHECK(parse_rfc3339("2026-01-02T03:04:05.000001Z") == base + 1us);
  CHECK_FALSE(parse_rfc3339("2026-01-02T03:04:05.Z"));
  CHECK_FALSE(parse_rfc3339("2026-01-02T03:04:05.1234567Z"));
  CHECK_FALSE(parse_rfc3339("2026-01-02T03:04:05,1Z"));
}

TEST_CASE("an offset is how far the local time is ahead of UTC") {
  const auto noon = at(2026, 6, 1) + 12h;
  CHECK(parse_rfc3339("2026-06-01T14:00:00+02:00") == noon);
  CHECK(parse_rfc3339("2026-06-01T08:30:00-03:30") == noon);
  CHECK(parse_rfc3339("2026-06-02T11:59:00+23:59") == noon);
  CHECK(parse_rfc3339("2026-05-31T12:01:00-23:59") == noon);
  CHECK(parse_rfc3339("2026-06-01T12:00:00-00:00") == noon);
  CHECK_FALSE(parse_rfc3339("2026-06-01T12:00:00+24:00"));
  CHECK_FALSE(parse_rfc3339("2026-06-01T12:00:00+01:60"));
  CHECK_FALSE(parse_rfc3339("2026-06-01T12:00:00+0100"));
  CHECK_FALSE(parse_rfc3339("2026-06-01T12:00:00+01"));
  CHECK_FALSE(parse_rfc3339("2026-06-01T12:00:00"));
}

TEST_CASE("a day exists in its month") {
  CHECK(parse_rfc3339("2024-02-29T00:00:00Z"));
  CHECK(parse_rfc3339("2000-02-29T00:00:00Z"));
  CHECK_FALSE(parse_rfc3339("1900-02-29T00:00:00Z"));
  CHECK_FALSE(parse_rfc3339("2026-04-31T00:00:00Z"));
  CHECK_FALSE(parse_rfc3339("2026-00-01T00:00:00Z"));
  CHECK_FALSE(parse_rfc3339("2026-13-01T00:00:00Z"));
  CHECK_FALSE(parse_rfc3339("2026-01-00T00:00:00Z"));
  CHECK_FALSE(parse_rfc3339("2026-01-32T00:00:00Z"));
}

TEST_CASE("hours, minutes and seconds stay below 24, 60 and 60: there is no leap second") {
  CHECK(parse_rfc3339("2026-01-01T23:59:59Z"));
  CHECK_FALSE(parse_rfc3339("2026-01-01T24:00:00Z"));
  CHECK_FALSE(parse_rfc3339("2026-01-01T00:60:00Z"));
  CHECK_FALSE(parse_rfc3339("2016-12-31T23:59:60Z"));
}

TEST_CASE("what fits the years 0001 to 9999 in UTC is read, and nothing beyond") {
  CHECK(parse_rfc3339("0001-01-01T00:00:00Z") == ward::first_rfc3339_instant);
  CHECK(parse_rfc3339("9999-12-31T23:59:59.999999Z") == ward::last_rfc3339_instant);
  CHECK_FALSE(parse_rfc3339("0000-12-31T23:59:59Z"));
  CHECK_FALSE(parse_rfc3339("0001-01-01T00:00:00+00:01"));
  CHECK_FALSE(parse_rfc3339("9999-12-31T23:59:59-00:01"));
  CHECK(parse_rfc3339("0000-12-31T23:59:59-00:01") == ward::first_rfc3339_instant + 59s);
}

TEST_CASE("letters, separators, white space and cut text are refused") {
  const std::string good = "2026-11-21T20:38:00Z";
  for (std::size_t size = 0; size != good.size(); ++size) CHECK_FALSE(parse_rfc3339(good.substr(0, size)));
  for (std::size_t i = 0; i != good.size(); ++i) {
    for (const char c : std::string_view{" tzx/+.\0\xff", 9}) {
      std::string text = good;
      text[i] = c;
      CHECK_FALSE(parse_rfc3339(text));
    }
  }
  CHECK_FALSE(parse_rfc3339(good + "Z"));
  CHECK_FALSE(parse_rfc3339(good + " "));
  CHECK_FALSE(parse_rfc3339(" " + good));
  CHECK_FALSE(parse_rfc3339("+026-11-21T20:38:00Z"));
  CHECK_FALSE(parse_rfc3339("12026-11-21T20:38:00Z"));
}

TEST_CASE("as few digits of a fraction are written as keep the value") {
  const auto base = at(2026, 11, 21) + 20h + 38min + 9s;
  CHECK(written(base) == "2026-11-21T20:38:09Z");
  CHECK(written(base + 120ms) == "2026-11-21T20:38:09.120Z");
  CHECK(written(base + 1us) == "2026-11-21T20:38:09.000001Z");
  CHECK(written(at(1969, 12, 31) + 23h + 59min + 59s + 999999us) == "1969-12-31T23:59:59.999999Z");
}

TEST_CASE("what no year of four digits holds is written as the nearest instant") {
  CHECK(written(instant::min()) == "0001-01-01T00:00:00Z");
  CHECK(written(instant::max()) == "9999-12-31T23:59:59.999999Z");
}

TEST_CASE("an instant that is written is read back") {
  auto when = ward::first_rfc3339_instant;
  for (int i = 0; i != 20000; ++i, when += 182h + 37min + 11s + 1001us * (i % 1000)) {
    if (parse_rfc3339(ward::rfc3339_text{when}.view()) != when) FAIL(written(when));
  }
  CHECK(written(when) > "0400");
}

TEST_CASE("the longest text that is read has the size that is stated") {
  constexpr std::string_view longest = "2026-11-21T20:38:00.123456+01:00";
  STATIC_REQUIRE(longest.size() == ward::longest_rfc3339_text);
  CHECK(parse_rfc3339(longest));
}

}  // namespace

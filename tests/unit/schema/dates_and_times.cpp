// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Dates, times of day and durations.
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdint>
#include <string>

#include "shown_texts.hpp"
#include "ward/schema/date.hpp"
#include "ward/schema/duration.hpp"
#include "ward/schema/time.hpp"

namespace {

using namespace std::chrono_literals;

static_assert(sizeof(ward::date) == 6 && sizeof(ward::time) == 24 && sizeof(ward::time_of_day) == 16 &&
              sizeof(ward::duration) == 16);
static_assert(ward::date{"2026-11-21"} < ward::date{"2026-11-22"});
static_assert(std::chrono::sys_days{ward::date{"1970-01-02"}.value()} == std::chrono::sys_days{std::chrono::days{1}});
static_assert(ward::date{2026y / 11 / 21}.text().view() == "2026-11-21");

auto text_of(std::chrono::seconds length) -> std::string {
  return std::string{ward::duration::from_value(length).value().text().view()};
}

}  // namespace

TEST_CASE("dates exist and have four digits of a year") {
  check_round_trips<ward::date>();
  CHECK(ward::date::from_value(2026y / 2 / 29).error() == ward::bad_format("must be a date, as 2026-11-21"));
  CHECK(ward::date::from_value(std::chrono::year{0} / 1 / 1).error().found());
  CHECK(ward::date::from_value(std::chrono::year{10000} / 1 / 1).error().found());
  CHECK(ward::date::from_value(std::chrono::year{-1} / 1 / 1).error().found());
}

TEST_CASE("every day from 0001-01-01 to 9999-12-31 comes back") {
  const std::chrono::sys_days last = 9999y / 12 / 31;
  std::uint64_t lost = 0;
  for (std::chrono::sys_days day = 1y / 1 / 1; day <= last; day += std::chrono::days{1}) {
    const auto text = ward::date_format::write(day);
    if (ward::date_format::parse(text.view()) != std::chrono::year_month_day{day}) ++lost;
  }
  CHECK(lost == 0);
}

TEST_CASE("times keep their offset") {
  check_round_trips<ward::time>();
  const ward::time there = "20:38:00.5-00:30";
  CHECK(there.value().since_midnight == 20h + 38min + 500ms);
  CHECK(there.value().ahead == -30min);
  CHECK(there.text().view() == "20:38:00.500-00:30");
  CHECK(ward::time{"20:38:00+00:00"}.text().view() == "20:38:00Z");
  CHECK(ward::time::from_value({.since_midnight = 24h, .ahead = {}}).error().found());
  CHECK(ward::time::from_value({.since_midnight = -1us, .ahead = {}}).error().found());
  CHECK(ward::time::from_value({.since_midnight = 0us, .ahead = 24h}).error().found());
  CHECK(ward::time::from_value({.since_midnight = 0us, .ahead = -24h}).error().found());
  CHECK(ward::time::from_value({.since_midnight = 24h - 1us, .ahead = -24h + 1min}).value().text().view() ==
        "23:59:59.999999-23:59");
}

TEST_CASE("a time of day has no offset") {
  check_round_trips<ward::time_of_day>();
  CHECK(ward::time_of_day{"09:30:00"}.value() == 9h + 30min);
  CHECK(ward::time_of_day::from_value(24h).error().found());
  CHECK(ward::time_of_day::from_value(-1us).error().found());
  CHECK(ward::time_of_day{"09:30:00"} < ward::time_of_day{"09:30:00.000001"});
}

TEST_CASE("durations are written in the grammar of RFC 3339") {
  check_round_trips<ward::duration>();
  CHECK(text_of(0s) == "PT0S");
  CHECK(text_of(59s) == "PT59S");
  CHECK(text_of(60s) == "PT1M");
  CHECK(text_of(1h + 5s) == "PT1H0M5S");
  CHECK(text_of(24h) == "P1D");
  CHECK(text_of(25h) == "P1DT1H");
  CHECK(text_of(24h + 5s) == "P1DT5S");
  CHECK(text_of(21 * 24h) == "P21D");
  CHECK(ward::duration{"P3W"}.value() == 21 * 24h);
  CHECK(ward::duration{"P1DT36H"}.value() == 60h);
}

TEST_CASE("the longest duration is the sum of the longest parts") {
  constexpr auto longest = ward::duration_format::longest;
  CHECK(text_of(longest) == "P9999999DT9999999H9999999M999999999S");
  CHECK(ward::duration::from(text_of(longest)).value().value() == longest);
  CHECK(ward::duration::from_value(longest + 1s).error().found());
  CHECK(ward::duration::from_value(-1s).error().found());
}

TEST_CASE("durations near where the days end come back") {
  for (const auto around :
       {std::chrono::seconds{9'999'999LL * 86'400}, std::chrono::seconds{9'999'999LL * 90'000},
        std::chrono::seconds{9'999'999LL * 90'060}, std::chrono::seconds{86'400}, std::chrono::seconds{3600}}) {
    for (auto length = around - 70s; length != around + 70s; ++length) {
      CAPTURE(length.count());
      CHECK(ward::duration::from(text_of(length)).value().value() == length);
    }
  }
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/http/imf_date.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>

using ward::http::imf_date;

namespace {

auto at(long long seconds) -> std::chrono::sys_seconds {
  return std::chrono::sys_seconds{std::chrono::seconds{seconds}};
}

}  // namespace

TEST_CASE("dates have the one form that senders may use") {
  CHECK(imf_date{at(784111777)}.view() == "Sun, 06 Nov 1994 08:49:37 GMT");  // the example of RFC 9110
  CHECK(imf_date{at(0)}.view() == "Thu, 01 Jan 1970 00:00:00 GMT");
  CHECK(imf_date{at(951782399)}.view() == "Mon, 28 Feb 2000 23:59:59 GMT");
  CHECK(imf_date{at(951782400)}.view() == "Tue, 29 Feb 2000 00:00:00 GMT");
  CHECK(imf_date{at(253402300799)}.view() == "Fri, 31 Dec 9999 23:59:59 GMT");
}

TEST_CASE("every month and weekday has its name") {
  constexpr auto year = std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};  // a Monday
  const char* days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  for (int i = 0; i != 7; ++i) CHECK(imf_date{year + std::chrono::days{i}}.view().substr(0, 3) == days[i]);
  const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (unsigned i = 0; i != 12; ++i) {
    const std::chrono::sys_seconds first{std::chrono::sys_days{std::chrono::year{2026} / static_cast<int>(i + 1) / 1}};
    CHECK(imf_date{first}.view().substr(8, 3) == months[i]);
  }
}

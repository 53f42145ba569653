// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Numbers that travel as text: decimals and whole numbers of 64 bits.
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "shown_texts.hpp"
#include "ward/schema/decimal.hpp"
#include "ward/schema/string64.hpp"

namespace {

using money = ward::decimal<10, 2>;
using any64 = ward::string64<>;

static_assert(sizeof(money) == 16 && sizeof(any64) == 16);
static_assert(money{"12.5"}.units() == 1250 && money{"12.5"} == money{"12.50"} && money{"-1"} < money{"0.01"});
static_assert(money::shape.pattern == "^-?(?:0|[1-9][0-9]{0,7})(?:\\.[0-9]{1,2})?$");
static_assert(money::max_bytes == 12);
static_assert(any64{"-9223372036854775808"}.value() == std::numeric_limits<std::int64_t>::min());
static_assert(ward::string64<-5, 17>::shape.pattern == "^(?:-(?:[1-5])|[0-9]|1[0-7])$");
static_assert(ward::string64<10, 120>::shape.min_length == 2 && ward::string64<-3, 120>::shape.min_length == 1);

}  // namespace

TEST_CASE("decimals of every shape come back") {
  check_round_trips<money>();
  check_round_trips<ward::decimal<1, 0>>();
  check_round_trips<ward::decimal<1, 1>>();
  check_round_trips<ward::decimal<18, 0>>();
  check_round_trips<ward::decimal<18, 1>>();
  check_round_trips<ward::decimal<18, 18>>();
}

TEST_CASE("decimals are exact and written with all digits of their scale") {
  CHECK(money::from("0.1").value().units() == 10);
  CHECK(money::from("12.50").value().text().view() == "12.50");
  CHECK(money::from("-0.05").value().text().view() == "-0.05");
  CHECK(money::from("-0").value().text().view() == "0.00");
  CHECK(money::from("99999999.99").value().units() == 9'999'999'999);
  CHECK(money::from_units(-9'999'999'999).value().text().view() == "-99999999.99");
  CHECK(money::from_units(10'000'000'000).error().code == ward::issue_code::bad_format);
  CHECK(money::from_units(std::numeric_limits<std::int64_t>::min()).error().found());
  CHECK(money::from("12.505").error() ==
        ward::bad_format("must be a decimal number with at most 8 digits before the point and 2 behind"));
  CHECK(ward::decimal<18, 18>::from("-0.999999999999999999").value().units() == -999'999'999'999'999'999);
}

TEST_CASE("whole numbers of 64 bits keep their bounds") {
  check_round_trips<any64>();
  check_round_trips<ward::string64<0>>();
  check_round_trips<ward::string64<-1234, -7>>();
  check_round_trips<ward::string64<7, 7>>();
  CHECK(any64::from("9007199254740993").value().value() == 9'007'199'254'740'993);
  CHECK(any64::from("18446744073709551617").error().found());
  CHECK(any64::from("9999999999999999999").error().found());
  CHECK(ward::string64<1, 50>::from("51").error() == ward::bad_format("must be a whole number from 1 to 50, as text"));
  CHECK(ward::string64<1, 50>::from_value(0).error().found());
}

TEST_CASE("every number from -1100 to 1100 is read if it is in the range") {
  using some = ward::string64<-1007, 93>;
  for (std::int64_t number = -1100; number <= 1100; ++number) {
    CAPTURE(number);
    CHECK(some::from(std::to_string(number)).has_value() == (number >= -1007 && number <= 93));
  }
}

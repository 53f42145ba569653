// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/generate/read/exact_double.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

auto taken(std::string_view digits) -> double {
  const simdjson::padded_string json{"[" + std::string{digits} + " ]"};
  simdjson::ondemand::parser parser;
  auto document = parser.iterate(json);
  simdjson::ondemand::array items = document.get_array();
  for (auto item : items) {
    simdjson::ondemand::value value = item.value();
    double number = 0;
    REQUIRE(ward::generate::detail::take_double(value, number) == simdjson::SUCCESS);
    return number;
  }
  return -1;
}

}  // namespace

TEST_CASE("a fraction with many digits is the double that is nearest") {
  for (const char* digits : {"0.95000000000000000000", "0.1917013312929007199254993", "-0.1917013312929007199254993", "0.1000000000000000055511151231257827",
                             "0.18446744073709551616", "0.99999999999999999999", "0.9999999999999999999", "0.00000000000000000000123456789",
                             "0.12345678901234567890e5", "0.12345678901234567890123E-300", "0.5", "-0.0", "1.95000000000000000000", "123456789012345678901234"}) {
    INFO(digits);
    CHECK(taken(digits) == std::strtod(digits, nullptr));
  }
}

TEST_CASE("only a fraction that simdjson may read wrong is read twice") {
  using ward::generate::detail::may_wrap;
  CHECK(may_wrap("0.12345678901234567890"));
  CHECK(may_wrap("-0.12345678901234567890,"));
  CHECK_FALSE(may_wrap("0.1234567890123456789"));
  CHECK_FALSE(may_wrap("-0.1234567890123456789 "));
  CHECK_FALSE(may_wrap("0.5                      "));
  CHECK_FALSE(may_wrap("1.12345678901234567890"));
  CHECK_FALSE(may_wrap("0"));
  CHECK_FALSE(may_wrap("-"));
}

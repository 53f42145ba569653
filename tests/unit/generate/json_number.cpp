// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Numbers with the fewest digits that read back as the same.
#include "ward/generate/json_number.hpp"

#include <catch2/catch_test_macros.hpp>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

TEST_CASE("numbers are written as std::to_chars writes them") {
  std::vector<double> numbers{0.0, -0.0, 1, 10'000, 99'999, 99'999.5, 99'999.999999, 99'999.9999999, 100'000, 1e6, 1e21, 0.1, 0.3,
                              0.1 + 0.2, 0.001, 0.0009, 0.000001, 1.0 / 3, 56.17, 5e-324, 1e308, 2.5e-8};
  for (int i = 0; i != 3000; ++i) {
    numbers.push_back(i / 8.0);
    numbers.push_back(i / 100.0);
    numbers.push_back(std::nextafter(i / 100.0, 1e9));
    numbers.push_back(i * 1e-6);
    numbers.push_back(i * 1e-7);
  }
  for (const double each : numbers) {
    for (const double number : {each, -each}) {
      char expected[32];
      const auto* const end = std::to_chars(expected, expected + sizeof expected, number).ptr;
      ward::text_buffer out;
      REQUIRE(ward::generate::write_json_number(out, number));
      REQUIRE(out.view() == std::string_view{expected, static_cast<std::size_t>(end - expected)});
    }
  }
  ward::text_buffer out;
  CHECK_FALSE(ward::generate::write_json_number(out, std::numeric_limits<double>::infinity()));
  CHECK_FALSE(ward::generate::write_json_number(out, std::numeric_limits<double>::quiet_NaN()));
}

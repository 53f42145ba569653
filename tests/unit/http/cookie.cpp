// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The Cookie field: one reading or none.
#include "ward/http/cookie.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using ward::http::is_cookie_value;

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

auto read(std::string_view field) -> pairs {
  pairs all;
  ward::http::cookie_reader reader{field};
  ward::http::cookie each;
  while (reader.next(each)) all.emplace_back(each.name, each.value);
  if (reader.is_malformed()) return {{"malformed", ""}};
  CHECK_FALSE(reader.next(each));
  return all;
}

}  // namespace

TEST_CASE("cookies stand between semicolons with one space behind") {
  CHECK(read("a=1") == pairs{{"a", "1"}});
  CHECK(read("a=1; b=2; a=3") == pairs{{"a", "1"}, {"b", "2"}, {"a", "3"}});
  CHECK(read("a=") == pairs{{"a", ""}});
  CHECK(read("a=b=c") == pairs{{"a", "b=c"}});
  CHECK(read("a=\"x\"") == pairs{{"a", "\"x\""}});
  CHECK(read("=a; b=1") == pairs{{"", "a"}, {"b", "1"}});
  CHECK(read("a; b=1") == pairs{{"", ""}, {"b", "1"}});
  CHECK(read("a=1, b=2; c=3") == pairs{{"a", "1, b=2"}, {"c", "3"}});
}

TEST_CASE("a field that readers could split in two ways is malformed") {
  for (const auto* field : {"", ";", "a=1;", "a=1; ", ";a=1", "; a=1", "a=1;b=2", "a=1;  b=2", "a=1;\tb=2", "a=1; ; b=2", "a=1;; b=2",
                            " a=1", "a =1", "a=1; b =2", "a\t=1", "a=1;  "}) {
    CAPTURE(field);
    CHECK(read(field) == pairs{{"malformed", ""}});
  }
}

TEST_CASE("values are made of cookie octets, in quotes or not") {
  for (const auto* value : {"", "a", "dark", "a=b", "!#$%&'()*+-./:<=>?@[]^_`{|}~", "\"\"", "\"a\"", "%20"}) {
    CAPTURE(value);
    CHECK(is_cookie_value(value));
  }
  for (const auto* value : {" ", "a b", "a,b", "a;b", "a\\b", "\"", "\"a", "a\"", "a\"b", "\"a\"b\"", "a\tb", "\x01", "\x7f", "\xc3\xa4"}) {
    CAPTURE(value);
    CHECK_FALSE(is_cookie_value(value));
  }
}

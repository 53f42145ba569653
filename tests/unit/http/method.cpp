// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Methods and their names.
#include "ward/http/method.hpp"

#include <catch2/catch_test_macros.hpp>

using ward::http::method;
using ward::http::parse_method;

TEST_CASE("each method has its name, and each name its method") {
  for (const auto each : {method::get, method::head, method::post, method::put, method::patch, method::del, method::options}) {
    CHECK(parse_method(to_string(each)) == each);
  }
  CHECK(to_string(method::del) == "DELETE");
}

TEST_CASE("names are case-sensitive, and no other method is known") {
  for (const auto* name : {"get", "Get", "", "GETX", "GE", "TRACE", "CONNECT", "DEL", "PROPFIND"}) CHECK_FALSE(parse_method(name));
}

TEST_CASE("GET, HEAD and OPTIONS ask for no change") {
  CHECK(is_safe(method::get));
  CHECK(is_safe(method::head));
  CHECK(is_safe(method::options));
  for (const auto each : {method::post, method::put, method::patch, method::del}) CHECK_FALSE(is_safe(each));
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Answers before they are sent.
#include "ward/http/response.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

TEST_CASE("fields are whole lines, found whatever their case") {
  ward::http::response response;
  response.add("Content-Type", "application/json");
  response.add_number("Retry-After", 17);
  response.add_lines("A: b\r\nC: d\r\n");
  CHECK(response.fields.view() == "Content-Type: application/json\r\nRetry-After: 17\r\nA: b\r\nC: d\r\n");
  CHECK(response.find("content-type") == "application/json");
  CHECK(response.find("c") == "d");
  CHECK_FALSE(response.find("Location"));
}

TEST_CASE("a value cannot split the answer") {
  ward::http::response response;
  response.add("Location", std::string{"/a\r\nSet-Cookie: x\0\x7f", 19});
  CHECK(response.fields.view() == "Location: /a  Set-Cookie: x  \r\n");
}

TEST_CASE("a fixed body takes the place of the written one until the answer is cleared") {
  ward::http::response response;
  response.body.append("written");
  CHECK(response.content() == "written");
  response.set_fixed_body("fixed");
  CHECK(response.content() == "fixed");
  response.set_fixed_body("");
  CHECK(response.content().empty());
  response.clear();
  response.body.append("again");
  CHECK(response.content() == "again");
}

TEST_CASE("a fresh or cleared answer is a failure until somebody says otherwise") {
  ward::http::response response;
  CHECK(response.status == 500);
  response.status = 200;
  response.add("A", "b");
  response.clear();
  CHECK(response.status == 500);
  CHECK(response.fields.view().empty());
  CHECK(response.content().empty());
}

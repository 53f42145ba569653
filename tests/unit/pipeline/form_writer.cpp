// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Typed calls with forms: what a client writes, the service reads.
#include "ward/pipeline/form_writer.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "unit/pipeline/upload_world.hpp"

using namespace uploads;

TEST_CASE("what a client writes, the service reads") {
  const auto store = std::make_shared<ward::memory::upload_store>(1'000'000);
  const world of{store};
  ward::in_process client{of.app};
  const std::string content = ward::test::png_file() + "\r\n--ward-\r\n--" + std::string(40'000, 'x');
  const auto answer = client.call<put_avatar>(
      {.form = {.caption = "from a \"client\"",
                .front = picture::from("my \"cat\".png", "image/png", content).value(),
                .prices = table::from("p.csv", "text/csv", "1,2\n").value(),
                .size = ward::integer<1, 9>{3},
                .shown = false}});
  CHECK(answer.status() == 201);
  const auto made = answer.as<201>();
  CHECK(made.caption == "from a \"client\"");
  CHECK(made.file_name == "my \"cat\".png");
  CHECK(made.bytes == static_cast<std::int64_t>(content.size()));
  CHECK(made.price_bytes == 4);
  CHECK(!made.shown);
  CHECK(store->used_bytes() == 0);
}

TEST_CASE("what is optional may be left out, and a default need not be written") {
  const world of{std::make_shared<ward::memory::upload_store>(1'000'000)};
  ward::in_process client{of.app};
  const auto answer = client.call<put_avatar>(
      {.form = {.caption = "", .front = picture::from("a.png", "image/png", ward::test::png_file()).value(), .prices = {}, .size = {}}});
  CHECK(answer.status() == 201);
  CHECK(answer.as<201>().shown);
}

TEST_CASE("a file that was moved from cannot be sent") {
  auto front = picture::from("a.png", "image/png", ward::test::png_file()).value();
  const auto elsewhere = std::move(front);
  CHECK_THROWS_AS(ward::to_request(ward::client_call<put_avatar>{.form = {.caption = "", .front = front, .prices = {}, .size = {}}}),
                  std::invalid_argument);
  CHECK(elsewhere.size() != 0);
}

TEST_CASE("each form has a boundary of its own") {
  CHECK(ward::pipeline::make_form_boundary() != ward::pipeline::make_form_boundary());
  CHECK(ward::pipeline::make_form_boundary().size() == 37);
}

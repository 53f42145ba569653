// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The typed client: what it sends is what the endpoint declares, and what it reads is what was declared.

#include <catch2/catch_test_macros.hpp>
#include "attack/shop_world.hpp"
TEST_CASE("a typed client calls endpoints and reads their answers") {
  shop::world world;
  const auto token = world.token("ann", "acme", {"clerk"});
  const auto placed = world.client.call<shop::place_order>({.token = token, .body = {.item = "a \"pen\"", .count = 3}});
  CHECK(placed.status() == 201);
  CHECK(placed.as<201>().item == "a \"pen\"");
  CHECK(placed.as<201>().count.value() == 3);
  CHECK(world.client.call<shop::list_orders>({.token = token, .query = {.limit = 7}}).as<200>().count.value() == 8);
  CHECK(world.client.call<shop::get_order>({.token = token, .path = {.id = ward::id<"order">::random()}}).status() == 404);
  CHECK(world.client.call<shop::health>({}).status() == 204);
  CHECK_THROWS_AS(world.client.call<shop::list_orders>({}).as<200>(), ward::bad_result);
}

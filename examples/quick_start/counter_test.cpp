// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <ward/memory/collected_log.hpp>
#include <ward/memory/limiter.hpp>
#include <ward/openssl/dev_issuer.hpp>
#include <ward/openssl/jwt_verifier.hpp>

#include "counter_service.hpp"

TEST_CASE("each user has a counter") {
  const ward::openssl::dev_issuer issuer{ward::environment::development, {.issuer = "https://issuer.example", .audience = "counter"}};
  ward::openssl::jwt_options trusted;
  trusted.issuer = "https://issuer.example";
  trusted.audience = "counter";
  trusted.jwks = issuer.jwks();
  const ward::app<counter::api> app{std::make_shared<counter::service>(), std::make_shared<ward::jwt_verifier>(trusted),
                                    ward::memory::limiter{}, std::make_shared<ward::memory::collected_log>()};
  ward::in_process client{app};

  const auto ann = issuer.mint({"ann", "acme", {"member"}});
  const auto bob = issuer.mint({"bob", "acme", {"member"}});
  CHECK(client.call<counter::increase>({.token = ann, .body = {.by = 5}}).as<200>().value.value() == 5);
  CHECK(client.call<counter::increase>({.token = ann, .body = {}}).as<200>().value.value() == 6);
  CHECK(client.call<counter::read>({.token = bob}).as<200>().value.value() == 0);
  CHECK(client.call<counter::read>({}).status() == 401);
  CHECK(client.send({"POST", "/counter", {{"Authorization", "Bearer " + ann}, {"Content-Type", "application/json"}}, R"({"by":101})"}).status == 400);
}

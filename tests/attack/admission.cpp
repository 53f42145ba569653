// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A server that completes what it should not: nothing is carried out that was not admitted, and nothing twice.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "attack/shop_world.hpp"

namespace {

/// A server with an exchange, and a request for it.
class server {
 public:
  explicit server(const shop::world& world, const std::string& token = "", const std::string& type = "application/json")
      : app_(world.app),
        head_("POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 14\r\nContent-Type: " + type + "\r\n" +
              (token.empty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n"),
        framed_(ward::http::check_framing(head_, storage_)) {}

  auto admit() -> bool { return !app_.admit(*framed_, exchange_).answered; }
  void complete() {
    exchange_.body().clear();
    exchange_.body().append(R"({"item":"pen"})");
    app_.complete(exchange_);
  }
  void refuse() { app_.refuse((*framed_).head, ward::http::problems::request_timeout, exchange_); }
  void reset() { exchange_.reset(); }
  [[nodiscard]] auto status() -> int { return exchange_.response().status; }

 private:
  const ward::pipeline::application& app_;
  std::string head_;
  std::array<ward::http::field, ward::http::framing_limits::fields> storage_;
  ward::result<ward::http::framed_head, const ward::http::problem_kind*> framed_;
  ward::pipeline::exchange exchange_;
};

}  // namespace

TEST_CASE("what was admitted is carried out once") {
  const shop::world world;
  server server{world, world.token("ann", "acme", {"clerk"})};
  REQUIRE(server.admit());
  server.complete();
  CHECK(server.status() == 201);
  server.complete();
  CHECK(server.status() == 500);
  CHECK(*world.calls == 1);
  REQUIRE(server.admit());
  server.complete();
  CHECK(*world.calls == 2);
}

TEST_CASE("what nobody admitted is not carried out") {
  const shop::world world;
  server server{world, world.token("ann", "acme", {"clerk"})};
  server.complete();
  CHECK(server.status() == 500);
  REQUIRE(server.admit());
  server.reset();
  server.complete();
  CHECK(server.status() == 500);
  CHECK(*world.calls == 0);
}

TEST_CASE("what was refused is not carried out, whichever stage refused it") {
  const shop::world world;
  server nobody{world};
  CHECK_FALSE(nobody.admit());
  CHECK(nobody.status() == 401);
  nobody.complete();
  server stranger{world, world.token("ann", "acme", {"guest"})};
  CHECK_FALSE(stranger.admit());
  CHECK(stranger.status() == 403);
  stranger.complete();
  server text{world, world.token("ann", "acme", {"clerk"}), "text/plain"};
  CHECK_FALSE(text.admit());
  CHECK(text.status() == 415);
  text.complete();
  for (auto* const each : {&nobody, &stranger, &text}) CHECK(each->status() == 500);
  CHECK(*world.calls == 0);
}

TEST_CASE("what the server itself refused is not carried out") {
  const shop::world world;
  server server{world, world.token("ann", "acme", {"clerk"})};
  REQUIRE(server.admit());
  server.refuse();
  CHECK(server.status() == 408);
  server.complete();
  CHECK(server.status() == 500);
  CHECK(*world.calls == 0);
}

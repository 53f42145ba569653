// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Passwords tried on one account from many addresses, and accounts looked for by how their log-ins are answered.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <regex>
#include <string>
#include <string_view>

#include "attack/shop_world.hpp"

namespace door {

struct credentials {
  ward::personal<ward::email> email;
  ward::secret<ward::text<1, 100>> password;
};
struct session {
  ward::declassify<"the caller's own new token", ward::secret<ward::text<1, 100>>> access_token;
};
struct mailbox {
  ward::personal<ward::email> email;
};

// [log_in]
struct log_in : ward::endpoint<ward::post<"/log-in">, ward::public_write<"a log-in">, ward::no_tenant<"nobody is known yet">,
                               ward::audited, ward::sensitive<ward::authentication>, ward::body<credentials>,
                               ward::limit<ward::per_ip<10, ward::minute>, ward::per_account<"email", 3, ward::minute>>,
                               ward::returns<200, session>, ward::fails<403, "wrong-credentials">> {};
// [/log_in]
struct ask_reset : ward::endpoint<ward::post<"/reset">, ward::public_write<"a reset">, ward::no_tenant<"nobody is known yet">,
                                  ward::sensitive<ward::password_reset>, ward::body<mailbox>,
                                  ward::limit<ward::per_ip<10, ward::hour>, ward::per_account<"email", 3, ward::hour>>,
                                  ward::returns<202>> {};
struct api : ward::api<ward::title<"Door">, ward::version<"1">, ward::limit<ward::per_ip<1000, ward::minute>>, log_in, ask_reset> {};
static_assert(ward::lawful<api>{});

/// Knows ann, whose password is right.
class service {
 public:
  explicit service(std::shared_ptr<int> calls) : calls_(std::move(calls)) {}
  auto on(const ward::call<log_in>& call) -> ward::reply<log_in> {
    ++*calls_;
    const bool is_ann = call.body().email.reveal() == "ann@example.org" && call.body().password.reveal() == "right";
    if (!is_ann) return ward::failure<"wrong-credentials">{};
    return session{.access_token = ward::secret<ward::text<1, 100>>{"opens the door"}};
  }
  auto on(const ward::call<ask_reset>&) -> ward::reply<ask_reset> {
    ++*calls_;
    return ward::done;
  }

 private:
  std::shared_ptr<int> calls_;
};

struct world {
  shop::world shop;  // for its clock, its log and its audit file
  std::shared_ptr<ward::audit_file> audit = std::make_shared<ward::audit_file>(shop.folder.file("door.log"));
  ward::app<api> app{service{shop.calls}, ward::memory::limiter{}, audit, shop.log, shop.clock};
  std::uint8_t last_address = 0;

  /// From an address that nobody has used yet.
  auto send(const std::string& target, const std::string& body) -> ward::in_process_answer {
    ward::in_process client{app, ward::http::ip_address::v4({198, 51, 100, ++last_address})};
    return client.send({"POST", target, {{"Content-Type", "application/json"}}, body});
  }
  auto log_in(const std::string& email, const std::string& password) -> ward::in_process_answer {
    return send("/log-in", R"({"email":")" + email + R"(","password":")" + password + "\"}");
  }
};

auto without_trace(const ward::in_process_answer& answer) -> std::string {
  return std::to_string(answer.status) + std::regex_replace(answer.fields + answer.body, std::regex("[0-9a-f]{32}"), "TRACE");
}

}  // namespace door

using door::world;

TEST_CASE("an account is tried a few times a minute, from however many addresses") {
  world world;
  for (const auto* guess : {"one", "two", "three"}) CHECK(world.log_in("ann@example.org", guess).status == 403);
  const auto refused = world.log_in("ann@example.org", "four");
  CHECK(refused.status == 429);
  CHECK(refused.field("ratelimit-policy") == R"("ip";q=1000;w=60, "operation-ip";q=10;w=60, "operation-account";q=3;w=60)");
  CHECK(refused.field("ratelimit") == R"("ip";r=999;t=1, "operation-ip";r=9;t=6, "operation-account";r=0;t=20)");
  CHECK(refused.field("retry-after") == "20");
  CHECK(refused.body.find(R"("type":"https://iana.org/assignments/http-problem-types#quota-exceeded")") != std::string::npos);
  CHECK(refused.body.find(R"("violated-policies":["operation-account"])") != std::string::npos);
  CHECK(*world.shop.calls == 3);
  const auto line = world.shop.log->lines().back();
  CHECK(line.find(R"("event":"limit.exceeded")") != std::string::npos);
  CHECK(line.find(R"("reason":"account")") != std::string::npos);
}

TEST_CASE("how an account is spelled changes nothing") {
  world world;
  for (const auto* spelled : {"ann@example.org", "ANN@example.org", "Ann@Example.ORG"}) CHECK(world.log_in(spelled, "x").status == 403);
  CHECK(world.log_in("aNN@example.org", "x").status == 429);
  // As JSON escapes it.
  CHECK(world.log_in("\\u0061nn@example.org", "x").status == 429);
}

TEST_CASE("other accounts, and other operations on the same, are not slowed") {
  world world;
  for (int i = 0; i != 4; ++i) world.log_in("ann@example.org", "x");
  CHECK(world.log_in("bob@example.org", "x").status == 403);
  CHECK(world.send("/reset", R"({"email":"ann@example.org"})").status == 202);
}

TEST_CASE("the right password is slowed too, and comes through as soon as there is room: nobody is locked out") {
  world world;
  for (int i = 0; i != 50; ++i) world.log_in("ann@example.org", "x");
  CHECK(world.log_in("ann@example.org", "right").status == 429);
  world.shop.clock->advance(std::chrono::seconds{20});
  CHECK(world.log_in("ann@example.org", "right").status == 200);
}

TEST_CASE("who tries an account from one address, as often as it may, leaves room for the owner") {
  world world;
  ward::in_process attacker{world.app, ward::http::ip_address::v4({203, 0, 113, 1})};
  ward::in_process owner{world.app, ward::http::ip_address::v4({203, 0, 113, 2})};
  const auto log_in = [](ward::in_process& from, const std::string& password) {
    return from.send({"POST", "/log-in", {{"Content-Type", "application/json"}},
                      R"({"email":"ann@example.org","password":")" + password + "\"}"}).status;
  };
  int guesses = 0;
  for (int second = 0; second != 3600; ++second) {
    if (second % 6 == 0 && log_in(attacker, "guess") == 403) ++guesses;
    if (second % 90 == 89) CHECK(log_in(owner, "right") == 200);
    world.shop.clock->advance(std::chrono::seconds{1});
  }
  CHECK(guesses <= 2 * 60 + 1);
  CHECK(guesses >= 2 * 50);
}

TEST_CASE("a body that comes long after its head forgives an account nothing") {
  world world;
  std::array<ward::http::field, ward::http::framing_limits::fields> storage;
  const std::string head = "POST /log-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 46\r\n\r\n";
  const auto framed = ward::http::check_framing(head, storage);
  REQUIRE(framed.has_value());
  ward::pipeline::exchange slow;
  REQUIRE_FALSE(world.app.admit(*framed, slow).answered);
  world.shop.clock->advance(std::chrono::minutes{3});
  for (int i = 0; i != 3; ++i) CHECK(world.log_in("ann@example.org", "x").status == 403);
  slow.body().append(R"({"email":"ann@example.org","password":"guess"})");
  world.app.complete(slow);
  CHECK(slow.response().status == 429);
  CHECK(world.log_in("ann@example.org", "x").status == 429);
}

TEST_CASE("how much others have used an account is told to nobody, until it is used up") {
  world world;
  for (int i = 0; i != 2; ++i) CHECK(world.log_in("ann@example.org", "x").status == 403);
  const auto third = world.log_in("ann@example.org", "x");
  CHECK(third.status == 403);
  CHECK(door::without_trace(third) == door::without_trace(world.log_in("bob@example.org", "x")));
  CHECK(third.field("ratelimit-policy") == R"("ip";q=1000;w=60, "operation-ip";q=10;w=60)");
  CHECK(world.log_in("ann@example.org", "x").status == 429);
}

namespace either {

struct who {
  std::optional<ward::email> email;
  std::optional<ward::text<1, 20>> phone;
};
struct ask_code : ward::endpoint<ward::post<"/code">, ward::public_write<"a code">, ward::no_tenant<"nobody is known yet">, ward::body<who>,
                                 ward::limit<ward::per_account<"email", 3, ward::minute>, ward::per_account<"phone", 3, ward::minute>>,
                                 ward::returns<202>> {};
struct api : ward::api<ward::title<"Either">, ward::version<"1">, ward::limit<ward::per_ip<1000, ward::minute>>, ask_code> {};
static_assert(ward::lawful<api>{});

struct service {
  auto on(const ward::call<ask_code>&) -> ward::reply<ask_code> { return ward::done; }
};

}  // namespace either

TEST_CASE("who names no account keeps nobody out who names none either") {
  const shop::world with;
  const ward::app<either::api> app{either::service{}, ward::memory::limiter{}, with.log, with.clock};
  const auto ask = [&](std::uint8_t address, const std::string& email) {
    ward::in_process client{app, ward::http::ip_address::v4({203, 0, 113, address})};
    return client.send({"POST", "/code", {{"Content-Type", "application/json"}}, R"({"email":")" + email + "\"}"}).status;
  };
  for (const auto* email : {"a@example.org", "b@example.org", "c@example.org"}) CHECK(ask(1, email) == 202);
  CHECK(ask(1, "d@example.org") == 429);
  CHECK(ask(2, "ann@example.org") == 202);
}

TEST_CASE("an account that is there is answered as one that is not") {
  world world;
  for (int i = 0; i != 5; ++i) {
    CHECK(door::without_trace(world.log_in("ann@example.org", "x")) == door::without_trace(world.log_in("nobody@example.org", "x")));
  }
  CHECK(world.log_in("nobody@example.org", "x").status == 429);
}

TEST_CASE("a body that is refused is no try") {
  world world;
  for (int i = 0; i != 9; ++i) {
    CHECK(world.log_in("ann@example.org", "").status == 400);
    CHECK(world.send("/log-in", R"({"email":"ann@example.org")").status == 400);
  }
  CHECK(world.log_in("ann@example.org", "right").status == 200);
}

TEST_CASE("who is refused by account leaves no audit record, and the account's name nowhere") {
  world world;
  for (int i = 0; i != 8; ++i) world.log_in("ann@example.org", "x");
  std::ifstream records{world.shop.folder.file("door.log")};
  std::size_t count = 0;
  for (std::string line; std::getline(records, line);) {
    ++count;
    CHECK(line.find("ann@") == std::string::npos);
  }
  CHECK(count == 6);  // an attempt and its end, for each of the three that were carried out
  for (const auto& line : world.shop.log->lines()) CHECK(line.find("ann@") == std::string::npos);
}

namespace {

class distant_limiter final : public ward::guard::rate_limiter {
 public:
  auto take(ward::guard::rate_key, const ward::guard::rate_policy&, ward::instant) -> ward::guard::rate_decision override {
    throw ward::unavailable_error("the store is out of reach");
  }
  [[nodiscard]] auto blocks() const noexcept -> bool override { return true; }
};

class quick_service : public door::service {
 public:
  using door::service::service;
  static constexpr bool never_blocks = true;
};

struct look : ward::endpoint<ward::get<"/look">, ward::open_to_public<"a window">, ward::no_tenant<"a window">, ward::returns<204>> {};
struct look_service {
  static constexpr bool never_blocks = true;
  auto on(const ward::call<look>&) -> ward::reply<look> { return ward::done; }
};
struct reset_api : ward::api<ward::title<"Reset">, ward::version<"1">, door::ask_reset> {};
struct window_api : ward::api<ward::title<"Window">, ward::version<"1">, ward::limit<ward::per_ip<9, ward::minute>>, look> {};

}  // namespace

TEST_CASE("accounts are counted when the body has been read: where handlers may wait, if the limiter does") {
  const shop::world with;
  const auto distant = std::make_shared<distant_limiter>();
  const ward::app<reset_api> resets{quick_service{with.calls}, distant, with.log};
  CHECK(resets.handlers_block());
  const ward::app<reset_api> quick_resets{quick_service{with.calls}, ward::memory::limiter{}, with.log};
  CHECK_FALSE(quick_resets.handlers_block());
  const ward::app<window_api> windows{look_service{}, distant, with.log};
  CHECK(windows.admit_blocks());
  CHECK_FALSE(windows.handlers_block());
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Right tokens of the right people, who have not proved well enough or lately enough who they are (RFC 9470).
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "attack/vault_world.hpp"

namespace {

using namespace vault;
using std::chrono::microseconds;
using std::chrono::seconds;

auto with_methods(std::vector<std::string> methods) {
  auto token = a_boss;
  token.methods = std::move(methods);
  return token;
}

auto last_line(const world& world) -> std::string { return world.log->lines().back(); }

}  // namespace

TEST_CASE("step-up: a second factor is what the token says, and nothing like it") {
  world world;
  for (const auto& methods : std::vector<std::vector<std::string>>{
           {}, {"pwd"}, {"pwd", "otp"}, {"MFA"}, {"mfa "}, {"mfa,pwd"}, {"mf"}, {"mfax"}, {"pwd", "\"mfa\""}}) {
    CAPTURE(methods);
    CHECK(world.send("POST", "/vault", with_methods(methods)).status == 401);
  }
  CHECK(*world.calls == 0);
  CHECK(world.send("POST", "/vault", with_methods({"mfa"})).status == 204);
  CHECK(world.send("POST", "/vault", with_methods({"pwd", "otp", "mfa", "hwk"})).status == 204);
  CHECK(world.send("POST", "/vault", a_boss.with_mfa(365 * 24h)).status == 204);
  CHECK(*world.calls == 3);
}

TEST_CASE("step-up: other claims are no second factor") {
  world world;
  auto token = a_boss;
  token.acr = "mfa";
  CHECK(world.send("POST", "/vault", token).status == 401);
  token.roles.emplace_back("mfa");
  CHECK(world.send("POST", "/vault", token).status == 401);
  CHECK(world.send("GET", "/books", token.with_acr("mfa")).status == 401);
}

TEST_CASE("step-up: an authentication is good for its time, to the microsecond, and not longer") {
  world world;
  const auto compact = world.issuer.mint(a_boss.with_mfa(), world.clock->now());
  CHECK(world.send_with("GET", "/books", compact).status == 204);
  world.clock->advance(15min);
  CHECK(world.send_with("GET", "/books", compact).status == 204);
  world.clock->advance(microseconds{1});
  // Verified a moment ago, and remembered: its age is judged anew.
  const auto refused = world.send_with("GET", "/books", compact);
  CHECK(refused.status == 401);
  CHECK(refused.field("www-authenticate") ==
        R"(Bearer error="insufficient_user_authentication", error_description="A more recent authentication is needed", max_age="900")");
  CHECK(last_line(world).find(R"("reason":"too_long_ago")") != std::string::npos);
  CHECK(world.send_with("POST", "/vault", compact).status == 204);
  CHECK(*world.calls == 3);
}

TEST_CASE("step-up: to be issued anew makes no authentication younger") {
  world world;
  CHECK(world.send("GET", "/books", a_boss.with_mfa(901s)).status == 401);
  CHECK(world.send("GET", "/books", a_boss.with_mfa(900s)).status == 204);
  CHECK(*world.calls == 1);
}

TEST_CASE("step-up: without a time it is from no time, and from the future it is none") {
  world world;
  CHECK(world.send("GET", "/books", with_methods({"mfa"})).status == 401);
  CHECK(last_line(world).find(R"("reason":"no_auth_time")") != std::string::npos);
  CHECK(world.send("GET", "/books", a_boss.with_mfa(-61s)).status == 401);
  CHECK(last_line(world).find(R"("reason":"auth_time_ahead")") != std::string::npos);
  CHECK(world.send("GET", "/books", a_boss.with_mfa(-3600s)).status == 401);
  CHECK(world.send("GET", "/books", a_boss.with_mfa(-60s)).status == 204);
  CHECK(*world.calls == 1);
}

TEST_CASE("step-up: a fresh log-in with one factor is not enough") {
  world world;
  auto token = with_methods({"pwd"});
  token.authenticated_ago = 0s;
  const auto refused = world.send("GET", "/books", token);
  CHECK(refused.status == 401);
  CHECK(refused.field("www-authenticate") ==
        R"(Bearer error="insufficient_user_authentication", error_description="More than one factor of authentication is needed", max_age="900")");
  CHECK(last_line(world).find(R"("reason":"no_mfa")") != std::string::npos);
}

TEST_CASE("step-up: a level is one of those that are named, byte for byte, and its age counts too") {
  world world;
  for (const auto* level : {"", "PHR", "phr phrh", "ph", "phrhh", "urn:phr", "*"}) {
    CAPTURE(level);
    CHECK(world.send("DELETE", "/books", a_boss.with_acr(level)).status == 401);
  }
  CHECK(world.send("DELETE", "/books", a_boss.with_mfa()).status == 401);
  CHECK(last_line(world).find(R"("reason":"other_acr")") != std::string::npos);
  CHECK(world.send("DELETE", "/books", a_boss.with_acr("phr", 61s)).status == 401);
  CHECK(world.send("DELETE", "/books", a_boss.with_acr("phr", -61s)).status == 401);
  CHECK(*world.calls == 0);
  CHECK(world.send("DELETE", "/books", a_boss.with_acr("phr", 60s)).status == 204);
  CHECK(world.send("DELETE", "/books", a_boss.with_acr("phrh")).status == 204);
}

TEST_CASE("step-up: the challenge says what is wanted, and the problem what is wrong") {
  world world;
  const auto level = world.send("DELETE", "/books", a_boss.with_mfa());
  CHECK(level.field("www-authenticate") ==
        R"(Bearer error="insufficient_user_authentication", error_description="A different authentication level is needed", acr_values="phr phrh", max_age="60")");
  const auto factors = world.send("POST", "/vault", a_boss);
  CHECK(factors.field("www-authenticate") ==
        R"(Bearer error="insufficient_user_authentication", error_description="More than one factor of authentication is needed")");
  CHECK(factors.body.starts_with(
      R"({"type":"urn:ward:problem:insufficient-user-authentication","title":"A stronger or more recent authentication is needed","status":401,)"));
  CHECK(last_line(world).find(R"("event":"auth.insufficient")") != std::string::npos);
  CHECK(last_line(world).find(R"("actor":"ann","tenant":"acme")") != std::string::npos);
}

TEST_CASE("step-up: who lacks the role learns nothing of it, and a token that is refused is none") {
  world world;
  for (const auto& token : {a_clerk, a_clerk.with_mfa()}) {
    const auto refused = world.send("GET", "/books", token);
    CHECK(refused.status == 403);
    CHECK_FALSE(refused.field("www-authenticate"));
  }
  auto expired = a_boss.with_mfa();
  expired.lifetime = 0s;
  CHECK(world.send("GET", "/books", expired).field("www-authenticate") == R"(Bearer error="invalid_token")");
  CHECK(world.client.send({"GET", "/books", {}, {}}).field("www-authenticate") == "Bearer");
}

TEST_CASE("step-up: it is asked for before a tenant is, and takes nothing from the user's quotas") {
  world world;
  auto homeless = a_boss;
  homeless.tenant.clear();
  CHECK(world.send("GET", "/books", homeless).status == 401);
  CHECK(world.send("GET", "/books", homeless.with_mfa()).status == 403);
  for (int i = 0; i != 5; ++i) CHECK(world.send("GET", "/books", a_boss).status == 401);
  CHECK(world.send("GET", "/books", a_boss.with_mfa()).status == 204);
}

TEST_CASE("step-up: an audited operation records whom it sent away, and one that is not does not") {
  world world;
  CHECK(world.send("GET", "/books", a_boss).status == 401);
  CHECK(world.audit_lines().empty());
  const auto refused = world.send("POST", "/vault", a_boss);
  CHECK(refused.status == 401);
  CHECK(refused.field("www-authenticate").has_value());
  REQUIRE(world.audit_lines().size() == 1);
  CHECK(world.audit_lines()[0].find(R"("phase":"refused")") != std::string::npos);
  CHECK(world.audit_lines()[0].find(R"("actor":"ann")") != std::string::npos);
  CHECK(world.send("POST", "/vault", a_boss.with_mfa()).status == 204);
  CHECK(world.audit_lines().size() == 3);
}

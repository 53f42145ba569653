// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Paths with another tenant than the token's: there is nothing there, whoever's it is (row 10; API1).
#include <catch2/catch_test_macros.hpp>
#include <regex>
#include <string>

#include "attack/vault_world.hpp"

namespace {

using namespace vault;
using shop::an_id;

auto box_of(const std::string& tenant) -> std::string { return "/tenants/" + tenant + "/boxes/" + an_id; }

// An answer as bytes, but for what names the request or counts it.
auto without_trace(const ward::in_process_answer& answer) -> std::string {
  const std::string all = std::to_string(answer.status) + "\n" + answer.fields + "\n" + answer.body;
  const auto no_trace = std::regex_replace(all, std::regex("[0-9a-f]{32}"), "TRACE");
  return std::regex_replace(no_trace, std::regex("r=[0-9]+;t=[0-9]+"), "COUNT");
}

}  // namespace

TEST_CASE("asserted tenant: one's own is served, however it is escaped") {
  world world;
  CHECK(world.send("GET", box_of("acme"), a_clerk).status == 204);
  CHECK(world.send("GET", box_of("%61cm%65"), a_clerk).status == 204);
  CHECK(world.send("HEAD", box_of("acme"), a_clerk).status == 204);
  auto token = a_clerk;
  token.tenant = std::string(64, 'Z');
  std::string escaped;
  for (int i = 0; i != 64; ++i) escaped += "%5a";
  CHECK(world.send("GET", box_of(escaped), token).status == 204);
  CHECK(world.send("DELETE", "/tenants/acme", a_clerk).status == 204);
  CHECK(*world.calls == 5);
}

TEST_CASE("asserted tenant: any other is a path that does not exist, byte for byte") {
  world world;
  const auto nowhere = without_trace(world.send("GET", "/nowhere", a_clerk));
  REQUIRE(nowhere.starts_with("404\n"));
  for (const auto* tenant : {"rival", "ACME", "Acme", "acm", "acmee", "acme%20", "%20acme", "acme%00", "acme%2f", "acme%2e", "%2e%2e", "acme%",
                           "acme%6", "acme%zz", "%", "%2561cme", "+acme", "acme+", "acme;x", "*", "a%c3%a4", "%ff"}) {
    CAPTURE(tenant);
    CHECK(without_trace(world.send("GET", box_of(tenant), a_clerk)) == nowhere);
    const auto closed = world.send("DELETE", std::string{"/tenants/"} + tenant, a_clerk);
    CHECK(without_trace(closed) == nowhere);
  }
  CHECK(without_trace(world.send("GET", box_of(std::string(65, 'a')), a_clerk)) == nowhere);
  CHECK(without_trace(world.send("GET", box_of(std::string(193, 'a')), a_clerk)) == nowhere);
  CHECK(without_trace(world.send("GET", box_of(std::string(5000, 'a')), a_clerk)) == nowhere);
  CHECK(*world.calls == 0);
}

TEST_CASE("asserted tenant: it is compared before anything else of the request is read") {
  world world;
  CHECK(world.send("GET", "/tenants/rival/boxes/7", a_clerk).status == 404);
  CHECK(world.send("GET", box_of("rival") + "?no=thing", a_clerk).status == 404);
  CHECK(world.send("GET", "/tenants/acme/boxes/7", a_clerk).status == 400);
}

TEST_CASE("asserted tenant: who may not call at all is told that first") {
  world world;
  CHECK(world.client.send({"GET", box_of("rival"), {}, {}}).status == 401);
  CHECK(world.send("GET", box_of("rival"), a_boss).status == 403);
  auto homeless = a_clerk;
  homeless.tenant.clear();
  CHECK(world.send("GET", box_of("rival"), homeless).status == 403);
  CHECK(*world.calls == 0);
}

TEST_CASE("asserted tenant: the log says what it was, and an audited operation records it") {
  world world;
  CHECK(world.send("GET", box_of("rival"), a_clerk).status == 404);
  const auto line = world.log->lines().back();
  CHECK(line.find(R"("event":"request.not_found")") != std::string::npos);
  CHECK(line.find(R"("reason":"asserted_tenant")") != std::string::npos);
  CHECK(line.find(R"("actor":"bob","tenant":"acme")") != std::string::npos);
  CHECK(line.find("rival") == std::string::npos);
  CHECK(world.audit_lines().empty());
  CHECK(world.send("DELETE", "/tenants/rival", a_clerk).status == 404);
  REQUIRE(world.audit_lines().size() == 1);
  CHECK(world.audit_lines()[0].find(R"("phase":"refused")") != std::string::npos);
  CHECK(world.audit_lines()[0].find("tenant_id=rival") != std::string::npos);
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Requests against the whole pipeline, in process, with real tokens: what stops where, and what an answer gives away.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include "attack/shop_world.hpp"

namespace {

using shop::an_id;
using shop::world;

const std::string good_order = R"({"item":"pen"})";

// An answer as bytes, but for what names the request or counts it.
auto without_trace(const ward::in_process_answer& answer) -> std::string {
  const std::string all = std::to_string(answer.status) + "\n" + answer.fields + "\n" + answer.body;
  const auto no_trace = std::regex_replace(all, std::regex("[0-9a-f]{32}"), "TRACE");
  return std::regex_replace(no_trace, std::regex("r=[0-9]+;t=[0-9]+"), "COUNT");
}

auto problem_code(const ward::in_process_answer& answer) -> std::string {
  const auto from = answer.body.find("problem:");
  return from == std::string::npos ? "" : answer.body.substr(from + 8, answer.body.find('"', from) - from - 8);
}

}  // namespace

TEST_CASE("a sound request is served") {
  world world;
  const auto answer = world.send("POST", "/orders", world.as("clerk"), R"({"item":"pen","count":3})");
  CHECK(answer.status == 201);
  CHECK(answer.body == R"({"item":"pen","count":3})");
  CHECK(answer.field("content-type") == "application/json");
  CHECK(world.send("GET", "/orders?limit=1", world.as("boss")).body == R"({"item":"acme","count":2})");
  CHECK(*world.calls == 2);
}

TEST_CASE("the first stage that refuses decides, whatever else is wrong") {
  world world;
  const std::string broken = "{";
  const shop::world::fields nobody{{"Content-Type", "text/plain"}};
  CHECK(world.send("POST", "/nowhere", nobody, broken).status == 404);
  CHECK(world.send("PUT", "/orders", nobody, broken).status == 405);
  CHECK(world.send("POST", "/orders", nobody, std::string(5000, 'x')).status == 413);
  CHECK(world.send("POST", "/orders", nobody, broken).status == 401);
  auto stranger = world.as("guest");
  stranger[1].second = "text/plain";
  CHECK(world.send("POST", "/orders", stranger, broken).status == 403);
  auto clerk = world.as("clerk");
  clerk[1].second = "text/plain";
  CHECK(world.send("POST", "/orders", clerk, broken).status == 415);
  CHECK(world.send("POST", "/orders", world.as("clerk"), broken).status == 400);
  CHECK(*world.calls == 0);
}

TEST_CASE("only a bearer token in the one place for it is a credential") {
  world world;
  const auto token = world.token("ann", "acme", {"clerk"});
  const auto status = [&](shop::world::fields fields, const std::string& target = "/orders") {
    return world.send("GET", target, std::move(fields)).status;
  };
  CHECK(status({{"Authorization", "Bearer " + token}}) == 200);
  CHECK(status({{"authorization", "bEaReR " + token}}) == 200);
  CHECK(status({}) == 401);
  CHECK(status({{"Authorization", "Bearer"}}) == 401);
  CHECK(status({{"Authorization", "Bearer "}}) == 401);
  CHECK(status({{"Authorization", "Bearer  " + token}}) == 401);
  CHECK(status({{"Authorization", "Bearer " + token + " " + token}}) == 401);
  CHECK(status({{"Authorization", "Bearer " + token + ","}}) == 401);
  CHECK(status({{"Authorization", "Basic " + token}}) == 401);
  CHECK(status({{"Authorization", "Bearer" + token}}) == 401);
  CHECK(status({{"Authorization", token}}) == 401);
  CHECK(status({{"Authorization", "Bearer " + token}, {"Authorization", "Bearer " + token}}) == 401);
  CHECK(status({{"Cookie", "access_token=" + token}}) == 401);
  CHECK(status({{"X-Authorization", "Bearer " + token}}) == 401);
  CHECK(status({}, "/orders?access_token=" + token) == 401);
  world.clock->advance(std::chrono::hours{2});
  CHECK(status({{"Authorization", "Bearer " + token}}) == 401);
}

TEST_CASE("401 tells what RFC 6750 wants and no more") {
  world world;
  CHECK(world.send("GET", "/orders").field("www-authenticate") == "Bearer");
  const auto bad = world.send("GET", "/orders", {{"Authorization", "Bearer a.b.c"}});
  CHECK(bad.field("www-authenticate") == "Bearer error=\"invalid_token\"");
  world.clock->advance(std::chrono::minutes{5});
  const auto fields = world.as("clerk");
  world.clock->advance(std::chrono::hours{2});
  CHECK(without_trace(world.send("GET", "/orders", fields)) == without_trace(bad));
}

TEST_CASE("roles are compared byte for byte") {
  world world;
  for (const auto* role : {"Clerk", "clerk ", "cler", "clerkk", "", "guest"}) {
    CAPTURE(role);
    const auto answer = world.send("GET", "/orders", {{"Authorization", "Bearer " + world.token("ann", "acme", {role})}});
    CHECK((answer.status == 403 || answer.status == 401));  // an empty role is no sound claim
  }
  CHECK(world.send("DELETE", std::string{"/orders/"} + an_id, world.as("clerk")).status == 403);
  CHECK(world.send("GET", "/orders", {{"Authorization", "Bearer " + world.token("ann", "", {"clerk"})}}).status == 403);
  CHECK(*world.calls == 0);
}

TEST_CASE("403 has one form, whatever it was for") {
  world world;
  const auto by_role = world.send("GET", "/orders", world.as("guest"));
  const auto by_tenant = world.send("GET", "/orders", {{"Authorization", "Bearer " + world.token("ann", "", {"clerk"})}});
  CHECK(without_trace(by_role) == without_trace(by_tenant));
}

TEST_CASE("404 of an object and of a route are alike") {
  world world;
  const auto absent = world.send("GET", std::string{"/orders/"} + an_id, world.as("clerk"));
  CHECK(absent.status == 404);
  CHECK(without_trace(absent) == without_trace(world.send("GET", "/nowhere", world.as("clerk"))));
}

TEST_CASE("every answer has the security fields, and a trace id that the problem names") {
  world world;
  world.send("POST", "/orders", world.as("clerk"), good_order);
  for (const auto& answer :
       {world.send("GET", "/orders", world.as("clerk")), world.send("GET", "/health"), world.send("GET", "/openapi.json"),
        world.send("OPTIONS", "/orders"), world.send("POST", "/orders", world.as("clerk"), "{"), world.send("GET", "/orders"),
        world.send("GET", "/orders", world.as("guest")), world.send("GET", "/nowhere"), world.send("PUT", "/orders"),
        world.send("POST", "/orders", {}, std::string(5000, 'x')), world.send("POST", "/orders", {{"Host", "a b"}}, "x"),
        world.send("POST", "/orders", world.as("clerk"), R"({"item":"throw"})"),
        world.send("POST", "/orders", world.as("clerk"), R"({"item":"locked"})")}) {
    CAPTURE(answer.status, answer.body);
    CHECK(answer.field("cache-control") == "no-store");
    CHECK(answer.field("content-security-policy") ==
          "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    CHECK(answer.field("x-content-type-options") == "nosniff");
    CHECK(answer.field("x-frame-options") == "DENY");
    CHECK(answer.field("referrer-policy") == "no-referrer");
    CHECK(answer.field("permissions-policy").has_value());
    CHECK(answer.field("cross-origin-resource-policy") == "same-origin");
    CHECK(answer.field("strict-transport-security").has_value());
    CHECK_FALSE(answer.field("server").has_value());
    const auto trace = answer.field("trace-id").value_or("");
    CHECK(trace.size() == 32);
    if (answer.status >= 400) {
      CHECK(answer.field("content-type") == "application/problem+json");
      CHECK(answer.body.find("\"instance\":\"urn:ward:trace:" + trace + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("addresses are limited before anything is verified, and told when to come back") {
  world world;
  for (int i = 0; i != 50; ++i) CHECK(world.send("GET", "/orders", {{"Authorization", "Bearer a.b.c"}}).status == 401);
  const auto refused = world.send("GET", "/orders", world.as("clerk"));
  CHECK(refused.status == 429);
  CHECK(refused.field("retry-after") == "2");  // 50 a minute: one each 1.2 seconds
  CHECK(refused.field("ratelimit-policy") == R"("ip";q=50;w=60)");
  CHECK(refused.field("ratelimit") == R"("ip";r=0;t=2)");
  CHECK(refused.body.find(R"("violated-policies":["ip"])") != std::string::npos);
  CHECK(world.send("GET", "/nowhere").status == 429);
  CHECK(world.send("GET", "/health").status == 429);
  CHECK(world.send("GET", "/openapi.json").status == 429);
  world.clock->advance(std::chrono::milliseconds{1200});
  CHECK(world.send("GET", "/orders", world.as("clerk")).status == 200);
  CHECK(world.send("GET", "/orders", world.as("clerk")).status == 429);
  ward::in_process elsewhere{world.app, ward::http::ip_address::v4({192, 0, 2, 7})};
  CHECK(elsewhere.send({"GET", "/health", {}, {}}).status == 204);
}

TEST_CASE("an IPv6 caller is its /64, and no other") {
  world world;
  const auto from = [&](std::string_view address) {
    ward::in_process client{world.app, *ward::http::ip_address::parse(address)};
    return client.send({"GET", "/health", {}, {}}).status;
  };
  for (int i = 0; i != 50; ++i) CHECK(from("2001:db8::" + std::to_string(i + 1)) == 204);
  CHECK(from("2001:db8::ffff") == 429);
  CHECK(from("2001:db8:0:1::1") == 204);
}

TEST_CASE("users are limited by subject, each operation for itself") {
  world world;
  for (int i = 0; i != 5; ++i) CHECK(world.send("POST", "/orders", world.as("clerk"), good_order).status == 201);
  const auto refused = world.send("POST", "/orders", world.as("clerk"), good_order);
  CHECK(refused.status == 429);
  CHECK(refused.field("retry-after") == "12");
  CHECK(refused.body.find(R"("violated-policies":["operation-user"])") != std::string::npos);
  CHECK(world.send("POST", "/orders", world.as("boss", "ann", "other"), good_order).status == 429);
  CHECK(world.send("POST", "/orders", world.as("clerk", "bob"), good_order).status == 201);
  CHECK(world.send("GET", "/orders", world.as("clerk")).status == 200);
  CHECK(*world.calls == 7);
}

TEST_CASE("bodies that are no plain JSON are refused unread") {
  world world;
  const auto status = [&](shop::world::fields more) {
    shop::world::fields fields{world.as("clerk", "u" + std::to_string(world.log->lines().size()))[0]};
    fields.insert(fields.end(), more.begin(), more.end());
    return world.send("POST", "/orders", fields, good_order).status;
  };
  CHECK(status({{"Content-Type", "application/json; charset=utf-8"}}) == 201);
  CHECK(status({{"Content-Type", "Application/JSON;charset=\"UTF-8\""}}) == 201);
  CHECK(status({}) == 415);
  CHECK(status({{"Content-Type", "application/json; charset=latin1"}}) == 415);
  CHECK(status({{"Content-Type", "application/jsonx"}}) == 415);
  CHECK(status({{"Content-Type", "text/json"}}) == 415);
  CHECK(status({{"Content-Type", "application/json, text/plain"}}) == 415);
  CHECK(status({{"Content-Type", "application/json"}, {"Content-Type", "application/json"}}) == 415);
  CHECK(status({{"Content-Type", "application/json"}, {"Content-Encoding", "gzip"}}) == 415);
  CHECK(status({{"Content-Type", "application/json"}, {"Content-Encoding", "identity"}}) == 415);
}

TEST_CASE("an operation without a body takes none, and one without a query none") {
  world world;
  CHECK(world.send("GET", "/orders", world.as("clerk"), "x").status == 413);
  CHECK(world.send("GET", "/health", {}, "x").status == 413);
  CHECK(problem_code(world.send("GET", "/health?x=1")) == "invalid-input");
  CHECK(world.send("GET", "/health?%").status == 400);
  CHECK(*world.calls == 0);
}

TEST_CASE("problems of path, query and body are told together, never with what was sent") {
  world world;
  const auto answer = world.send("POST", "/orders?debug=1", world.as("clerk"), R"({"item":"","count":"s3cret"})");
  CHECK(answer.status == 400);
  CHECK(answer.body.find(R"({"in":"query","pointer":"/debug","code":"unknown_field","detail":"is not known here"})") !=
        std::string::npos);
  CHECK(answer.body.find(R"({"in":"body","pointer":"/item","code":"too_short","detail":"must have at least 1 characters"})") !=
        std::string::npos);
  CHECK(answer.body.find(R"({"in":"body","pointer":"/count","code":"wrong_type","detail":"is of the wrong type"})") !=
        std::string::npos);
  CHECK(answer.body.find("s3cret") == std::string::npos);
}

TEST_CASE("what a handler throws stays inside") {
  world world;
  const auto thrown = world.send("POST", "/orders", world.as("clerk"), R"({"item":"throw"})");
  CHECK(thrown.status == 500);
  CHECK(problem_code(thrown) == "internal-error");
  CHECK(thrown.body.find("hunter2") == std::string::npos);
  CHECK(without_trace(thrown) == without_trace(world.send("POST", "/orders", world.as("clerk"), R"({"item":"throw int"})")));
  const auto locked = world.send("POST", "/orders", world.as("clerk"), R"({"item":"locked"})");
  CHECK(locked.status == 503);
  CHECK(locked.field("retry-after") == "1");
  CHECK(locked.body.find("database") == std::string::npos);
  const auto lines = world.log->lines();
  CHECK(lines.back().find("the database is locked") != std::string::npos);
  CHECK(lines.front().find("0xdeadbeef") != std::string::npos);
}

TEST_CASE("declared failures are problems of their own") {
  world world;
  const auto answer = world.send("POST", "/orders", world.as("clerk"), R"({"item":"none left"})");
  CHECK(answer.status == 409);
  CHECK(answer.body.starts_with(R"({"type":"urn:ward:problem:sold-out","title":"There is none left","status":409,)"));
}

TEST_CASE("HEAD is GET without the content, OPTIONS and 405 name the methods") {
  world world;
  const auto get = world.send("GET", "/orders", world.as("clerk"));
  const auto head = world.send("HEAD", "/orders", world.as("clerk"));
  CHECK(head.status == 200);
  CHECK(head.body.empty());
  CHECK(world.client.response().content() == get.body);
  CHECK(world.send("HEAD", "/orders").status == 401);
  CHECK(world.send("OPTIONS", "/orders").field("allow") == "GET, HEAD, POST, OPTIONS");
  CHECK(world.send("PUT", "/orders").field("allow") == "GET, HEAD, POST, OPTIONS");
  CHECK(world.send("TRACE", "/orders").status == 405);
  CHECK(world.send("BREW", "/orders").status == 405);
  CHECK(world.send("get", "/orders").status == 405);
  CHECK(world.send("POST", "/orders", {{"X-HTTP-Method-Override", "GET"}}, "{}").status == 401);
  CHECK(world.send("POST", "/openapi.json").field("allow") == "GET, HEAD");
}

TEST_CASE("audited operations leave records of the attempt, of its end, and of refusals") {
  world world;
  const auto target = std::string{"/orders/"} + an_id;
  CHECK(world.send("DELETE", target, world.as("boss")).status == 204);
  CHECK(world.send("DELETE", target, world.as("clerk")).status == 403);
  CHECK(world.send("DELETE", target).status == 401);
  CHECK(world.send("DELETE", "/orders/x", world.as("boss")).status == 400);
  const auto lines = world.audit_lines();
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].find("attempted") != std::string::npos);
  CHECK(lines[0].find(an_id) != std::string::npos);
  CHECK(lines[1].find("succeeded") != std::string::npos);
  CHECK(lines[2].find("refused") != std::string::npos);
  CHECK(lines[2].find("ann") != std::string::npos);
}

TEST_CASE("refusals are recorded as far as the user's quotas go") {
  world world;
  const auto target = std::string{"/orders/"} + an_id;
  for (int i = 0; i != 10; ++i) CHECK(world.send("DELETE", target, world.as("clerk")).status == 403);
  CHECK(world.audit_lines().size() == 3);
  CHECK(world.send("DELETE", target, world.as("clerk", "bob")).status == 403);
  CHECK(world.audit_lines().size() == 4);
  CHECK(*world.calls == 0);
}

TEST_CASE("a refusal with a record is answered by complete, where a server lets it wait") {
  world world;
  ward::pipeline::exchange exchange;
  std::array<ward::http::field, ward::http::framing_limits::fields> storage;
  const std::string head = "DELETE /orders/" + std::string{an_id} + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " +
                           world.token("ann", "acme", {"clerk"}) + "\r\n\r\n";
  const auto framed = ward::http::check_framing(head, storage);
  REQUIRE(framed.has_value());
  CHECK_FALSE(world.app.admit(*framed, exchange).answered);
  world.app.refuse((*framed).head, ward::http::problems::unavailable, exchange);
  CHECK(exchange.response().status == 503);
  CHECK_FALSE(world.app.admit(*framed, exchange).answered);
  CHECK(world.audit_lines().empty());
  world.app.complete(exchange);
  CHECK(exchange.response().status == 403);
  CHECK(world.audit_lines().size() == 1);
  const auto lines = world.log->lines().size();
  world.app.complete(exchange);
  CHECK(exchange.response().status == 500);
  CHECK(exchange.response().fields.view().empty());
  CHECK(world.audit_lines().size() == 1);
  CHECK(world.log->lines().size() == lines);
}

TEST_CASE("an audited operation that ends with a problem did not succeed") {
  world world;
  CHECK(world.send("DELETE", "/orders/00000000-0000-4000-8000-000000000000", world.as("boss")).status == 404);
  REQUIRE(world.audit_lines().size() == 2);
  CHECK(world.audit_lines()[1].find("failed") != std::string::npos);
}

namespace {

// A log that cannot be written, as on a full disk.
class broken_audit final : public ward::guard::audit_log {
 public:
  auto append(const ward::guard::audit_record&) -> ward::result<void, ward::guard::audit_error> override {
    return ward::failed{ward::guard::audit_error::unavailable};
  }
};

}  // namespace

TEST_CASE("an audited operation whose attempt cannot be recorded is not carried out") {
  world world;
  ward::app<shop::api> app{shop::service{world.calls}, shop::world::make_verifier(world.issuer), ward::memory::limiter{},
                           broken_audit{},             world.log,                                world.clock};
  ward::in_process client{app};
  const auto answer = client.send({"DELETE", std::string{"/orders/"} + an_id, world.as("boss"), {}});
  CHECK(answer.status == 503);
  CHECK(*world.calls == 0);
  CHECK(world.log->lines().back().find("audit_unavailable") != std::string::npos);
}

namespace {

// A log that fails as its interface does not say: from its first record on, or from its second.
class throwing_audit final : public ward::guard::audit_log {
 public:
  explicit throwing_audit(int sound_records) : sound_records_(sound_records) {}
  auto append(const ward::guard::audit_record& record) -> ward::result<void, ward::guard::audit_error> override {
    if (sound_records_-- <= 0) throw std::runtime_error("the disk is on fire");
    phases.push_back(record.phase);
    return {};
  }
  std::vector<ward::guard::audit_phase> phases;

 private:
  int sound_records_;
};

}  // namespace

TEST_CASE("an audit log that throws is one that cannot be written: what is done is not answered as undone") {
  world world;
  for (const int sound_records : {0, 1}) {
    const auto audit = std::make_shared<throwing_audit>(sound_records);
    const ward::app<shop::api> app{shop::service{world.calls}, shop::world::make_verifier(world.issuer), ward::memory::limiter{}, audit, world.log,
                             world.clock};
    ward::in_process client{app};
    const auto answer = client.send({"DELETE", std::string{"/orders/"} + an_id, world.as("boss"), {}});
    CHECK(answer.status == (sound_records == 0 ? 503 : 204));
    CHECK(*world.calls == sound_records);
    CHECK(std::ranges::count(audit->phases, ward::guard::audit_phase::failed) == 0);
    CHECK(world.log->lines().back().find(R"("reason":"audit_unavailable")") != std::string::npos);
  }
}

TEST_CASE("the log tells of every request, and holds no token, query or body") {
  world world;
  const auto token = world.token("ann", "acme", {"clerk"});
  world.send("POST", "/orders?password=hunter2", {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
             R"({"item":"s3cret"})");
  world.send("GET", "/orders", {{"Authorization", "Bearer " + token + "x"}});
  const auto lines = world.log->lines();
  REQUIRE(lines.size() == 2);
  for (const auto& line : lines) {
    CHECK(line.find(token.substr(0, 20)) == std::string::npos);
    CHECK(line.find("hunter2") == std::string::npos);
    CHECK(line.find("s3cret") == std::string::npos);
  }
  CHECK(lines[0].find(R"("event":"input.rejected")") != std::string::npos);
  CHECK(lines[0].find(R"("actor":"ann","tenant":"acme")") != std::string::npos);
  CHECK(lines[1].find(R"("event":"auth.unauthenticated")") != std::string::npos);
  CHECK(lines[1].find(R"("reason":"bad_signature")") != std::string::npos);
}

TEST_CASE("only a trusted proxy can speak for another address") {
  world world;
  const auto limited_for = [&](ward::in_process& client, const std::string& forwarded) {
    int served = 0;
    for (int i = 0; i != 51; ++i) {
      served += client.send({"GET", "/health", {{"X-Forwarded-For", forwarded}}, {}}).status == 204 ? 1 : 0;
    }
    return served;
  };
  CHECK(limited_for(world.client, "198.51.100.1") == 50);
  CHECK(limited_for(world.client, "198.51.100.2") == 0);

  const auto config = ward::config::from({{"WARD_ENVIRONMENT", "development"}, {"WARD_TRUSTED_PROXIES", "127.0.0.1"}});
  ward::app<shop::api> app{shop::service{world.calls}, shop::world::make_verifier(world.issuer), ward::memory::limiter{},
                           broken_audit{},             world.log,  world.clock, config};
  ward::in_process behind_proxy{app};
  CHECK(limited_for(behind_proxy, "198.51.100.1") == 50);
  CHECK(limited_for(behind_proxy, "198.51.100.2") == 50);
  CHECK(limited_for(behind_proxy, "198.51.100.1, 198.51.100.2") == 0);
}

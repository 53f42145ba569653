// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One report, and each change of it that widens access: found, alone, and the other way round a narrowing that passes.
#include "ward/generate/gate/posture_comparison.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/document.hpp"

using ward::generate::gate::finding;
using ward::generate::gate::findings;

namespace {

constexpr std::string_view report = R"json({
  "ward_posture": 1,
  "api": {"title": "Club", "version": "1", "tenant_names": ["workspace"], "budget": {"bytes": 1000, "depth": 8, "items": 50}},
  "operations": [
    {
      "id": "put_photo", "method": "PUT", "path": "/v1/members/{id}/photo", "summary": "",
      "public": null,
      "roles": [{"name": "member", "privileged": false}, {"name": "admin", "privileged": true}],
      "tenant": {"source": "token", "asserted_in_path": "tenant_id", "why": null},
      "mfa": {"required": true, "max_age_seconds": 900, "acr": ["phr"], "why_not": null},
      "audit": {"recorded": true, "why_not": null},
      "limits": [
        {"per": "address", "account_in": null, "requests": 300, "seconds": 60, "counted_over": "api"},
        {"per": "user", "account_in": null, "requests": 30, "seconds": 60, "counted_over": "operation"},
        {"per": "account", "account_in": "email", "requests": 10, "seconds": 3600, "counted_over": "operation"}
      ],
      "concurrent": 2,
      "sensitive": {"kind": "billing", "most_requests": 30, "in_seconds": 60},
      "expensive": "scales the picture",
      "idempotency": null,
      "cost": {"body_bytes": 900, "body_depth": 2, "body_items": 10, "memory_bytes": 2000},
      "successes": [204], "failures": [],
      "input": {
        "path": {"type": "object", "additionalProperties": false, "required": ["id"], "properties": {"id": {"type": "string", "maxLength": 36}}},
        "query": {"type": "object", "additionalProperties": false, "properties": {"size": {"type": "integer", "minimum": 1, "maximum": 9}}},
        "headers": null, "cookies": null,
        "body": {"$ref": "#/schemas/photo"},
        "form": null,
        "files": [{"member": "picture", "max_bytes": 100, "max_pixels": 1000, "media_types": ["image/png"]}],
        "bounds": [
          {"kind": "rule", "place": "body", "most": null},
          {"kind": "json_bytes", "place": "body.owner.pin", "most": 100}
        ]
      }
    },
    {
      "id": "health", "method": "GET", "path": "/v1/health", "summary": "",
      "public": {"write": false, "why": "load balancers"},
      "roles": [],
      "tenant": {"source": "none", "asserted_in_path": null, "why": "nobody's"},
      "mfa": {"required": false, "max_age_seconds": null, "acr": [], "why_not": null},
      "audit": {"recorded": false, "why_not": null},
      "limits": [],
      "concurrent": null, "sensitive": null, "expensive": null, "idempotency": null,
      "cost": {"body_bytes": 0, "body_depth": 0, "body_items": 0, "memory_bytes": 0},
      "successes": [200], "failures": [],
      "input": {"path": null, "query": null, "headers": null, "cookies": null, "body": null, "form": null, "files": [], "bounds": []}
    }
  ],
  "escape_hatches": [
    {"kind": "open_to_public", "operation": "health", "place": "GET /v1/health", "why": "load balancers"},
    {"kind": "expensive", "operation": "put_photo", "place": "PUT /v1/members/{id}/photo", "why": "scales the picture"}
  ],
  "egress": [],
  "data": [
    {"operation": "put_photo", "direction": "in", "place": "PUT /v1/members/{id}/photo, body.owner.pin", "secret": true, "personal": false, "declassified": false},
    {"operation": "put_photo", "direction": "out", "place": "PUT /v1/members/{id}/photo, response.name", "secret": false, "personal": true, "declassified": true}
  ],
  "checklist": [],
  "schemas": {
    "photo": {"type": "object", "additionalProperties": false, "required": ["title"], "properties": {
      "title": {"type": "string", "maxLength": 80}, "owner": {"$ref": "#/schemas/owner"}}},
    "owner": {"type": "object", "additionalProperties": false, "properties": {"pin": {"type": "string", "maxLength": 8}}}
  }
})json";

auto read(std::string_view text) -> ward::generate::gate::json_tree {
  auto tree = ward::generate::gate::read_json_tree(text);
  REQUIRE(tree);
  return *std::move(tree);
}

auto compare(std::string_view was, std::string_view now) -> findings {
  const auto before = read(was);
  const auto after = read(now);
  findings found;
  ward::generate::gate::compare_postures(found, {before, "posture.json"}, {after, "emitted.json"});
  return found;
}

auto changed(std::string_view from, std::string_view to) -> std::string {
  std::string text{report};
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  return text.replace(at, from.size(), to);
}

constexpr const char* put_photo = "PUT /v1/members/{id}/photo";
constexpr const char* health = "GET /v1/health";

struct change {
  std::string_view from;
  std::string_view to;
  finding wider;
  finding narrower;
};

void check(const std::vector<change>& changes) {
  for (const auto& each : changes) {
    INFO(each.from << " becomes " << each.to);
    const auto other = changed(each.from, each.to);
    const auto wider = compare(report, other);
    CHECK(wider.wider == std::vector<finding>{each.wider});
    CHECK(wider.narrower.empty());
    const auto narrower = compare(other, report);
    CHECK(narrower.wider.empty());
    CHECK(narrower.narrower == std::vector<finding>{each.narrower});
  }
}

auto told(const std::vector<finding>& all) -> std::string {
  std::string text;
  for (const auto& each : all) text.append(each.place).append(": ").append(each.change).append("\n");
  return text;
}

}  // namespace

TEST_CASE("who may call") {
  check({
      {R"({"name": "member", "privileged": false}, )",
       R"({"name": "member", "privileged": false}, {"name": "guest", "privileged": false}, )",
       {put_photo, "the role 'guest' may call it, and could not"},
       {put_photo, "the role 'guest' may not call it, and could"}},
      {R"({"name": "admin", "privileged": true})",
       R"({"name": "admin", "privileged": false})",
       {put_photo, "the role 'admin' is no longer privileged"},
       {put_photo, "the role 'admin' is privileged"}},
      {R"("public": null)",
       R"("public": {"write": true, "why": "all"})",
       {put_photo, "anybody may call it, and 'member' or 'admin' could"},
       {put_photo, "'member' or 'admin' may call it, and anybody could"}},
      {R"("write": false)",
       R"("write": true)",
       {health, "anybody may change something, and could read only"},
       {health, "anybody may read only, and could change something"}},
      {R"("source": "token")",
       R"("source": "none")",
       {put_photo, "the source of the tenant is 'none', was 'token'"},
       {put_photo, "the source of the tenant is 'token', was 'none'"}},
      {R"("source": "token")",
       R"("source": "undeclared")",
       {put_photo, "the source of the tenant is 'undeclared', was 'token'"},
       {put_photo, "the source of the tenant is 'token', was 'undeclared'"}},
      {R"("asserted_in_path": "tenant_id")",
       R"("asserted_in_path": null)",
       {put_photo, "the tenant in the path, 'tenant_id', is no longer compared with the token's"},
       {put_photo, "the tenant in the path, 'tenant_id', is compared with the token's"}},
      {R"("workspace")",
       "",
       {"the api", "an input may be called 'workspace', which was the name of a tenant"},
       {"the api", "'workspace' is the name of a tenant"}},
  });
}

TEST_CASE("how well proved, and recorded") {
  check({
      {R"("required": true, "max_age_seconds": 900, "acr": ["phr"])",
       R"("required": false, "max_age_seconds": null, "acr": [])",
       {put_photo, "more than one factor is no longer wanted"},
       {put_photo, "more than one factor is wanted"}},
      {R"("max_age_seconds": 900)",
       R"("max_age_seconds": 901)",
       {put_photo, "the age of a log-in, in seconds, is 901, was 900"},
       {put_photo, "the age of a log-in, in seconds, is 900, was 901"}},
      {R"("max_age_seconds": 900)",
       R"("max_age_seconds": null)",
       {put_photo, "the age of a log-in, in seconds, is gone, was 900"},
       {put_photo, "the age of a log-in, in seconds, is 900, and there was none"}},
      {R"(["phr"])",
       R"(["phr", "phrh"])",
       {put_photo, "the acr 'phrh' is proof enough, and was not"},
       {put_photo, "the acr 'phrh' is no longer proof enough"}},
      {R"("recorded": true)",
       R"("recorded": false)",
       {put_photo, "calls are no longer recorded"},
       {put_photo, "calls are recorded"}},
  });
  // An acr in place of "mfa" in amr, or the other way round, proves something else.
  const auto without_acr = changed(R"(["phr"])", "[]");
  CHECK(compare(report, without_acr).wider ==
        std::vector<finding>{{put_photo, "\"mfa\" in amr is proof enough, and an acr was wanted"}});
  CHECK(compare(without_acr, report).wider ==
        std::vector<finding>{{put_photo, "the acr 'phr' is proof enough, and was not"}});
}

TEST_CASE("limits are kept if others are as tight in bursts and over time") {
  constexpr std::string_view user =
      R"({"per": "user", "account_in": null, "requests": 30, "seconds": 60, "counted_over": "operation"},)";
  const auto with = [&](std::string_view requests, std::string_view seconds, std::string_view over = "operation") {
    return changed(user, std::string{R"({"per": "user", "account_in": null, "requests": )"}
                             .append(requests)
                             .append(R"(, "seconds": )")
                             .append(seconds)
                             .append(R"(, "counted_over": ")")
                             .append(over)
                             .append("\"},"));
  };
  CHECK(told(compare(report, with("31", "60")).wider) ==
        std::string{put_photo} + ": the limit is 31 in 60 s per user, was 30 in 60 s per user\n");
  CHECK(told(compare(report, with("30", "59")).wider) ==
        std::string{put_photo} + ": the limit is 30 in 59 s per user, was 30 in 60 s per user\n");
  CHECK(told(compare(report, with("1800", "3600")).wider) ==
        std::string{put_photo} + ": the limit is 1800 in 3600 s per user, was 30 in 60 s per user\n");
  CHECK(told(compare(report, changed(user, "")).wider) ==
        std::string{put_photo} + ": the limit of 30 in 60 s per user is gone\n");
  CHECK(told(compare(report, changed(R"("counted_over": "api")", R"("counted_over": "operation")")).wider) ==
        std::string{put_photo} +
            ": the limit is 300 in 60 s per address, was 300 in 60 s per address, counted over the api\n");
  CHECK(told(compare(report, changed(R"("account_in": "email")", R"("account_in": "phone")")).wider) ==
        std::string{put_photo} + ": the limit of 10 in 3600 s per account in 'email' is gone\n");

  for (const auto& tighter : {with("29", "60"), with("30", "61"), with("30", "60", "api")}) {
    const auto found = compare(report, tighter);
    CHECK(found.wider.empty());
    CHECK(found.narrower.size() == 1);
  }
  const auto beside = changed(
      user,
      std::string{user}.append(
          R"({"per": "user", "account_in": null, "requests": 100, "seconds": 3600, "counted_over": "operation"},)"));
  CHECK(told(compare(report, beside).narrower) ==
        std::string{put_photo} + ": there is a limit of 100 in 3600 s per user\n");
  CHECK(compare(report, beside).wider.empty());
}

TEST_CASE("calls at the same time, ceilings, costs, budgets") {
  check({
      {R"("concurrent": 2)",
       R"("concurrent": 3)",
       {put_photo, "concurrent is 3, was 2"},
       {put_photo, "concurrent is 2, was 3"}},
      {R"("concurrent": 2)",
       R"("concurrent": null)",
       {put_photo, "concurrent is gone, was 2"},
       {put_photo, "concurrent is 2, and there was none"}},
      {R"({"kind": "billing", "most_requests": 30, "in_seconds": 60})",
       "null",
       {put_photo, "it is no longer sensitive, was 'billing'"},
       {put_photo, "it is sensitive: 'billing'"}},
      {R"("most_requests": 30)",
       R"("most_requests": 31)",
       {put_photo, "it is sensitive as 'billing', at most 31 in 60 s, was as 'billing', at most 30 in 60 s"},
       {put_photo, "it is sensitive as 'billing', at most 30 in 60 s, was as 'billing', at most 31 in 60 s"}},
      {R"("in_seconds": 60)",
       R"("in_seconds": 59)",
       {put_photo, "it is sensitive as 'billing', at most 30 in 59 s, was as 'billing', at most 30 in 60 s"},
       {put_photo, "it is sensitive as 'billing', at most 30 in 60 s, was as 'billing', at most 30 in 59 s"}},
      {R"("expensive": "scales the picture")",
       R"("expensive": null)",
       {put_photo, "it is no longer expensive, was for 'scales the picture'"},
       {put_photo, "it is expensive: 'scales the picture'"}},
      {R"("body_bytes": 900)",
       R"("body_bytes": 901)",
       {put_photo, "body_bytes is 901, was 900"},
       {put_photo, "body_bytes is 900, was 901"}},
      {R"("body_depth": 2)",
       R"("body_depth": 3)",
       {put_photo, "body_depth is 3, was 2"},
       {put_photo, "body_depth is 2, was 3"}},
      {R"("body_items": 10)",
       R"("body_items": 11)",
       {put_photo, "body_items is 11, was 10"},
       {put_photo, "body_items is 10, was 11"}},
      {R"("bytes": 1000)",
       R"("bytes": 1001)",
       {"the api, budget", "bytes is 1001, was 1000"},
       {"the api, budget", "bytes is 1000, was 1001"}},
      {R"("depth": 8)",
       R"("depth": 9)",
       {"the api, budget", "depth is 9, was 8"},
       {"the api, budget", "depth is 8, was 9"}},
      {R"("items": 50)",
       R"("items": 51)",
       {"the api, budget", "items is 51, was 50"},
       {"the api, budget", "items is 50, was 51"}},
      {R"({"bytes": 1000, "depth": 8, "items": 50})",
       "null",
       {"the api", "the budget is gone"},
       {"the api", "there is a budget"}},
  });
  const auto other_reason = changed(R"("expensive": "scales the picture")", R"("expensive": "scans for viruses")");
  CHECK(told(compare(report, other_reason).wider) ==
        std::string{put_photo} + ": it is expensive for 'scans for viruses', was for 'scales the picture'\n");
  const auto idempotent = changed(R"("expensive": "scales the picture",
      "idempotency": null)",
                                  R"("expensive": "scales the picture",
      "idempotency": {"seconds": 60})");
  CHECK(told(compare(report, idempotent).narrower) == std::string{put_photo} + ": it is idempotent\n");
  CHECK(told(compare(idempotent, report).wider) ==
        std::string{put_photo} + ": it is idempotent in another way, or no longer\n");
  CHECK(compare(report, changed(R"("memory_bytes": 2000)", R"("memory_bytes": 3000)")).wider.empty());
}

TEST_CASE("what an operation takes") {
  check({
      {R"("maxLength": 36)",
       R"("maxLength": 37)",
       {std::string{put_photo} + ", path.id", "maxLength is 37, was 36"},
       {std::string{put_photo} + ", path.id", "maxLength is 36, was 37"}},
      {R"("maximum": 9)",
       R"("maximum": 10)",
       {std::string{put_photo} + ", query.size", "has maximum 10, had maximum 9"},
       {std::string{put_photo} + ", query.size", "has maximum 9, had maximum 10"}},
      {R"("maxLength": 8})",
       R"("maxLength": 9})",
       {std::string{put_photo} + ", body.owner.pin", "maxLength is 9, was 8"},
       {std::string{put_photo} + ", body.owner.pin", "maxLength is 8, was 9"}},
      {R"("required": ["title"], )",
       "",
       {std::string{put_photo} + ", body.title", "may be absent, and had to be there"},
       {std::string{put_photo} + ", body.title", "must be there, and could be absent"}},
      {R"("headers": null, "cookies": null,
        "body")",
       R"("headers": {"type": "object", "additionalProperties": false, "properties": {}}, "cookies": null,
        "body")",
       {std::string{put_photo} + ", headers", "is taken, and was not"},
       {std::string{put_photo} + ", headers", "is no longer taken"}},
      {R"("max_pixels": 1000)",
       R"("max_pixels": null)",
       {std::string{put_photo} + ", form.picture", "max_pixels is gone, was 1000"},
       {std::string{put_photo} + ", form.picture", "max_pixels is 1000, and there was none"}},
      {R"(["image/png"])",
       R"(["image/png", "image/gif"])",
       {std::string{put_photo} + ", form.picture", "can be 'image/gif', and could not"},
       {std::string{put_photo} + ", form.picture", "cannot be 'image/gif', and could"}},
  });
}

TEST_CASE("operations come and go, by method and path") {
  const auto other_path = changed(R"("path": "/v1/health")", R"("path": "/v1/ready")");
  const auto found = compare(report, other_path);
  CHECK(told(found.wider) == "GET /v1/ready: is a new operation, which anybody may call\n");
  CHECK(told(found.narrower) == "GET /v1/health: is no longer there\n");

  std::string renamed{report};
  for (auto at = renamed.find("{id}"); at != std::string::npos; at = renamed.find("{id}"))
    renamed.replace(at, 4, "{member}");
  renamed.replace(renamed.find(R"("required": ["id"])"), 18, R"("required": ["member"])");
  renamed.replace(renamed.find(R"({"id": {"type")"), 14, R"({"member": {"type")");
  CHECK(told(compare(report, renamed).wider).empty());
  CHECK(told(compare(report, renamed).narrower).empty());
}

TEST_CASE("escape hatches and their reasons") {
  constexpr std::string_view first = R"({"kind": "open_to_public")";
  const auto more = changed(
      first,
      std::string{
          R"({"kind": "never_fetched", "operation": "put_photo", "place": "PUT /v1/members/{id}/photo, body.link", "why": "shown only"}, )"}
          .append(first));
  CHECK(told(compare(report, more).wider) ==
        "PUT /v1/members/{}/photo, body.link: never_fetched is a new escape hatch, for 'shown only'\n");
  CHECK(told(compare(more, report).narrower) == "PUT /v1/members/{}/photo, body.link: never_fetched is gone\n");
  const auto other = changed(R"("place": "GET /v1/health", "why": "load balancers")",
                             R"("place": "GET /v1/health", "why": "why not")");
  CHECK(told(compare(report, other).wider) ==
        "GET /v1/health: open_to_public is for 'why not', was for 'load balancers'\n");
  CHECK(told(compare(report, changed(R"("kind": "expensive")", R"("kind": "not_audited")")).wider) ==
        "PUT /v1/members/{}/photo: not_audited is a new escape hatch, for 'scales the picture'\n");
}

TEST_CASE("secrets and personal data") {
  constexpr std::string_view pin =
      R"({"operation": "put_photo", "direction": "in", "place": "PUT /v1/members/{id}/photo, body.owner.pin", "secret": true, "personal": false, "declassified": false},)";
  constexpr std::string_view name =
      R"(,
    {"operation": "put_photo", "direction": "out", "place": "PUT /v1/members/{id}/photo, response.name", "secret": false, "personal": true, "declassified": true})";
  CHECK(told(compare(report, changed(pin, "")).wider) ==
        "PUT /v1/members/{}/photo, body.owner.pin: is no longer a secret\n");
  CHECK(told(compare(changed(pin, ""), report).narrower) == "PUT /v1/members/{}/photo, body.owner.pin: is a secret\n");
  CHECK(told(compare(report, changed(R"("secret": true)", R"("secret": false)")).wider) ==
        "PUT /v1/members/{}/photo, body.owner.pin: is no longer a secret\n");

  CHECK(told(compare(changed(name, ""), report).wider) ==
        "PUT /v1/members/{}/photo, response.name: is personal data that is declassified\n");
  CHECK(told(compare(report, changed(name, "")).wider) ==
        "PUT /v1/members/{}/photo, response.name: is no longer personal data, unless it is no longer there\n");
  CHECK(told(compare(report, changed(R"("personal": true)", R"("personal": false)")).wider) ==
        "PUT /v1/members/{}/photo, response.name: is no longer personal data\n");
  const auto hidden = changed(R"("declassified": true)", R"("declassified": false)");
  CHECK(told(compare(hidden, report).wider) == "PUT /v1/members/{}/photo, response.name: is declassified\n");

  // Without the member, nothing is left to protect.
  auto gone = changed(pin, "");
  constexpr std::string_view member = R"("pin": {"type": "string", "maxLength": 8})";
  gone.replace(gone.find(member), member.size(), "");
  CHECK(compare(report, gone).wider.empty());
  CHECK(told(compare(report, gone).narrower) ==
        std::string{put_photo} + ", body.owner.pin: is no longer a member\n" +
            "PUT /v1/members/{}/photo, body.owner.pin: was a secret, and is no longer there\n");
}

TEST_CASE("what stands in one alternative only is found there") {
  constexpr std::string_view variants = R"("owner": {"oneOf": [{"$ref": "#/schemas/owner"}],
    "discriminator": {"propertyName": "kind", "mapping": {"human": "#/schemas/owner"}}})";
  auto was = changed(R"("owner": {"$ref": "#/schemas/owner"})", variants);
  constexpr std::string_view place = "body.owner.pin";
  for (auto at = was.find(place); at != std::string::npos; at = was.find(place)) was.replace(at, place.size(), "body.owner(human).pin");
  auto now = was;
  now.replace(now.find(R"("secret": true)"), 14, R"("secret": false)");
  CHECK(told(compare(was, now).wider) == "PUT /v1/members/{}/photo, body.owner(human).pin: is no longer a secret\n");

  now = was;
  const auto begin = now.find(R"(    {"operation": "put_photo", "direction": "in")");
  now.erase(begin, now.find('\n', begin) + 1 - begin);
  CHECK(told(compare(was, now).wider) == "PUT /v1/members/{}/photo, body.owner(human).pin: is no longer a secret\n");
  constexpr std::string_view member = R"("pin": {"type": "string", "maxLength": 8})";
  now.replace(now.find(member), member.size(), "");
  CHECK(told(compare(was, now).wider).empty());
}

TEST_CASE("bounds that no schema says") {
  check({{R"("place": "body.owner.pin", "most": 100)",
          R"("place": "body.owner.pin", "most": 101)",
          {"PUT /v1/members/{id}/photo, body.owner.pin, a greatest number of bytes", "most is 101, was 100"},
          {"PUT /v1/members/{id}/photo, body.owner.pin, a greatest number of bytes", "most is 100, was 101"}},
         {R"({"kind": "rule", "place": "body", "most": null},)",
          "",
          {"PUT /v1/members/{id}/photo, body", "a rule over its members, check(), is gone"},
          {"PUT /v1/members/{id}/photo, body", "has a rule over its members, check(), now"}}});
  // What is gone with its bound is told by the schema.
  auto gone = changed(R"(,
          {"kind": "json_bytes", "place": "body.owner.pin", "most": 100})",
                      "");
  constexpr std::string_view member = R"("pin": {"type": "string", "maxLength": 8})";
  gone.replace(gone.find(member), member.size(), "");
  CHECK(compare(report, gone).wider.size() == 0);
}

TEST_CASE("an input that is gone is wider if every request had it") {
  CHECK(told(compare(report, changed(R"("body": {"$ref": "#/schemas/photo"})", R"("body": null)")).wider) ==
        "PUT /v1/members/{id}/photo, body: is no longer taken, and had to be there\n");
  const auto query = [](std::string_view more) {
    return changed(R"("query": {"type": "object", )", std::string{R"("query": {"type": "object", )"}.append(more));
  };
  constexpr std::string_view properties = R"("query": {"type": "object", "additionalProperties": false, "properties": {"size": {"type": "integer", "minimum": 1, "maximum": 9}}})";
  const auto gone = changed(properties, R"("query": null)");
  CHECK(compare(query(""), gone).wider.empty());
  CHECK(told(compare(query(R"("required": ["size"], )"), gone).wider) ==
        "PUT /v1/members/{id}/photo, query: is no longer taken, and had to be there\n");
}

TEST_CASE("another placeholder that is compared with the token's tenant leaves the first uncompared") {
  const auto path = [](std::string_view asserted) {
    auto text = changed(R"("path": "/v1/members/{id}/photo")", R"("path": "/v1/{tenant_id}/{id}/photo")");
    text.replace(text.find(R"("asserted_in_path": "tenant_id")"), 31, std::string{R"("asserted_in_path": ")"}.append(asserted).append("\""));
    constexpr std::string_view input = R"("required": ["id"], "properties": {)";
    text.replace(text.find(input), input.size(), R"("required": ["tenant_id", "id"], "properties": {"tenant_id": {"type": "string"}, )");
    return text;
  };
  CHECK(told(compare(path("tenant_id"), path("id")).wider) ==
        "PUT /v1/{tenant_id}/{id}/photo: the tenant in the path, 'tenant_id', is no longer compared with the token's\n");
  CHECK(compare(path("id"), path("id")).wider.empty());
}

TEST_CASE("another kind of sensitivity is another agreement, whatever its ceiling") {
  CHECK(told(compare(report, changed(R"("kind": "billing")", R"("kind": "refunds")")).wider) ==
        "PUT /v1/members/{id}/photo: it is sensitive as 'refunds', at most 30 in 60 s, was as 'billing', at most 30 in 60 s\n");
}

TEST_CASE("a text of a form that becomes a file takes bytes of any kind") {
  constexpr std::string_view form = R"({"type": "object", "additionalProperties": false, "properties": {"picture": {"type": "string", "maxLength": 100}}})";
  constexpr std::string_view file = R"({"member": "picture", "max_bytes": 100, "max_pixels": 1000, "media_types": ["image/png"]})";
  auto now = changed(R"("body": {"$ref": "#/schemas/photo"},
        "form": null)", std::string{R"("body": {"$ref": "#/schemas/photo"}, "form": )"}.append(form));
  auto was = now;
  was.replace(was.find(file), file.size(), "");
  CHECK(told(compare(was, now).wider) == "PUT /v1/members/{id}/photo, form.picture: is a file, was none\n");
}

TEST_CASE("calls out are new access") {
  CHECK(told(compare(report, changed(R"("egress": [])", R"("egress": [{"to": "https://example.com"}])")).wider) ==
        "the api: calls out to where it did not\n");
}

TEST_CASE("all changes are told, not only the first") {
  auto other = changed(R"("recorded": true)", R"("recorded": false)");
  other.replace(other.find(R"("concurrent": 2)"), 15, R"("concurrent": 9)");
  other.replace(other.find(R"("maxLength": 36)"), 15, R"("maxLength": 99)");
  CHECK(compare(report, other).wider.size() == 3);
}

TEST_CASE("what is no posture report is refused, by file and place") {
  CHECK_THROWS_WITH(compare("{}", report), "posture.json: is no posture report: it has no member 'ward_posture'");
  CHECK_THROWS_WITH(compare(changed(R"("ward_posture": 1)", R"("ward_posture": 2)"), report),
                    "posture.json: ward_posture is not 1: the report is of another version of ward");
  CHECK_THROWS_WITH(compare(changed(R"("required": true, )", ""), report),
                    "posture.json: operations[0].mfa has no member 'required'");
  CHECK_THROWS_WITH(compare(report, changed(R"("recorded": true)", R"("recorded": "yes")")),
                    "emitted.json: operations[0].audit.recorded is not true or false");
}

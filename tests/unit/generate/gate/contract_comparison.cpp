// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One OpenAPI document and mutants of it, each compared in both directions: all that is found, and where it is put.
#include "ward/generate/gate/contract_comparison.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/gate/document.hpp"

namespace {

constexpr std::string_view contract = R"json({
  "openapi": "3.1.0",
  "info": {"title": "Club", "version": "1"},
  "servers": [{"url": "https://club.example", "description": "production"}],
  "tags": [{"name": "photos", "description": "Photos."}],
  "paths": {
    "/v1/members/{id}/photos": {
      "get": {
        "tags": ["photos"], "summary": "List photos", "operationId": "list_photos",
        "parameters": [
          {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "maxLength": 36}},
          {"name": "limit", "in": "query", "required": false, "schema": {"type": "integer", "maximum": 100, "default": 20}},
          {"name": "tag", "in": "query", "required": false, "style": "form", "explode": true, "schema": {"type": "array", "items": {"$ref": "#/components/schemas/word"}}},
          {"name": "If-None-Match", "in": "header", "required": false, "schema": {"type": "string"}},
          {"name": "theme", "in": "cookie", "required": true, "schema": {"type": "string", "enum": ["dark", "light"]}}
        ],
        "responses": {
          "200": {
            "description": "OK",
            "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/page"}}}
          },
          "404": {"$ref": "#/components/responses/404.not-found"},
          "429": {"$ref": "#/components/responses/429.several"}
        },
        "security": [],
        "x-ward-audited": false, "x-ward-roles": [], "x-ward-tenant": "none",
        "x-ward-limits": [{"per": "address", "requests": 300, "seconds": 60, "countedOver": "api"}]
      },
      "post": {
        "operationId": "add_photo",
        "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "maxLength": 36}}],
        "requestBody": {
          "required": true,
          "content": {"multipart/form-data": {
            "schema": {"$ref": "#/components/schemas/new_photo"},
            "encoding": {"picture": {"contentType": "image/png, image/jpeg"}}
          }}
        },
        "responses": {"204": {"description": "No Content", "links": {"owner": {"operationRef": "/v1/owners"}}}},
        "security": [{"bearer": []}],
        "x-ward-audited": true, "x-ward-cost": {"bodyBytes": 900, "depth": 2, "items": 9, "arenaBytes": 100},
        "x-ward-expensive": true,
        "x-ward-limits": [
          {"per": "user", "requests": 30, "seconds": 60, "countedOver": "operation"},
          {"per": "account", "namedBy": "caption", "requests": 5, "requestsOfOneAddress": 2, "seconds": 60, "countedOver": "operation"},
          {"per": "user", "atTheSameTime": 2, "countedOver": "operation"}
        ],
        "x-ward-mfa": true, "x-ward-step-up": {"maxAgeSeconds": 900},
        "x-ward-privileged-roles": ["admin"], "x-ward-roles": ["member", "admin"],
        "x-ward-sensitive": {"kind": "billing", "mostRequests": 30, "seconds": 60},
        "x-ward-tenant": "token, asserted"
      }
    },
    "/v1/members": {
      "post": {
        "operationId": "add_member",
        "requestBody": {"required": false, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/word"}}}},
        "responses": {"201": {"description": "Created", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/word"}}}}},
        "security": [{"bearer_privileged": ["write"]}],
        "x-ward-roles": ["admin"], "x-ward-step-up": {"maxAgeSeconds": 60, "acrValues": ["phr", "phrh"]}
      }
    }
  },
  "components": {
    "schemas": {
      "word": {"type": "string", "maxLength": 40},
      "page": {"type": "object", "additionalProperties": false, "required": ["photos"], "properties": {
        "photos": {"type": "array", "maxItems": 100, "items": {"$ref": "#/components/schemas/photo"}}}},
      "photo": {"type": "object", "additionalProperties": false, "required": ["caption", "size"], "properties": {
        "caption": {"type": "string"}, "size": {"type": "integer", "maximum": 9}, "next": {"$ref": "#/components/schemas/photo"}}},
      "new_photo": {"type": "object", "additionalProperties": false, "required": ["picture"], "properties": {
        "caption": {"type": "string", "default": ""}, "picture": {"type": "string", "format": "binary", "maxLength": 800}}},
      "problem.not-found": {"type": "object", "additionalProperties": false, "required": ["type", "title"], "properties": {
        "type": {"type": "string", "enum": ["urn:not-found"]}, "title": {"type": "string", "enum": ["Nothing there"]}}},
      "problem.quota": {"type": "object", "additionalProperties": false, "required": ["type", "title"], "properties": {
        "type": {"type": "string", "enum": ["urn:quota"]}, "title": {"type": "string", "enum": ["Too many"]}}},
      "problem.busy": {"type": "object", "additionalProperties": false, "required": ["type", "title"], "properties": {
        "type": {"type": "string", "enum": ["urn:busy"]}, "title": {"type": "string", "enum": ["Busy"]}}}
    },
    "responses": {
      "404.not-found": {
        "description": "Not Found",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/problem.not-found"}}}
      },
      "429.several": {
        "description": "Too Many Requests",
        "headers": {"Retry-After": {"schema": {"type": "integer", "maximum": 60}}},
        "content": {"application/problem+json": {"schema": {
          "oneOf": [{"$ref": "#/components/schemas/problem.quota"}, {"$ref": "#/components/schemas/problem.busy"}],
          "discriminator": {"propertyName": "type", "mapping": {"urn:quota": "#/components/schemas/problem.quota", "urn:busy": "#/components/schemas/problem.busy"}}
        }}}
      }
    },
    "headers": {"ETag": {"description": "The version.", "schema": {"type": "string", "maxLength": 32}}},
    "securitySchemes": {
      "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "A token."},
      "bearer_privileged": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "A token of somebody else."}
    }
  },
  "x-ward-budget": {"bytes": 1000, "depth": 8, "items": 50},
  "x-ward-tenant-names": ["workspace"],
  "x-ward-before-operations": [{"status": 405, "type": "urn:method", "title": "Not so"}]
})json";

const std::string photos = "/v1/members/{id}/photos";
const std::string get = "GET " + photos;
const std::string post = "POST " + photos;
const std::string add = "POST /v1/members";

auto changed(std::string_view from, std::string_view to) -> std::string {
  std::string text{contract};
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

using lines = std::vector<std::string>;

auto compare(std::string_view was, std::string_view now) -> lines {
  const auto before = ward::generate::gate::read_json_tree(was);
  const auto after = ward::generate::gate::read_json_tree(now);
  REQUIRE(before);
  REQUIRE(after);
  const auto found = ward::generate::gate::compare_contracts({*before, "old.json"}, {*after, "new.json"});
  lines made;
  for (const auto& each : found.breaking) made.push_back("breaks " + each.place + ": " + each.change);
  for (const auto& each : found.loosening) made.push_back("loosens " + each.place + ": " + each.change);
  for (const auto& each : found.notes) made.push_back("note " + each.place + ": " + each.change);
  return made;
}

struct mutant {
  std::string_view from;  // a text of the contract
  std::string_view to;
  lines forth;
  lines back;
};

void check(const std::vector<mutant>& all) {
  for (const auto& each : all) {
    INFO(each.from << "\n" << each.to);
    const auto other = changed(each.from, each.to);
    CHECK(compare(contract, other) == each.forth);
    CHECK(compare(other, contract) == each.back);
  }
}

}  // namespace

TEST_CASE("a contract is no change of itself, and neither are other words, names and orders") {
  const std::vector<std::pair<std::string_view, std::string_view>> bland{
      {"Photos.", "Pictures."},
      {"Not so", "No"},
      {R"("title": "Club", "version": "1")", R"("version": "2", "title": "Society")"},
      {R"("tags": ["photos"], "summary": "List photos", )", R"("tags": ["members"], "description": "x", )"},
      {R"({"name": "limit", "in": "query", "required": false,)", R"({"in": "query", "description": "At most.", "name": "limit",)"},
      {R"("enum": ["dark", "light"])", R"("enum": ["light", "dark"])"},
      {R"("required": ["caption", "size"])", R"("required": ["size", "caption"])"},
      {R"("caption": {"type": "string"}, "size": {"type": "integer", "maximum": 9})", R"("size": {"maximum": 9, "type": "integer"}, "caption": {"title": "x", "type": "string"})"},
      {"image/png, image/jpeg", "image/jpeg,image/png"},
      {R"("x-ward-roles": ["member", "admin"])", R"("x-ward-roles": ["admin", "member"], "x-ward-deprecated": "why")"},
      {"\"ETag\": {\"$ref\"", "\"etag\": {\"$ref\""},
      {"A token of somebody else.", "Another token."},
      {R"("x-ward-mfa": true, "x-ward-step-up")", R"("x-ward-step-up")"},
      {R"([{"bearer": []}])", R"([{"bearer_privileged": []}])"},
      {"arenaBytes\": 100", "arenaBytes\": 200"},
      {"\"If-None-Match\"", "\"if-none-match\""},
      {R"("items": {"$ref": "#/components/schemas/word"})", R"("items": {"type": "string", "maxLength": 40})"},
      {R"("schema": {"$ref": "#/components/schemas/problem.not-found"})",
       R"("schema": {"oneOf": [{"$ref": "#/components/schemas/problem.not-found"}], "discriminator": {"propertyName": "type", "mapping": {"urn:not-found": "#/components/schemas/problem.not-found"}}})"},
  };
  CHECK(compare(contract, contract).empty());
  for (const auto& [from, to] : bland) {
    INFO(from << "\n" << to);
    CHECK(compare(contract, changed(from, to)).empty());
    CHECK(compare(changed(from, to), contract).empty());
  }
}

TEST_CASE("a component of another name is no change") {
  for (const std::string_view name : {"schemas/photo\"", "schemas/word\"", "schemas/problem.busy\"", "responses/404.not-found\"", "headers/ETag\""}) {
    std::string text{contract};
    const std::string plain{name.substr(name.find('/') + 1)};
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) text.replace(at, name.size(), std::string{name.substr(0, name.find('/') + 1)} + "other\"");
    const std::string declared = "\"" + plain + ": ";
    const auto at = text.rfind(declared);
    REQUIRE(at != std::string::npos);
    text.replace(at, declared.size(), "\"other\": ");
    INFO(name);
    CHECK(compare(contract, text).empty());
    CHECK(compare(text, contract).empty());
  }
}

TEST_CASE("what is not compared is looked at with its components, whatever they are called") {
  const auto with = [](std::string_view name, std::string_view longest) {
    auto text = changed(R"("operationId": "add_member")", R"("callbacks": {"x": {"$ref": "#/components/schemas/)" + std::string{name} + R"("}}, "operationId": "add_member")");
    const std::string_view declared = R"("word": {"type": "string", "maxLength": 40})";
    const auto own = ", \"" + std::string{name} + R"(": {"type": "string", "maxLength": )" + std::string{longest} + "}";
    return text.insert(text.find(declared) + declared.size(), own);
  };
  CHECK(compare(with("called", "9"), with("renamed", "9")).empty());
  CHECK(compare(with("called", "9"), with("called", "10")) == lines{"breaks " + add + ": 'callbacks' differs, and is not compared"});
}

TEST_CASE("the names of placeholders do not count, their order does") {
  std::string text{contract};
  for (const std::string_view id : {"{id}", "\"id\""}) {
    const std::string other{id == "{id}" ? "{member}" : "\"member\""};
    for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at)) text.replace(at, id.size(), other);
  }
  CHECK(compare(contract, text).empty());
  CHECK(compare(contract, changed(R"("schema": {"type": "string", "maxLength": 36})", R"("schema": {"type": "string", "maxLength": 30})")) ==
        lines{"breaks " + get + ", path.id: maxLength is 30, was 36"});
}

TEST_CASE("operations") {
  check({
      {"\"/v1/members\": {\n      \"post\"", "\"/v1/members\": {\n      \"put\"",
       {"breaks " + add + ": is no longer there", "note PUT /v1/members: is a new operation, which 'admin' may call"},
       {"breaks PUT /v1/members: is no longer there", "note " + add + ": is a new operation, which 'admin' may call"}},
      {"\"/v1/members\": {", "\"/v2/members\": {",
       {"breaks " + add + ": is no longer there", "note POST /v2/members: is a new operation, which 'admin' may call"},
       {"breaks POST /v2/members: is no longer there", "note " + add + ": is a new operation, which 'admin' may call"}},
      {R"("operationId": "add_member")", R"("operationId": "new_member")",
       {"breaks " + add + ": the operationId is 'new_member', was 'add_member'"}, {"breaks " + add + ": the operationId is 'add_member', was 'new_member'"}},
      {R"("operationId": "add_member")", R"("deprecated": true, "operationId": "add_member")", {"note " + add + ": is deprecated"}, {"note " + add + ": is no longer deprecated"}},
      {R"("operationId": "add_member")", R"("callbacks": {}, "operationId": "add_member")",
       {"breaks " + add + ": 'callbacks' differs, and is not compared"}, {"breaks " + add + ": 'callbacks' differs, and is not compared"}},
      {R"("operationId": "add_member")", R"("x-ward-colour": "red", "operationId": "add_member")",
       {"breaks " + add + ": 'x-ward-colour' differs, and is not compared"}, {"breaks " + add + ": 'x-ward-colour' differs, and is not compared"}},
      {"\"/v1/members\": {", "\"/v1/members\": {\"parameters\": [],", {"breaks /v1/members: 'parameters' differs, and is not compared"}, {"breaks /v1/members: 'parameters' differs, and is not compared"}},
      {R"("x-ward-budget")", R"("webhooks": {}, "x-ward-budget")", {"breaks the api: 'webhooks' differs, and is not compared"}, {"breaks the api: 'webhooks' differs, and is not compared"}},
      {"https://club.example", "https://club2.example", {"note the api: is served at 'https://club2.example', and was not", "note the api: is no longer served at 'https://club.example'"},
       {"note the api: is served at 'https://club.example', and was not", "note the api: is no longer served at 'https://club2.example'"}},
  });
}

TEST_CASE("parameters") {
  check({
      {R"({"name": "limit", "in": "query", "required": false, "schema": {"type": "integer", "maximum": 100, "default": 20}},)", "",
       {"breaks " + get + ", query.limit: is no longer taken"}, {"note " + get + ", query.limit: is a new parameter"}},
      {R"({"name": "If-None-Match", "in": "header", "required": false, "schema": {"type": "string"}},)", "",
       {"note " + get + ", header.If-None-Match: is no longer read"}, {"note " + get + ", header.If-None-Match: is a new parameter"}},
      {R"(,
          {"name": "theme", "in": "cookie", "required": true, "schema": {"type": "string", "enum": ["dark", "light"]}})", "",
       {"note " + get + ", cookie.theme: is no longer read"}, {"breaks " + get + ", cookie.theme: is a new parameter, and must be sent"}},
      {R"("limit", "in": "query", "required": false)", R"("limit", "in": "query", "required": true)",
       {"breaks " + get + ", query.limit: must be sent, and could be absent"}, {"note " + get + ", query.limit: may be absent, and had to be sent"}},
      {R"("maximum": 100, "default")", R"("maximum": 50, "default")", {"breaks " + get + ", query.limit: has maximum 50, had maximum 100"}, {"note " + get + ", query.limit: has maximum 100, had maximum 50"}},
      {R"("default": 20)", R"("default": 30)", {"breaks " + get + ", query.limit: the default is 30, was 20"}, {"breaks " + get + ", query.limit: the default is 20, was 30"}},
      {R"(, "default": 20)", "", {"breaks " + get + ", query.limit: the default is gone, was 20"}, {"note " + get + ", query.limit: the default is 20, and there was none"}},
      {R"(["dark", "light"])", R"(["dark"])", {"breaks " + get + ", cookie.theme: cannot be 'light', and could"}, {"note " + get + ", cookie.theme: can be 'light', and could not"}},
      {R"("schema": {"type": "integer", "maximum": 100)", R"("schema": {"type": "string", "maximum": 100)",
       {"breaks " + get + ", query.limit: is of type string, was of type integer"}, {"breaks " + get + ", query.limit: is of type integer, was of type string"}},
      {R"("explode": true)", R"("explode": false)", {"breaks " + get + ", query.tag: 'explode' differs, and is not compared"}, {"breaks " + get + ", query.tag: 'explode' differs, and is not compared"}},
      {R"("limit", "in": "query")", R"("limit", "in": "header")",
       {"breaks " + get + ", query.limit: is no longer taken", "note " + get + ", header.limit: is a new parameter"}, {"note " + get + ", query.limit: is a new parameter", "note " + get + ", header.limit: is no longer read"}},
      {R"("limit", "in": "query")", R"("limit", "deprecated": true, "in": "query")", {"note " + get + ", query.limit: is deprecated"}, {"note " + get + ", query.limit: is no longer deprecated"}},
      {R"("word": {"type": "string", "maxLength": 40})", R"("word": {"type": "string", "maxLength": 41})",
       {"breaks " + add + ", 201 body: maxLength is 41, was 40", "note " + get + ", query.tag[]: maxLength is 41, was 40", "note " + add + ", body: maxLength is 41, was 40"},
       {"breaks " + get + ", query.tag[]: maxLength is 40, was 41", "breaks " + add + ", body: maxLength is 40, was 41", "note " + add + ", 201 body: maxLength is 40, was 41"}},
  });
}

TEST_CASE("bodies of requests") {
  const std::string body = add + ", body: ";
  check({
      {R"("requestBody": {"required": false)", R"("requestBody": {"required": true)", {"breaks " + body + "must be sent, and could be absent"}, {"note " + body + "may be absent, and had to be sent"}},
      {R"("requestBody": {"required": false, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/word"}}}},)", "",
       {"breaks " + body + "is no longer taken"}, {"note " + body + "can be sent, and was not taken"}},
      {R"("requestBody": {
          "required": true,
          "content": {"multipart/form-data": {
            "schema": {"$ref": "#/components/schemas/new_photo"},
            "encoding": {"picture": {"contentType": "image/png, image/jpeg"}}
          }}
        },)", "", {"breaks " + post + ", body: is no longer taken"}, {"breaks " + post + ", body: must be sent, and was not taken"}},
      {R"("content": {"application/json": {"schema": {"$ref": "#/components/schemas/word"}}}},
        "responses")", R"("content": {"application/merge-patch+json": {"schema": {"$ref": "#/components/schemas/word"}}}},
        "responses")",
       {"breaks " + body + "cannot be 'application/json', and could", "note " + body + "can be 'application/merge-patch+json', and could not"},
       {"breaks " + body + "cannot be 'application/merge-patch+json', and could", "note " + body + "can be 'application/json', and could not"}},
      {"image/png, image/jpeg", "image/png", {"breaks " + post + ", form.picture: cannot be 'image/jpeg', and could"}, {"note " + post + ", form.picture: can be 'image/jpeg', and could not"}},
      {R"("encoding": {"picture": {)", R"("encoding": {"picture": {"style": "x", )",
       {"breaks " + post + ", form.picture: 'style' differs, and is not compared"}, {"breaks " + post + ", form.picture: 'style' differs, and is not compared"}},
      {R"("default": "")", R"("default": "x")", {"breaks " + post + ", form.caption: the default is 'x', was ''"}, {"breaks " + post + ", form.caption: the default is '', was 'x'"}},
      {R"("format": "binary", "maxLength": 800)", R"("format": "binary", "maxLength": 700)", {"breaks " + post + ", form.picture: maxLength is 700, was 800"}, {"note " + post + ", form.picture: maxLength is 800, was 700"}},
      {R"("bodyBytes": 900)", R"("bodyBytes": 800)", {"breaks " + post + ", body: bodyBytes is 800, was 900"}, {"note " + post + ", body: bodyBytes is 900, was 800"}},
      {R"("x-ward-cost": {"bodyBytes": 900, "depth": 2, "items": 9, "arenaBytes": 100},)", "",
       {"breaks " + post + ", body: 'x-ward-cost' differs, and is not compared"}, {"breaks " + post + ", body: 'x-ward-cost' differs, and is not compared"}},
      {R"("depth": 2)", R"("depth": 1)", {"breaks " + post + ", body: depth is 1, was 2"}, {"note " + post + ", body: depth is 2, was 1"}},
  });
}

TEST_CASE("answers") {
  const std::string ok = get + ", 200 ";
  check({
      {R"("204": {"description": "No Content",)", R"("202": {"description": "Accepted",)",
       {"breaks " + post + ": can answer 202, and could not", "breaks " + post + ": does not answer 204 any more"},
       {"breaks " + post + ": can answer 204, and could not", "breaks " + post + ": does not answer 202 any more"}},
      {R"("204": {"description": "No Content",)", R"("204": {"description": "None", "content": {"application/json": {"schema": {}}},)",
       {"breaks " + post + ", 204 body: is sent, and was not"}, {"breaks " + post + ", 204 body: is no longer sent"}},
      {R"("404": {"$ref": "#/components/responses/404.not-found"},)", "", {"note " + get + ": does not answer 404 any more"}, {"note " + get + ": can answer 404, and could not"}},
      {R"("headers": {"ETag": {"$ref": "#/components/headers/ETag"}},)", "", {"breaks " + ok + "header ETag: is gone"}, {"note " + ok + "header ETag: is new"}},
      {R"("headers": {"Retry-After": {"schema": {"type": "integer", "maximum": 60}}},)", "", {"breaks " + get + ", 429 header Retry-After: is gone"}, {"note " + get + ", 429 header Retry-After: is new"}},
      {R"("maxLength": 32)", R"("maxLength": 33)", {"breaks " + ok + "header ETag: maxLength is 33, was 32"}, {"note " + ok + "header ETag: maxLength is 32, was 33"}},
      {R"("ETag": {"description": "The version.",)", R"("ETag": {"description": "The version.", "required": true,)",
       {"note " + ok + "header ETag: is always sent, and could be absent"}, {"breaks " + ok + "header ETag: may be absent, and was always sent"}},
      {R"("content": {"application/json": {"schema": {"$ref": "#/components/schemas/page"}}})", R"("content": {"text/csv": {"schema": {"$ref": "#/components/schemas/page"}}})",
       {"breaks " + ok + "body: cannot be 'application/json', and could", "note " + ok + "body: can be 'text/csv', and could not"},
       {"breaks " + ok + "body: cannot be 'text/csv', and could", "note " + ok + "body: can be 'application/json', and could not"}},
      {R"("size": {"type": "integer", "maximum": 9}, )", "", {"breaks " + ok + "body.photos[].size: is no longer a member, and had to be there"}, {"note " + ok + "body.photos[].size: is a new member, and must be there"}},
      {R"("required": ["caption", "size"])", R"("required": ["caption"])", {"breaks " + ok + "body.photos[].size: may be absent, and had to be there"}, {"note " + ok + "body.photos[].size: must be there, and could be absent"}},
      {R"(, "next": {"$ref": "#/components/schemas/photo"})", "", {"breaks " + ok + "body.photos[].next: is no longer a member"}, {"note " + ok + "body.photos[].next: is a new member"}},
      {R"("maximum": 9})", R"("maximum": 10})", {"breaks " + ok + "body.photos[].size: has maximum 10, had maximum 9"}, {"note " + ok + "body.photos[].size: has maximum 9, had maximum 10"}},
      {R"("description": "OK",)", R"("description": "OK", "x-colour": {},)", {"breaks " + get + ", 200: 'x-colour' differs, and is not compared"}, {"breaks " + get + ", 200: 'x-colour' differs, and is not compared"}},
      {R"("description": "OK",)", R"("description": "OK", "links": {"next": {"operationId": "list_photos"}},)", {"note " + get + ", 200 link next: is new"}, {"note " + get + ", 200 link next: is gone"}},
      {R"("/v1/owners")", R"("/v1/tenants")", {"note " + post + ", 204 link owner: is another one"}, {"note " + post + ", 204 link owner: is another one"}},
  });
}

TEST_CASE("failures are told: clients must expect some that they do not know") {
  const std::string at = get + ", 429 body";
  check({
      {R"(, {"$ref": "#/components/schemas/problem.busy"}],
          "discriminator": {"propertyName": "type", "mapping": {"urn:quota": "#/components/schemas/problem.quota", "urn:busy": "#/components/schemas/problem.busy"}})",
       R"(],
          "discriminator": {"propertyName": "type", "mapping": {"urn:quota": "#/components/schemas/problem.quota"}})", {"note " + at + ": cannot be the problem 'urn:busy', and could"}, {"note " + at + ": can be the problem 'urn:busy', and could not"}},
      {R"("oneOf": [{"$ref": "#/components/schemas/problem.quota"}, {"$ref": "#/components/schemas/problem.busy"}],
          "discriminator": {"propertyName": "type", "mapping": {"urn:quota": "#/components/schemas/problem.quota", "urn:busy": "#/components/schemas/problem.busy"}})",
       R"("$ref": "#/components/schemas/problem.quota")", {"note " + at + ": cannot be the problem 'urn:busy', and could"}, {"note " + at + ": can be the problem 'urn:busy', and could not"}},
      {R"([{"$ref": "#/components/schemas/problem.quota"}, {"$ref": "#/components/schemas/problem.busy"}])", R"([{"$ref": "#/components/schemas/problem.quota"}])",
       {"breaks " + at + ": 'oneOf' differs, and is not compared"}, {"breaks " + at + ": 'oneOf' differs, and is not compared"}},
      {R"("enum": ["urn:not-found"])", R"("enum": ["urn:gone"])",
       {"note " + get + ", 404 body: can be the problem 'urn:gone', and could not", "note " + get + ", 404 body: cannot be the problem 'urn:not-found', and could"},
       {"note " + get + ", 404 body: can be the problem 'urn:not-found', and could not", "note " + get + ", 404 body: cannot be the problem 'urn:gone', and could"}},
      {R"("enum": ["Busy"])", R"("enum": ["Later"])",
       {"note " + at + "(urn:busy).title: can be 'Later', and could not", "note " + at + "(urn:busy).title: cannot be 'Busy', and could"},
       {"note " + at + "(urn:busy).title: can be 'Busy', and could not", "note " + at + "(urn:busy).title: cannot be 'Later', and could"}},
      {R"(, "title": {"type": "string", "enum": ["Nothing there"]})", "", {"breaks " + get + ", 404 body.title: is no longer a member, and had to be there"}, {"note " + get + ", 404 body.title: is a new member, and must be there"}},
      {R"("status": 405, "type": "urn:method", "title": "Not so")", R"("status": 501, "type": "urn:method", "title": "Not so")",
       {"note the api: can answer 501 as the problem 'urn:method', before any operation, and could not", "note the api: does not answer 405 as the problem 'urn:method' before any operation any more"},
       {"note the api: can answer 405 as the problem 'urn:method', before any operation, and could not", "note the api: does not answer 501 as the problem 'urn:method' before any operation any more"}},
      {R"("maximum": 60)", R"("maximum": 61)", {"breaks " + get + ", 429 header Retry-After: has maximum 61, had maximum 60"}, {"note " + get + ", 429 header Retry-After: has maximum 60, had maximum 61"}},
  });
}

TEST_CASE("who may call a documented operation") {
  check({
      {R"("security": [{"bearer": []}])", R"("security": [])",
       {"loosens " + post + ": anybody may call it, and 'member' or 'admin' could"}, {"breaks " + post + ": 'member' or 'admin' may call it, and anybody could"}},
      {R"("security": [{"bearer": []}])", R"("security": [{"bearer": []}, {}])",
       {"loosens " + post + ": anybody may call it, and 'member' or 'admin' could"}, {"breaks " + post + ": 'member' or 'admin' may call it, and anybody could"}},
      {R"("x-ward-roles": ["member", "admin"])", R"("x-ward-roles": ["member", "admin", "guest"])",
       {"loosens " + post + ": the role 'guest' may call it, and could not"}, {"breaks " + post + ": the role 'guest' may not call it, and could"}},
      {R"("x-ward-privileged-roles": ["admin"], )", "", {"loosens " + post + ": the role 'admin' is no longer privileged"}, {"note " + post + ": the role 'admin' is privileged"}},
      {R"("x-ward-tenant": "token, asserted")", R"("x-ward-tenant": "token")",
       {"loosens " + post + ": the source of the tenant is 'token', was 'token, asserted'"}, {"breaks " + post + ": the source of the tenant is 'token, asserted', was 'token'"}},
      {R"("x-ward-tenant": "token, asserted")", R"("x-ward-tenant": "none")",
       {"loosens " + post + ": the source of the tenant is 'none', was 'token, asserted'"}, {"breaks " + post + ": the source of the tenant is 'token, asserted', was 'none'"}},
      {R"("x-ward-audited": true)", R"("x-ward-audited": false)", {"loosens " + post + ": calls are no longer recorded"}, {"note " + post + ": calls are recorded"}},
      {R"("x-ward-mfa": true, "x-ward-step-up": {"maxAgeSeconds": 900},)", "", {"loosens " + post + ": more than one factor is no longer wanted"}, {"breaks " + post + ": more than one factor is wanted"}},
      {R"("maxAgeSeconds": 900)", R"("maxAgeSeconds": 901)",
       {"loosens " + post + ": the age of a log-in, in seconds, is 901, was 900"}, {"breaks " + post + ": the age of a log-in, in seconds, is 900, was 901"}},
      {R"(["phr", "phrh"])", R"(["phrh"])", {"breaks " + add + ": the acr 'phr' is no longer proof enough"}, {"loosens " + add + ": the acr 'phr' is proof enough, and was not"}},
      {R"(, "acrValues": ["phr", "phrh"])", "",
       {"loosens " + add + ": \"mfa\" in amr is proof enough, and an acr was wanted"},
       {"breaks " + add + ": an acr is wanted, and \"mfa\" in amr was proof enough", "loosens " + add + ": the acr 'phr' is proof enough, and was not",
        "loosens " + add + ": the acr 'phrh' is proof enough, and was not"}},
      {R"([{"bearer_privileged": ["write"]}])", R"([{"bearer_privileged": []}])",
       {"loosens " + add + ": 'bearer_privileged' is enough, and was not"}, {"breaks " + add + ": 'bearer_privileged' is no longer enough"}},
      {R"("bearerFormat": "JWT", "description": "A token.")", R"("bearerFormat": "opaque", "description": "A token.")",
       {"breaks " + post + ": 'bearer' is no longer enough", "loosens " + post + ": 'bearer' is enough, and was not"},
       {"breaks " + post + ": 'bearer' is no longer enough", "loosens " + post + ": 'bearer' is enough, and was not"}},
  });
}

TEST_CASE("how much: less is told, as any operation could always answer 429") {
  check({
      {R"("requests": 30, "seconds": 60, "countedOver")", R"("requests": 31, "seconds": 60, "countedOver")",
       {"loosens " + post + ": the limit is 31 in 60 s per user, was 30 in 60 s per user"}, {"note " + post + ": there is a limit of 30 in 60 s per user"}},
      {R"({"per": "account", "namedBy": "caption", "requests": 5, "requestsOfOneAddress": 2, "seconds": 60, "countedOver": "operation"},)", "",
       {"loosens " + post + ": the limit of 5 in 60 s per account in 'caption' is gone"}, {"note " + post + ": there is a limit of 5 in 60 s per account in 'caption'"}},
      {R"("namedBy": "caption", "requests": 5, "requestsOfOneAddress": 2)", R"("namedBy": "caption", "requests": 5, "requestsOfOneAddress": 3)",
       {"loosens " + post + ": requestsOfOneAddress is 3, was 2"}, {"note " + post + ": requestsOfOneAddress is 2, was 3"}},
      {R"("requests": 5, "requestsOfOneAddress": 2)", R"("requests": 5)",
       {"loosens " + post + ": requestsOfOneAddress is gone, was 2"}, {"note " + post + ": requestsOfOneAddress is 2, and there was none"}},
      {R"("per": "user", "requests")", R"("per": "user", "burst": 3, "requests")",
       {"loosens " + post + ", x-ward-limits: 'burst' differs, and is not compared"}, {"loosens " + post + ", x-ward-limits: 'burst' differs, and is not compared"}},
      {R"({"kind": "billing", )", R"({"kind": "billing", "colour": 1, )",
       {"loosens " + post + ", x-ward-sensitive: 'colour' differs, and is not compared"}, {"loosens " + post + ", x-ward-sensitive: 'colour' differs, and is not compared"}},
      {R"("atTheSameTime": 2)", R"("atTheSameTime": 3)", {"loosens " + post + ": concurrent is 3, was 2"}, {"note " + post + ": concurrent is 2, was 3"}},
      {R"("mostRequests": 30)", R"("mostRequests": 40)",
       {"loosens " + post + ": it is sensitive as 'billing', at most 40 in 60 s, was as 'billing', at most 30 in 60 s"},
       {"note " + post + ": it is sensitive as 'billing', at most 30 in 60 s, was as 'billing', at most 40 in 60 s"}},
      {R"("x-ward-expensive": true,)", "", {"loosens " + post + ": it is no longer expensive"}, {"note " + post + ": it is expensive"}},
      {R"({"bytes": 1000,)", R"({"bytes": 2000,)", {"loosens the api, budget: bytes is 2000, was 1000"}, {"note the api, budget: bytes is 1000, was 2000"}},
      {R"("x-ward-budget": {"bytes": 1000, "depth": 8, "items": 50},)", "", {"loosens the api: the budget is gone"}, {"note the api: there is a budget"}},
      {R"(["workspace"])", R"([])",
       {"loosens the api: an input may be called 'workspace', which was the name of a tenant"}, {"note the api: 'workspace' is the name of a tenant"}},
  });
}

TEST_CASE("what is no OpenAPI document of 3.1, or declares an operation twice, is refused") {
  CHECK_THROWS_WITH(compare("{}", contract), "old.json: is no OpenAPI document: it has no member 'openapi'");
  CHECK_THROWS_WITH(compare(contract, changed("3.1.0", "3.0.4")), "new.json: openapi is not 3.1: only OpenAPI 3.1 is compared");
  CHECK_THROWS_WITH(compare(contract, changed("\"/v1/members\": {", "\"/v1/members/{member}/photos\": {")),
                    "new.json: paths./v1/members/{member}/photos.post is declared twice, but for the names of placeholders");
}

namespace {

// Changes each number, flag and text below a word of ward's own.
void change_scalars(ward::generate::gate::json_tree& value, std::size_t& countdown) {
  using ward::generate::gate::json_tree;
  const bool is_scalar = value.parts.empty() && value.kind != ward::generate::json_kind::null;
  if (is_scalar && countdown-- == 0) {
    value.number += 1;
    value.flag = !value.flag;
    value.text += "x";
  }
  for (auto& each : value.parts) change_scalars(each, countdown);
}
using word_visitor = std::function<void(ward::generate::gate::json_tree&)>;
void for_each_word(ward::generate::gate::json_tree& value, const word_visitor& visit) {
  for (auto& each : value.parts) {
    if (each.name.starts_with("x-ward-")) visit(each);
    for_each_word(each, visit);
  }
}

}  // namespace

TEST_CASE("a document with every clause is compared with itself, and each word of ward's own is known") {
  const std::string file = WARD_TEST_SOURCE_DIR "/tests/contract/golden/kitchen_sink.openapi.json";
  const auto was = ward::generate::gate::read_document(file);
  const auto compare_trees = [&](const ward::generate::gate::json_tree& now) {
    return ward::generate::gate::compare_contracts({was, "old.json"}, {now, "new.json"});
  };
  const auto same = compare_trees(was);
  CHECK((same.breaking.empty() && same.loosening.empty() && same.notes.empty()));
  // One value of each word at a time: what another one is found by stays.
  constexpr std::size_t most_values = 14;
  std::set<std::string> words;
  for (std::size_t i = 0; i != most_values; ++i) {
    auto now = was;
    for_each_word(now, [&](ward::generate::gate::json_tree& word) {
      words.insert(word.name);
      auto left = i;
      change_scalars(word, left);
    });
    INFO("value " << i << " of each word: teach the comparison what it means");
    const auto found = compare_trees(now);
    for (const auto* part : {&found.breaking, &found.loosening, &found.notes}) {
      for (const auto& each : *part) CHECK_THAT(each.place + ": " + each.change, !Catch::Matchers::EndsWith("is not compared"));
    }
  }
  CHECK(words.size() >= 15);
}

TEST_CASE("documents of before ward 0.1 gave reasons, and named the kind of what is sensitive only") {
  CHECK(compare(changed(R"("x-ward-expensive": true)", R"("x-ward-expensive": "scales the picture")"), contract).empty());
  CHECK(compare(changed(R"("x-ward-audited": false,)", R"("x-ward-audited": false, "x-ward-not-audited": "reads",)"), contract).empty());
  CHECK(compare(changed(R"("x-ward-sensitive": {"kind": "billing", "mostRequests": 30, "seconds": 60})", R"("x-ward-sensitive": "billing")"), contract) ==
        lines{"note " + post + ": it is sensitive: 'billing'"});
}

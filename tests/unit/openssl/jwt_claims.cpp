// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Dates and expectations; what hostile claims do is in tests/attack/jwt_claims.cpp.
#include "ward/openssl/jwt_claims.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace {

using namespace ward::openssl;
using std::chrono::microseconds;
using std::chrono::seconds;

const jwt_expectations expected{.issuer = "i", .audience = "a"};

auto read(std::string_view text, const jwt_expectations& expectations = expected) {
  ward::generate::json_reader reader{{.bytes = 4096}};
  return read_jwt_claims(reader, text, expectations);
}

}  // namespace

TEST_CASE("jwt_claims: NumericDate is cut to microseconds and bounded") {
  CHECK(parse_numeric_date(0) == ward::instant{});
  CHECK(parse_numeric_date(-0.0) == ward::instant{});
  CHECK(parse_numeric_date(1.5) == ward::instant{microseconds{1'500'000}});
  CHECK(parse_numeric_date(253'402'300'799.0) == ward::instant{seconds{253'402'300'799}});
  for (const double bad : {-1.0, -0.001, 253'402'300'800.0, 1e30, std::numeric_limits<double>::infinity(), std::nan("")}) {
    CHECK_FALSE(parse_numeric_date(bad));
  }
}

TEST_CASE("jwt_claims: all of them arrive in the token") {
  const auto dated = read(R"({"iss":"i","aud":["b","a"],"sub":"s","exp":100.5,"nbf":10,"iat":20,"azp":"p","tenant":"t-1","roles":["x","y"],"jti":"1","more":{"a":[null]}})");
  REQUIRE(dated);
  CHECK(dated->token->issuer == "i");
  CHECK(dated->token->subject == "s");
  CHECK(dated->token->tenant == "t-1");
  CHECK(dated->token->roles == std::vector<std::string>{"x", "y"});
  CHECK(dated->token->client == "p");
  CHECK(dated->token->expires_at == ward::instant{microseconds{100'500'000}});
  CHECK(dated->valid_from == ward::instant{seconds{20 - 30}});
  const auto with_client = read(R"({"client_id":"c","azp":"p","iss":"i","aud":"a","sub":"s","exp":100})");
  REQUIRE(with_client);
  CHECK((*with_client).token->client == "c");
  CHECK((*with_client).token->roles.empty());
}

TEST_CASE("jwt_claims: how and when the caller proved who it is") {
  const auto dated = read(R"({"iss":"i","aud":"a","sub":"s","exp":100,"auth_time":1.5,"amr":["pwd","mfa"],"acr":"phr"})");
  REQUIRE(dated);
  CHECK(dated->token->authenticated_at == ward::instant{microseconds{1'500'000}});
  CHECK(dated->token->methods == std::vector<std::string>{"pwd", "mfa"});
  CHECK(dated->token->acr == "phr");
  CHECK(dated->valid_from == ward::instant{seconds{-30}});  // a log-in in the future makes no token too early
  const auto silent = read(R"({"iss":"i","aud":"a","sub":"s","exp":100})");
  REQUIRE(silent);
  CHECK_FALSE((*silent).token->authenticated_at);
  CHECK((*silent).token->methods.empty());
  CHECK((*silent).token->acr.empty());
}

TEST_CASE("jwt_claims: the claims of tenant and roles are named by the deployment") {
  auto renamed = expected;
  renamed.tenant_claim = "https://example/org";
  renamed.roles_claim = "groups";
  const auto dated = read(R"({"iss":"i","aud":"a","sub":"s","exp":1,"https://example/org":"o","groups":["g"],"tenant":7,"roles":7})", renamed);
  REQUIRE(dated);
  CHECK(dated->token->tenant == "o");
  CHECK(dated->token->roles == std::vector<std::string>{"g"});
}

TEST_CASE("jwt_claims: a token may be used from its start until just before its end") {
  const auto dated = read(R"({"iss":"i","aud":"a","sub":"s","nbf":100,"exp":200})");
  REQUIRE(dated);
  const auto at = [&dated](microseconds when) {
    const auto checked = check_dates(*dated, ward::instant{when});
    return std::string{checked ? "ok" : to_string(checked.error())};
  };
  CHECK(at(seconds{70} - microseconds{1}) == "not_yet_valid");
  CHECK(at(seconds{70}) == "ok");
  CHECK(at(seconds{200} - microseconds{1}) == "ok");
  CHECK(at(seconds{200}) == "expired");
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which keys of a set are kept, which are left out, and when the whole set is refused.
#include "ward/openssl/jwk_set.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "attack/jwt_world.hpp"

namespace {

using namespace ward::openssl;
using jwt_attack::make_issuer;

auto set_of(std::string_view keys) -> std::string { return R"({"keys":[)" + std::string{keys} + "]}"; }

auto error_of(std::string_view text) -> std::optional<jwk_set_error> {
  const auto set = jwk_set::parse(text);
  return set ? std::nullopt : std::optional{set.error()};
}

// How many keys are kept of one.
auto kept(const std::string& key) -> std::size_t {
  const auto set = jwk_set::parse(set_of(key));
  REQUIRE(set);
  CHECK(set->keys().size() + set->left_out() == 1);
  return set->keys().size();
}

auto replaced(std::string text, std::string_view what, std::string_view with) -> std::string {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("jwk_set: keeps RSA, P-256 and Ed25519, each for its algorithm") {
  for (const auto algorithm : {algorithm::rs256, algorithm::es256, algorithm::eddsa}) {
    const auto issuer = make_issuer(algorithm);
    const auto set = jwk_set::parse(issuer.jwks());
    REQUIRE(set);
    REQUIRE(set->keys().size() == 1);
    CHECK(set->keys()[0].algorithm == algorithm);
    CHECK(set->keys()[0].id == issuer.key_id());
    const auto alg = R"(,"alg":")" + std::string{to_string(algorithm)} + "\"";
    CHECK(kept(replaced(issuer.jwk(), alg, "")) == 1);
    CHECK(kept(replaced(issuer.jwk(), alg, R"(,"key_ops":["verify"])")) == 1);
    CHECK(kept(replaced(issuer.jwk(), alg, R"(,"alg":"HS256")")) == 0);
    CHECK(kept(replaced(issuer.jwk(), alg, R"(,"alg":"none")")) == 0);
    CHECK(kept(replaced(issuer.jwk(), alg, R"(,"alg":"PS256")")) == 0);
    CHECK(kept(replaced(issuer.jwk(), alg, R"(,"alg":1)")) == 0);
  }
}

TEST_CASE("jwk_set: leaves out keys for other uses and keys that are not fit") {
  const auto key = make_issuer(algorithm::es256).jwk();
  CHECK(kept(key) == 1);
  CHECK(kept(replaced(key, R"("use":"sig")", R"("use":"enc")")) == 0);
  CHECK(kept(replaced(key, R"("use":"sig")", R"("use":["sig"])")) == 0);
  CHECK(kept(replaced(key, R"("use":"sig")", R"("key_ops":["sign"])")) == 0);
  CHECK(kept(replaced(key, R"("use":"sig")", R"("key_ops":"verify")")) == 0);
  CHECK(kept(replaced(key, R"("crv":"P-256")", R"("crv":"P-384")")) == 0);
  CHECK(kept(replaced(key, R"("kty":"EC")", R"("kty":"OKP")")) == 0);
  CHECK(kept(replaced(key, R"("kty":"EC")", R"("kty":"oct")")) == 0);
  CHECK(kept(replaced(key, R"("kty":"EC",)", "")) == 0);
  CHECK(kept(replaced(key, R"("x":")", R"("x":"A)")) == 0);
  CHECK(kept(replaced(key, R"("x":)", R"("z":)")) == 0);
  CHECK(kept(R"({"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0","kid":"h"})") == 0);
  CHECK(kept(R"({"kty":"RSA","n":"AQAB","e":"AQAB"})") == 0);
  CHECK(kept(R"({"kty":"OKP","crv":"Ed25519","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})") == 0);
  CHECK(kept("{}") == 0);
  const auto mixed = jwk_set::parse(set_of(R"({"kty":"new"},)" + key + R"(,{"kty":"EC"})"));
  REQUIRE(mixed);
  CHECK(mixed->keys().size() == 1);
  CHECK(mixed->left_out() == 2);
}

TEST_CASE("jwk_set: two fit keys with one id are refused, without an id they are not") {
  const auto first = make_issuer(algorithm::es256);
  const auto second = make_issuer(algorithm::eddsa);
  const auto renamed = replaced(second.jwk(), second.key_id(), first.key_id());
  CHECK(error_of(set_of(first.jwk() + "," + renamed)) == jwk_set_error::duplicate_id);
  CHECK(error_of(set_of(first.jwk() + "," + first.jwk())) == jwk_set_error::duplicate_id);
  CHECK_FALSE(error_of(set_of(first.jwk() + R"(,{"kty":"oct","kid":")" + first.key_id() + "\"}")));
  const auto anonymous = replaced(first.jwk(), R"(,"kid":")" + first.key_id() + "\"", "");
  CHECK_FALSE(error_of(set_of(anonymous + "," + anonymous)));
}

TEST_CASE("jwk_set: a set with a private key is refused") {
  const auto key = make_issuer(algorithm::es256).jwk();
  CHECK(error_of(set_of(replaced(key, R"("use":)", R"("d":"AAAA","use":)"))) == jwk_set_error::private_key);
}

TEST_CASE("jwk_set: a set is one strict JSON object of bounded size") {
  const auto key = make_issuer(algorithm::es256).jwk();
  for (const std::string& text : {std::string{}, std::string{"{}"}, std::string{"[]"}, "[" + key + "]", key, std::string{R"({"keys":{}})"}, std::string{R"({"keys":null})"},
                                  std::string{R"({"keys":[1]})"}, std::string{R"({"keys":[[]]})"}, set_of(key) + "x", set_of(key + ","),
                                  R"({"keys":[],"keys":[)" + key + "]}", set_of(replaced(key, "{", R"({"kty":"RSA",)")), std::string{"-----BEGIN PUBLIC KEY-----"}}) {
    CAPTURE(text);
    CHECK(error_of(text) == jwk_set_error::malformed);
  }
  CHECK_FALSE(error_of(R"({"keys":[]})"));
  CHECK_FALSE(error_of(R"({"issuer":"x","keys":[],"more":{"a":[1]}})"));
  const auto many = [](int count) {
    std::string keys = "{}";
    for (int i = 1; i != count; ++i) keys += ",{}";
    return set_of(keys);
  };
  CHECK_FALSE(error_of(many(64)));
  CHECK(error_of(many(65)) == jwk_set_error::too_many_keys);
  CHECK_FALSE(error_of(R"({"keys":[]})" + std::string(jwk_set::max_bytes - 11, ' ')));
  CHECK(error_of(R"({"keys":[]})" + std::string(jwk_set::max_bytes - 10, ' ')) == jwk_set_error::too_long);
}

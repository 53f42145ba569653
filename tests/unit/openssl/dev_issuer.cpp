// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/openssl/dev_issuer.hpp"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "unit/openssl/temporary_folder.hpp"
#include "ward/openssl/jwt_verifier.hpp"

namespace {

using namespace ward::openssl;
using ward_tests::temporary_folder;
using ward::environment;

auto options_of(algorithm algorithm, std::string key_file = {}) -> dev_issuer_options {
  return {.issuer = "https://issuer.example", .audience = "notes", .algorithm = algorithm, .key_file = std::move(key_file)};
}

auto verifier_for(const dev_issuer& issuer) -> std::unique_ptr<ward::jwt_verifier> {
  jwt_options options;
  options.issuer = "https://issuer.example";
  options.audience = "notes";
  options.jwks = issuer.jwks();
  return std::make_unique<ward::jwt_verifier>(options);
}

}  // namespace

TEST_CASE("dev_issuer: its tokens pass the verifier, whatever their texts contain") {
  const auto now = ward::system_clock{}.now();
  for (const auto algorithm : {algorithm::rs256, algorithm::es256, algorithm::eddsa}) {
    const dev_issuer issuer{environment::development, options_of(algorithm)};
    const auto verifier = verifier_for(issuer);
    const auto token = issuer.mint({.subject = "a\"b\\c \xc3\xa4", .tenant = "t", .roles = {"x", "y\"z"}, .lifetime = std::chrono::seconds{60}}, now);
    const auto verified = verifier->verify(token, now);
    REQUIRE(verified);
    CHECK((*verified)->subject == "a\"b\\c \xc3\xa4");
    CHECK((*verified)->tenant == "t");
    CHECK((*verified)->roles == std::vector<std::string>{"x", "y\"z"});
    CHECK_FALSE(verifier->verify(token, now + std::chrono::seconds{60}));
    CHECK(verifier->verify(issuer.mint({.subject = "s"}, now), now));
  }
}

TEST_CASE("dev_issuer: says how and how long ago its subjects logged in") {
  const auto now = ward::instant{std::chrono::seconds{1'800'000'000}};
  const dev_issuer issuer{environment::development, options_of(algorithm::es256)};
  const auto verified = [&](const dev_token& token) { return *verifier_for(issuer)->verify(issuer.mint(token, now), now).value(); };
  const dev_token plain{.subject = "s"};
  CHECK_FALSE(verified(plain).authenticated_at);
  CHECK(verified(plain).methods.empty());
  CHECK(verified(plain).acr.empty());
  const auto with_mfa = verified(plain.with_mfa(std::chrono::minutes{10}));
  CHECK(with_mfa.methods == std::vector<std::string>{"pwd", "otp", "mfa"});
  CHECK(with_mfa.authenticated_at == now - std::chrono::minutes{10});
  const auto with_both = verified(plain.with_mfa().with_acr("a\"b", std::chrono::seconds{-5}));
  CHECK(with_both.acr == "a\"b");
  CHECK(with_both.methods.size() == 3);
  CHECK(with_both.authenticated_at == now + std::chrono::seconds{5});
}

TEST_CASE("dev_issuer: a key file is made once, with mode 0600, and is for one algorithm") {
  const temporary_folder folder;
  const auto file = folder / "issuer.pem";
  const dev_issuer first{environment::development, options_of(algorithm::es256, file)};
  const dev_issuer second{environment::development, options_of(algorithm::es256, file)};
  CHECK(first.key_id() == second.key_id());
  CHECK(verifier_for(first)->verify(second.mint({.subject = "s"}), ward::system_clock{}.now()));
  struct stat about {};
  REQUIRE(::stat(file.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777U) == 0600);
  CHECK_THROWS_AS(dev_issuer(environment::development, options_of(algorithm::rs256, file)), ward::boot_error);
  const dev_issuer other{environment::development, options_of(algorithm::es256)};
  CHECK(other.key_id() != first.key_id());
}

TEST_CASE("dev_issuer: does not exist in production") {
  CHECK_THROWS_AS(dev_issuer(environment::production, options_of(algorithm::es256)), ward::boot_error);
}

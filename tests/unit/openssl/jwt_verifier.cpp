// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The verifier as a deployment uses it: its settings, its memory, and many threads at once.
#include "ward/openssl/jwt_verifier.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "attack/jwt_world.hpp"
#include "unit/openssl/temporary_folder.hpp"

namespace {

using namespace jwt_attack;
using ward::boot_error;
using ward::guard::token_verifier;
using ward_tests::temporary_folder;

auto problems_of(const std::function<void()>& boot) -> std::vector<std::string> {
  try {
    boot();
  } catch (const boot_error& error) {
    return error.problems();
  }
  return {};
}

auto has(const std::vector<std::string>& problems, std::string_view text) -> bool {
  return std::any_of(problems.begin(), problems.end(), [text](const std::string& each) { return each.find(text) != std::string::npos; });
}

auto config_for(const std::string& jwks) -> ward::config {
  ward::config config;
  config.token_issuer = "https://issuer.example";
  config.token_audience = "https://notes.example";
  config.jwks_file = jwks;
  return config;
}

}  // namespace

TEST_CASE("jwt_verifier: is a token_verifier that gives the claims and does not block") {
  const world world;
  const token_verifier& verifier = world.verifier;
  CHECK_FALSE(verifier.blocks());
  const auto first = verifier.verify(world.token(), now);
  REQUIRE(first);
  CHECK((*first)->subject == "user-1");
  CHECK((*first)->tenant == "tenant-1");
  CHECK((*first)->roles == std::vector<std::string>{"member"});
  CHECK((*first)->issuer == "https://issuer.example");
}

TEST_CASE("jwt_verifier: a token seen before gives the same object, and without a cache a new one") {
  const world world;
  const auto token = world.token();
  CHECK((*world.verifier.verify(token, now)).get() == (*world.verifier.verify(token, now)).get());
  auto options = options_for(world.issuer.jwks());
  options.cached_verifications = 0;
  const ward::jwt_verifier forgetful{options};
  const auto first = *forgetful.verify(token, now);
  CHECK(first.get() != (*forgetful.verify(token, now)).get());
}

TEST_CASE("jwt_verifier: reads its settings from the config") {
  const temporary_folder folder;
  const auto issuer = make_issuer(algorithm::es256);
  issuer.write_jwks(folder / "jwks.json");
  const ward::jwt_verifier verifier{config_for(folder / "jwks.json")};
  CHECK(verdict(verifier, issuer.sign(header_of(issuer, algorithm::es256).text(), good_claims().text())) == "ok");
}

TEST_CASE("jwt_verifier: refuses to start without its settings, and names all of them") {
  const auto problems = problems_of([] { ward::jwt_verifier{ward::config{}}; });
  CHECK(problems.size() == 3);
  for (const auto* name : {"WARD_TOKEN_ISSUER", "WARD_TOKEN_AUDIENCE", "WARD_JWKS_FILE"}) CHECK(has(problems, name));

  auto config = config_for("/nowhere/jwks.json");
  config.tenant_claim = "sub";
  config.roles_claim = "";
  const auto others = problems_of([&config] { ward::jwt_verifier{config}; });
  CHECK(others.size() == 3);
  CHECK(has(others, "WARD_JWKS_FILE names a file that cannot be read: /nowhere/jwks.json"));
  CHECK(has(others, "WARD_TENANT_CLAIM"));
  CHECK(has(others, "WARD_ROLES_CLAIM"));
  config = config_for("/nowhere/jwks.json");
  config.roles_claim = config.tenant_claim;
  CHECK(has(problems_of([&config] { ward::jwt_verifier{config}; }), "WARD_ROLES_CLAIM names the same claim as WARD_TENANT_CLAIM"));
  for (const auto* taken : {"iss", "exp", "azp", "auth_time", "amr", "acr"}) {
    config.roles_claim = taken;
    CHECK(has(problems_of([&config] { ward::jwt_verifier{config}; }), "WARD_ROLES_CLAIM names a claim that means something else"));
  }
}

TEST_CASE("jwt_verifier: refuses to start with a key file that is no use, and says why") {
  const temporary_folder folder;
  const auto file = folder / "jwks.json";
  const auto issuer = make_issuer(algorithm::es256);
  const auto problem = [&](std::string_view text) {
    ward::openssl::write_whole_file(file, text, 0644);
    const auto problems = problems_of([&file] { ward::jwt_verifier{config_for(file)}; });
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("WARD_JWKS_FILE "));
    return problems[0];
  };
  CHECK(problem("").find("is no JWK Set") != std::string::npos);
  CHECK(problem("{\"keys\":").find("is no JWK Set") != std::string::npos);
  CHECK(problem(R"({"keys":[]})").find("has no usable key") != std::string::npos);
  CHECK(problem(R"({"keys":[{"kty":"oct","k":"AAAA"}]})").find("has no usable key") != std::string::npos);
  CHECK(problem(R"({"keys":[)" + issuer.jwk() + "," + issuer.jwk() + "]}").find("same kid") != std::string::npos);
  CHECK(problem(issuer.jwks() + std::string(300'000, ' ')).find("longer than 256 KiB") != std::string::npos);
  CHECK(has(problems_of([&folder] { ward::jwt_verifier{config_for(folder.path())}; }), "WARD_JWKS_FILE"));
}

TEST_CASE("jwt_verifier: options are checked like settings") {
  const auto issuer = make_issuer(algorithm::es256);
  const auto problems = [](ward::openssl::jwt_options options) { return problems_of([&options] { ward::jwt_verifier{options}; }); };
  CHECK(problems(options_for(issuer.jwks())).empty());
  auto options = options_for(issuer.jwks());
  options.leeway = std::chrono::seconds{61};
  CHECK(has(problems(options), "jwt_options::leeway"));
  options.leeway = std::chrono::seconds{-1};
  CHECK(has(problems(options), "jwt_options::leeway"));
  options = options_for(issuer.jwks());
  options.algorithms = {algorithm::rs256};
  CHECK(has(problems(options), "jwt_options::jwks has no usable key"));
  options = options_for(issuer.jwks());
  options.cached_verifications = 2'000'000;
  CHECK(has(problems(options), "jwt_options::cached_verifications"));
  options.issuer.clear();
  options.audience.clear();
  CHECK(problems(options).size() == 3);
}

TEST_CASE("jwt_verifier: threads that verify while the cache is too small for all get every answer right") {
  const auto issuer = make_issuer(algorithm::es256);
  auto options = options_for(issuer.jwks());
  options.cached_verifications = 8;
  const ward::jwt_verifier verifier{options};
  std::vector<std::string> tokens;
  for (int i = 0; i != 40; ++i) {
    const auto claims = good_claims().with("sub", in_quotes("user-" + std::to_string(i)));
    tokens.push_back(issuer.sign(header_of(issuer, algorithm::es256).text(), claims.text()));
  }
  std::atomic<int> wrong = 0;
  const auto work = [&](std::size_t start) {
    for (std::size_t i = 0; i != 240; ++i) {
      const std::size_t which = (start * 7 + i * (start + 1)) % tokens.size();
      const auto verified = verifier.verify(tokens[which], now);
      if (!verified || (*verified)->subject != "user-" + std::to_string(which)) ++wrong;
      auto forged = tokens[which];
      std::swap(forged[forged.size() - 60], forged[forged.size() - 59]);
      if (forged != tokens[which] && verifier.verify(forged, now)) ++wrong;
      if (verifier.verify(tokens[which], now + std::chrono::hours{1})) ++wrong;
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i != 4; ++i) threads.emplace_back(work, i);
  for (auto& thread : threads) thread.join();
  CHECK(wrong == 0);
}

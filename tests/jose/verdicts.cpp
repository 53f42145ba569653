// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// ward's side of the conversation with another implementation of JOSE; peer.test.mjs is the other.
//   verdicts verify <issuer> <audience> <JWKS file>   for each token on a line of the input: "ok <sub> <tenant> <roles>", or why not
//   verdicts log-ins <issuer> <audience> <JWKS file>  the same with "ok <amr> <acr> <auth_time>"
//   verdicts mint <issuer> <audience> <algorithm>     a JWK Set and a token, a line each
#include <chrono>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ward/openssl/dev_issuer.hpp"
#include "ward/openssl/jwt_verifier.hpp"

namespace {

using namespace ward::openssl;

auto joined(const std::vector<std::string>& names) -> std::string {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ",") + name;
  return text;
}

auto describe(const ward::jwt_verifier& verifier, const std::string& token) -> std::string {
  const auto verified = verifier.verify(token, ward::system_clock{}.now());
  if (!verified) return std::string{to_string(verified.error())};
  return "ok " + (*verified)->subject + " " + (*verified)->tenant + " " + joined((*verified)->roles);
}

auto describe_log_in(const ward::jwt_verifier& verifier, const std::string& token) -> std::string {
  const auto verified = verifier.verify(token, ward::system_clock{}.now());
  if (!verified) return std::string{to_string(verified.error())};
  const auto at = (*verified)->authenticated_at;
  return "ok " + joined((*verified)->methods) + " " + (*verified)->acr + " " + (at ? std::to_string(at->time_since_epoch().count()) : "");
}

using description = auto (*)(const ward::jwt_verifier& verifier, const std::string& token) -> std::string;

void verify(const std::string& issuer, const std::string& audience, const std::string& jwks_file, description describe_one) {
  ward::config config;
  config.token_issuer = issuer;
  config.token_audience = audience;
  config.jwks_file = jwks_file;
  const ward::jwt_verifier verifier{config};
  for (std::string token; std::getline(std::cin, token);) std::cout << describe_one(verifier, token) << '\n';
}

void mint(const std::string& issuer, const std::string& audience, std::string_view name) {
  const auto algorithm = parse_algorithm(name);
  if (!algorithm) throw ward::boot_error("no such algorithm");
  const dev_issuer minter{ward::environment::development, {.issuer = issuer, .audience = audience, .algorithm = *algorithm}};
  const dev_token token{.subject = "user-\"1\"", .tenant = "tenant-1", .roles = {"member", "admin"}};
  std::cout << minter.jwks() << '\n' << minter.mint(token.with_mfa().with_acr("phr", std::chrono::minutes{5})) << '\n';
}

}  // namespace

auto main(int count, char** values) -> int {
  const std::span arguments{values, static_cast<std::size_t>(count)};
  if (count != 5) return 2;
  const std::string_view command{arguments[1]};
  if (command == "verify") verify(arguments[2], arguments[3], arguments[4], &describe);
  if (command == "log-ins") verify(arguments[2], arguments[3], arguments[4], &describe_log_in);
  if (command == "mint") mint(arguments[2], arguments[3], arguments[4]);
  return 0;
}

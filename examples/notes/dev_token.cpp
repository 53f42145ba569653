// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An issuer of access tokens for development ONLY: keeps a key in a file, writes its JWK Set, prints tokens.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <vector>
#include <ward/openssl/dev_issuer.hpp>

namespace {

constexpr const char* usage =
    "usage: notes_dev_token KEY_FILE jwks JWKS_FILE\n"
    "       notes_dev_token KEY_FILE token SUBJECT TENANT ROLE[,ROLE] [SECONDS [AGO]]\n"
    "The key file is made if it is absent. WARD_ENVIRONMENT must be development; WARD_TOKEN_ISSUER and WARD_TOKEN_AUDIENCE\n"
    "are those of the service. SECONDS is how long the token lasts, 3600 unless given; below 0 it is expired already.\n"
    "With AGO the subject has logged in with a second factor, so many seconds ago.\n";

auto setting(const char* name) -> std::string {
  const char* const value = std::getenv(name);
  if (value == nullptr || *value == '\0') throw ward::boot_error(std::string{name} + " is not set");
  return value;
}

auto make_issuer(std::string key_file) -> ward::openssl::dev_issuer {
  const auto environment =
      setting("WARD_ENVIRONMENT") == "development" ? ward::environment::development : ward::environment::production;
  return {environment,
          {.issuer = setting("WARD_TOKEN_ISSUER"), .audience = setting("WARD_TOKEN_AUDIENCE"), .key_file = std::move(key_file)}};
}

auto split_roles(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> roles;
  while (!text.empty()) {
    const auto comma = text.find(',');
    roles.emplace_back(text.substr(0, comma));
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  return roles;
}

auto run(const std::vector<std::string>& arguments) -> int {
  const bool wants_jwks = arguments.size() == 3 && arguments[1] == "jwks";
  const bool wants_token = arguments.size() >= 5 && arguments.size() <= 7 && arguments[1] == "token";
  if (!wants_jwks && !wants_token) {
    std::fputs(usage, stderr);
    return 2;
  }
  const auto issuer = make_issuer(arguments[0]);
  if (wants_jwks) {
    issuer.write_jwks(arguments[2]);
    return 0;
  }
  ward::openssl::dev_token token{.subject = arguments[2], .tenant = arguments[3], .roles = split_roles(arguments[4])};
  if (arguments.size() > 5) token.lifetime = std::chrono::seconds{std::stol(arguments[5])};
  if (arguments.size() > 6) token = token.with_mfa(std::chrono::seconds{std::stol(arguments[6])});
  std::puts(issuer.mint(token).c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "notes_dev_token: %s\n", problem.what());
    return 1;
  }
}

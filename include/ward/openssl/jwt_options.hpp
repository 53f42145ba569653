// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a token verifier is told at start, and the checks that it is told enough (row 67).
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/openssl/algorithm.hpp"
#include "ward/openssl/jwk_set.hpp"
#include "ward/openssl/jwt_claims.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::openssl {

/// The members of `jwt_expectations`, and whose signatures count.
struct jwt_options : jwt_expectations {
  std::string jwks;                             ///< the text of the issuer's JWK Set
  algorithm_set algorithms = all_algorithms;    ///< keys for others are left out
  std::size_t cached_verifications = 4096;      ///< 0 to 1'048'576; 0 verifies every signature anew
};

namespace detail {

// What a setting is called where it was written, so that a problem names the thing to change.
struct jwt_setting_names {
  std::string_view issuer, audience, jwks, tenant_claim, roles_claim;
};
inline constexpr jwt_setting_names option_names{"jwt_options::issuer", "jwt_options::audience", "jwt_options::jwks",
                                                "jwt_options::tenant_claim", "jwt_options::roles_claim"};
inline constexpr jwt_setting_names variable_names{"WARD_TOKEN_ISSUER", "WARD_TOKEN_AUDIENCE", "WARD_JWKS_FILE",
                                                  "WARD_TENANT_CLAIM", "WARD_ROLES_CLAIM"};

/// Options that were checked, with the keys that fit them.
struct jwt_trust {
  jwt_options options;
  std::vector<jwk> keys;
};

// Collects problems, since all of them are told at once.
class jwt_options_checker {
 public:
  explicit jwt_options_checker(const jwt_setting_names& names) : names_(names) {}

  auto check(jwt_options options) -> jwt_trust {
    if (options.issuer.empty()) problem(names_.issuer, "is not set: it must be the `iss` of the tokens, byte for byte");
    if (options.audience.empty()) problem(names_.audience, "is not set: it must be the `aud` that means this service");
    check_claim_name(names_.tenant_claim, options.tenant_claim);
    check_claim_name(names_.roles_claim, options.roles_claim);
    if (options.tenant_claim == options.roles_claim) problem(names_.roles_claim, "names the same claim as " + std::string{names_.tenant_claim});
    if (options.leeway < std::chrono::seconds{0} || options.leeway > std::chrono::seconds{60}) {
      problem("jwt_options::leeway", "must be from 0 to 60 seconds");
    }
    if (options.cached_verifications > 1'048'576) problem("jwt_options::cached_verifications", "must be at most 1048576");
    auto keys = read_keys(options);
    if (!problems_.empty()) throw boot_error(std::move(problems_));
    options.jwks.clear();
    return {std::move(options), std::move(keys)};
  }
  void problem(std::string_view name, std::string_view what) { problems_.push_back(std::string{name}.append(" ").append(what)); }
  /// For when there is no text of a set, and that was told.
  void skip_keys() noexcept { skips_keys_ = true; }

 private:
  void check_claim_name(std::string_view setting, std::string_view claim) {
    constexpr std::array<std::string_view, 12> taken{"iss", "sub", "aud", "exp", "nbf", "iat", "jti", "client_id", "azp", "auth_time", "amr", "acr"};
    if (claim.empty() || claim.size() > 255) problem(setting, "must name a claim");
    if (std::find(taken.begin(), taken.end(), claim) != taken.end()) problem(setting, "names a claim that means something else");
  }
  auto read_keys(const jwt_options& options) -> std::vector<jwk> {
    if (skips_keys_) return {};
    auto set = jwk_set::parse(options.jwks);
    if (!set) {
      problem(names_.jwks, to_string(set.error()));
      return {};
    }
    auto keys = std::move(*set).take_keys();
    std::erase_if(keys, [&options](const jwk& key) { return !options.algorithms.contains(key.algorithm); });
    if (keys.empty()) {
      problem(names_.jwks, "has no usable key: one must be RSA of 2048 to 8192 bits, EC P-256 or OKP Ed25519, for signatures "
                           "(RS256, ES256 or EdDSA, as allowed), and valid");
    }
    return keys;
  }

  const jwt_setting_names& names_;
  std::vector<std::string> problems_;
  bool skips_keys_ = false;
};

// One byte more than a set may have is read, so that a longer file is told from one of the largest size.
inline auto read_jwks_file(const std::string& path) -> std::optional<std::string> {
  std::ifstream file{path, std::ios::binary};
  std::string text(jwk_set::max_bytes + 1, '\0');
  if (!file.is_open()) return std::nullopt;
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad() || (file.fail() && !file.eof())) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

inline auto make_jwt_trust(const config& config) -> jwt_trust {
  jwt_options_checker checker{variable_names};
  jwt_options options;
  options.issuer = config.token_issuer;
  options.audience = config.token_audience;
  options.tenant_claim = config.tenant_claim;
  options.roles_claim = config.roles_claim;
  if (auto text = read_jwks_file(config.jwks_file)) {
    options.jwks = *std::move(text);
  } else {
    checker.problem("WARD_JWKS_FILE", config.jwks_file.empty()
                                          ? "is not set: it must name a file with the issuer's public keys, a JWK Set"
                                          : "names a file that cannot be read: " + config.jwks_file);
    checker.skip_keys();
  }
  return checker.check(std::move(options));
}

}  // namespace detail

}  // namespace ward::openssl

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An issuer of tokens and a verifier that trusts it, for benchmarks.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "ward/openssl/dev_issuer.hpp"
#include "ward/openssl/jwt_verifier.hpp"

namespace bench {

inline constexpr auto token_issuer = "https://issuer.example";
inline constexpr auto token_audience = "https://bench.example";

struct token_world {
  explicit token_world(ward::openssl::algorithm algorithm = ward::openssl::algorithm::es256)
      : issuer(ward::environment::development,
               {.issuer = token_issuer, .audience = token_audience, .algorithm = algorithm}) {}

  [[nodiscard]] auto verifier(std::size_t cached_verifications = 4096) const -> std::shared_ptr<ward::jwt_verifier> {
    ward::openssl::jwt_options options;
    options.issuer = token_issuer;
    options.audience = token_audience;
    options.jwks = issuer.jwks();
    options.cached_verifications = cached_verifications;
    return std::make_shared<ward::jwt_verifier>(options);
  }
  [[nodiscard]] auto token() const -> std::string { return issuer.mint({"maria", "acme", {"member"}}); }

  ward::openssl::dev_issuer issuer;
};

}  // namespace bench

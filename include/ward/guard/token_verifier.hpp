// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Who is calling, as an access token proves it. The interface; `ward::openssl::jwt_verifier` implements it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ward/core/clock.hpp"
#include "ward/core/result.hpp"

namespace ward::guard {

/// The claims of a token that passed every check. Only a verifier makes one; it never changes afterwards, so threads share it.
struct verified_token {
  std::string issuer;                ///< `iss`
  std::string subject;               ///< `sub`: unique within the issuer
  std::string tenant;                ///< the tenant claim; empty if the token has none
  std::vector<std::string> roles;    ///< the roles claim
  instant expires_at;                ///< `exp`
  std::string client;                ///< `client_id` or `azp`; empty if absent
  std::optional<instant> authenticated_at = {};  ///< `auth_time`: when the caller last proved who it is, not when the token was issued
  std::vector<std::string> methods = {};  ///< `amr`: how it was proved (RFC 8176); empty if absent
  std::string acr = {};              ///< `acr`: the level at which it was proved; empty if absent
};

/// Why a token was refused. For the log: callers are told "unauthenticated" and nothing else.
enum class token_error : std::uint8_t {
  malformed,
  too_long,
  unsupported_algorithm,
  unsupported_header,  ///< `crit`, `b64`, or a `typ` that is no access token
  unknown_key,
  bad_signature,
  missing_claim,
  malformed_claim,
  expired,
  not_yet_valid,
  wrong_issuer,
  wrong_audience,
  unavailable,  ///< the verifier could not do its work (no memory)
};

[[nodiscard]] constexpr auto to_string(token_error error) noexcept -> std::string_view {
  switch (error) {
    case token_error::malformed: return "malformed";
    case token_error::too_long: return "too_long";
    case token_error::unsupported_algorithm: return "unsupported_algorithm";
    case token_error::unsupported_header: return "unsupported_header";
    case token_error::unknown_key: return "unknown_key";
    case token_error::bad_signature: return "bad_signature";
    case token_error::missing_claim: return "missing_claim";
    case token_error::malformed_claim: return "malformed_claim";
    case token_error::expired: return "expired";
    case token_error::not_yet_valid: return "not_yet_valid";
    case token_error::wrong_issuer: return "wrong_issuer";
    case token_error::wrong_audience: return "wrong_audience";
    case token_error::unavailable: return "unavailable";
  }
  return "unknown";
}

/// Verifies access tokens. `verify` is called concurrently.
class token_verifier {
 public:
  virtual ~token_verifier() = default;

  /// The claims of `compact`, a JWS in compact form (RFC 7515, section 7.1) of at most 8 KiB, as of `now`.
  [[nodiscard]] virtual auto verify(std::string_view compact, instant now) const
      -> result<std::shared_ptr<const verified_token>, token_error> = 0;

  /// Whether `verify` may wait for something outside the process; a server then keeps it off its I/O threads.
  [[nodiscard]] virtual auto blocks() const noexcept -> bool { return false; }
};

}  // namespace ward::guard

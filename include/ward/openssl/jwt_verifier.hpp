// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Verifies access tokens against an issuer's public keys: a JWS in compact form, signed, never encrypted, never "none".
#pragma once

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/guard/token_verifier.hpp"
#include "ward/openssl/jwt_header.hpp"
#include "ward/openssl/jwt_options.hpp"
#include "ward/openssl/verification_bench.hpp"
#include "ward/openssl/verification_cache.hpp"

namespace ward::openssl {

namespace detail {

/// The parts of a compact JWS (RFC 7515, section 7.1), still encoded.
struct jws_parts {
  std::string_view header, payload, signature;
  std::string_view signed_text;  ///< header and payload with the dot between
};

inline auto split_jws(std::string_view compact) noexcept -> std::optional<jws_parts> {
  const auto first = compact.find('.');
  const auto second = compact.find('.', first == std::string_view::npos ? first : first + 1);
  if (second == std::string_view::npos || compact.find('.', second + 1) != std::string_view::npos) return std::nullopt;
  const jws_parts parts{compact.substr(0, first), compact.substr(first + 1, second - first - 1), compact.substr(second + 1),
                        compact.substr(0, second)};
  if (parts.header.empty() || parts.payload.empty()) return std::nullopt;
  return parts;
}

}  // namespace detail

/// Accepts a token of at most 8 KiB if: it is strict base64url and strict JSON; its header is that of an access token (RFC
/// 9068) with no extension; its key, found by `kid` or as the only one for its `alg`, is for exactly that `alg`; the signature
/// is right; `iss`, `aud`, `exp` and `sub` are there and as expected. Claims are not read before the signature was checked.
/// RFC 8725; ASVS 9.1.1 to 9.1.3, 9.2.1 to 9.2.4, 10.3.1. `verify` is thread-safe and does not throw.
///
/// A token seen before costs a hash, a look-up and the check of its dates, and allocates nothing; a refused one is not
/// remembered. Keys are those of the start: to change them, start anew.
class jwt_verifier final : public guard::token_verifier {
 public:
  static constexpr std::size_t max_token_bytes = 8 * 1024;

  /// Reads the settings WARD_TOKEN_ISSUER, WARD_TOKEN_AUDIENCE, WARD_JWKS_FILE, WARD_TENANT_CLAIM and WARD_ROLES_CLAIM. Throws
  /// `boot_error` with each that is missing or wrong, and for a file that is missing, unreadable or without a usable key.
  explicit jwt_verifier(const ward::config& config) : jwt_verifier(detail::make_jwt_trust(config)) {}
  /// Throws `boot_error` with all problems.
  explicit jwt_verifier(jwt_options options)
      : jwt_verifier(detail::jwt_options_checker{detail::option_names}.check(std::move(options))) {}

  [[nodiscard]] auto verify(std::string_view compact, instant now) const
      -> result<std::shared_ptr<const guard::verified_token>, guard::token_error> override {
    if (compact.size() > max_token_bytes) return failed{guard::token_error::too_long};
    if (auto cached = cache_.find(compact)) return usable(*std::move(cached), now);
    try {
      auto dated = verify_signed(compact);
      if (!dated) return failed{dated.error()};
      auto token = usable(*dated, now);
      if (token) cache_.store(compact, *dated, now);
      return token;
    } catch (const std::exception&) {
      return failed{guard::token_error::unavailable};
    }
  }

 private:
  explicit jwt_verifier(detail::jwt_trust trust)
      : expected_(std::move(trust.options)),
        keys_(std::move(trust.keys)),
        benches_(keys_.size()),
        cache_(trust.options.cached_verifications) {}

  static auto usable(dated_token dated, instant now)
      -> result<std::shared_ptr<const guard::verified_token>, guard::token_error> {
    if (const auto checked = check_dates(dated, now); !checked) return failed{checked.error()};
    return std::move(dated.token);
  }

  auto verify_signed(std::string_view compact) const -> result<dated_token, guard::token_error> {
    const auto parts = detail::split_jws(compact);
    if (!parts) return failed{guard::token_error::malformed};
    const auto lease = benches_.borrow();
    verification_bench& bench = *lease;

    const auto header_text = decode(parts->header, bench);
    if (!header_text) return failed{guard::token_error::malformed};
    const auto header = read_jwt_header(bench.reader, *header_text);
    if (!header) return failed{header.error()};
    const auto key = find_key(*header);
    if (!key) return failed{key.error()};
    if (!is_signed_by(*key, *parts, bench)) return failed{guard::token_error::bad_signature};

    const auto claims_text = decode(parts->payload, bench);
    if (!claims_text) return failed{guard::token_error::malformed};
    return read_jwt_claims(bench.reader, *claims_text, expected_);
  }

  static auto decode(std::string_view part, verification_bench& bench) noexcept -> std::optional<std::string_view> {
    const auto size = decode_base64url(part, bench.decoded);
    if (!size) return std::nullopt;
    return std::string_view{reinterpret_cast<const char*>(bench.decoded.data()), *size};
  }

  // The index of the one key that the header can mean: by id, or without one the only key for that algorithm.
  auto find_key(const jwt_header& header) const noexcept -> result<std::size_t, guard::token_error> {
    if (header.key_id && header.key_id->empty()) return failed{guard::token_error::unknown_key};
    const auto is_meant = [&header](const jwk& key) {
      return header.key_id ? key.id == *header.key_id : key.algorithm == header.algorithm;
    };
    const auto found = std::find_if(keys_.begin(), keys_.end(), is_meant);
    if (found == keys_.end() || std::find_if(found + 1, keys_.end(), is_meant) != keys_.end()) {
      return failed{guard::token_error::unknown_key};
    }
    if (found->algorithm != header.algorithm) return failed{guard::token_error::unsupported_algorithm};
    return static_cast<std::size_t>(found - keys_.begin());
  }

  auto is_signed_by(std::size_t key, const detail::jws_parts& parts, verification_bench& bench) const -> bool {
    const auto size = decode_base64url(parts.signature, bench.signature);
    if (!size) return false;
    auto& checker = bench.checkers[key];
    if (!checker) checker.emplace(keys_[key].algorithm, keys_[key].key.get());
    return checker->check(parts.signed_text, std::span{bench.signature}.first(*size));
  }

  jwt_expectations expected_;
  std::vector<jwk> keys_;
  mutable verification_benches benches_;
  mutable verification_cache cache_;
};

}  // namespace ward::openssl

namespace ward {
using openssl::jwt_verifier;
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An issuer of access tokens for development, tests, demos and benchmarks ONLY. Anybody who can call it is anybody.
#pragma once

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/core/clock.hpp"
#include "ward/openssl/algorithm.hpp"
#include "ward/openssl/base64url.hpp"
#include "ward/openssl/handle.hpp"
#include "ward/openssl/key_file.hpp"
#include "ward/openssl/sha256.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::openssl {

struct dev_issuer_options {
  std::string issuer;
  std::string audience;
  openssl::algorithm algorithm = openssl::algorithm::es256;
  std::string key_file = {};  ///< PEM of mode 0600, made if absent; empty: a new key that is kept nowhere
  std::string tenant_claim = "tenant";
  std::string roles_claim = "roles";
};

/// Whom a token is for.
struct dev_token {
  std::string subject;
  std::string tenant = {};  ///< no claim if empty
  std::vector<std::string> roles = {};
  std::chrono::seconds lifetime{3600};
  std::vector<std::string> methods = {};  ///< `amr`, no claim if empty: {"pwd", "otp", "mfa"}
  std::string acr = {};                   ///< no claim if empty
  std::optional<std::chrono::seconds> authenticated_ago = {};  ///< `auth_time`, counted from when the token is issued

  /// The same, proved by more than one factor, `ago` before it is issued: `{.subject = "ann"}.with_mfa(10min)`.
  [[nodiscard]] auto with_mfa(std::chrono::seconds ago = {}) const -> dev_token {
    dev_token same = *this;
    same.methods = {"pwd", "otp", "mfa"};
    same.authenticated_ago = ago;
    return same;
  }
  /// The same, at this level, `ago` before it is issued.
  [[nodiscard]] auto with_acr(std::string level, std::chrono::seconds ago = {}) const -> dev_token {
    dev_token same = *this;
    same.acr = std::move(level);
    same.authenticated_ago = ago;
    return same;
  }
};

namespace detail {

inline void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x20 || character == '"' || character == '\\') {
      out.append("\\u00").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    } else {
      out += character;
    }
  }
  out += '"';
}

inline void append_json_member(std::string& out, std::string_view name, std::string_view text) {
  append_json_text(out += ',', name);
  append_json_text(out += ':', text);
}

inline void append_json_array(std::string& out, std::string_view name, const std::vector<std::string>& texts) {
  append_json_text(out += ',', name);
  out += ":[";
  for (const auto& text : texts) append_json_text(out.back() == '[' ? out : out += ',', text);
  out += ']';
}

inline auto bytes_of_text(std::string_view text) noexcept -> std::span<const std::byte> {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

inline void require_issuer(bool succeeded) {
  if (!succeeded) throw boot_error("OpenSSL cannot make or use a key of the development issuer");
}

inline auto make_issuer_key(algorithm algorithm) -> key_handle {
  key_handle key;
  switch (algorithm) {
    case algorithm::rs256: key.reset(EVP_RSA_gen(2048)); break;
    case algorithm::es256: key.reset(EVP_EC_gen("P-256")); break;
    case algorithm::eddsa: key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")); break;
  }
  require_issuer(key != nullptr);
  return key;
}

inline auto number_param(EVP_PKEY* key, const char* name, int size) -> std::string {
  BIGNUM* raw = nullptr;
  require_issuer(EVP_PKEY_get_bn_param(key, name, &raw) == 1);
  const bignum_handle number{raw};
  std::vector<std::byte> bytes(static_cast<std::size_t>(std::max(size, BN_num_bytes(raw))));
  require_issuer(BN_bn2binpad(raw, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size())) > 0);
  return encode_base64url(bytes);
}

inline auto raw_public_key(EVP_PKEY* key) -> std::string {
  std::array<std::byte, 32> bytes;
  std::size_t size = bytes.size();
  require_issuer(EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(bytes.data()), &size) == 1);
  return encode_base64url(std::span{bytes}.first(size));
}

/// The required members of a public JWK in the order of RFC 7638, section 3.2.
inline auto public_jwk(algorithm algorithm, EVP_PKEY* key) -> std::string {
  switch (algorithm) {
    case algorithm::rs256:
      return R"({"e":")" + number_param(key, OSSL_PKEY_PARAM_RSA_E, 0) + R"(","kty":"RSA","n":")" +
             number_param(key, OSSL_PKEY_PARAM_RSA_N, 0) + R"("})";
    case algorithm::es256:
      return R"({"crv":"P-256","kty":"EC","x":")" + number_param(key, OSSL_PKEY_PARAM_EC_PUB_X, 32) + R"(","y":")" +
             number_param(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32) + R"("})";
    case algorithm::eddsa: return R"({"crv":"Ed25519","kty":"OKP","x":")" + raw_public_key(key) + R"("})";
  }
  return {};
}

// OpenSSL signs in DER; JOSE wants r and s, 32 bytes each (RFC 7518, section 3.4).
inline auto to_raw_signature(std::span<const unsigned char> der) -> std::vector<std::byte> {
  const unsigned char* at = der.data();
  const handle<ECDSA_SIG, ECDSA_SIG_free> signature{d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()))};
  std::vector<std::byte> raw(64);
  auto* to = reinterpret_cast<unsigned char*>(raw.data());
  require_issuer(signature && BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), to, 32) == 32 &&
                 BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), to + 32, 32) == 32);
  return raw;
}

}  // namespace detail

/// Makes keys and signs tokens as a real issuer would. Refuses to exist in production. All members may be called concurrently;
/// all throw `boot_error` if OpenSSL or a file fails.
class dev_issuer {
 public:
  dev_issuer(environment environment, dev_issuer_options options) : options_(std::move(options)) {
    if (environment != environment::development) throw boot_error("WARD_ENVIRONMENT is production: there is no development issuer there");
    const auto make = [this] { return detail::make_issuer_key(options_.algorithm); };
    key_ = options_.key_file.empty() ? make() : read_or_make_private_key(options_.key_file, make);
    check_key();
    jwk_ = detail::public_jwk(options_.algorithm, key_.get());
    const auto thumbprint = sha256{}({jwk_});
    detail::require_issuer(thumbprint.has_value());
    key_id_ = encode_base64url(*thumbprint);
  }

  /// The `kid`: the thumbprint of RFC 7638.
  [[nodiscard]] auto key_id() const noexcept -> const std::string& { return key_id_; }
  /// The public key as a JWK, with `kid`, `alg` and `use`.
  [[nodiscard]] auto jwk() const -> std::string {
    std::string text = jwk_.substr(0, jwk_.size() - 1);
    detail::append_json_member(text, "kid", key_id_);
    detail::append_json_member(text, "alg", to_string(options_.algorithm));
    return text + R"(,"use":"sig"})";
  }
  /// The JWK Set that a verifier wants.
  [[nodiscard]] auto jwks() const -> std::string { return R"({"keys":[)" + jwk() + "]}"; }
  void write_jwks(const std::string& path) const { write_whole_file(path, jwks() + "\n", 0644); }

  /// An access token of RFC 9068, issued at `now`.
  [[nodiscard]] auto mint(const dev_token& token, instant now = system_clock{}.now()) const -> std::string {
    std::string header = R"({"alg":")" + std::string{to_string(options_.algorithm)} + R"(","typ":"at+jwt")";
    detail::append_json_member(header, "kid", key_id_);
    return sign(header + "}", claims(token, now));
  }

  /// A compact JWS with exactly these texts as header and payload, right or wrong: for tests of verifiers.
  [[nodiscard]] auto sign(std::string_view header, std::string_view payload) const -> std::string {
    const auto signed_text = encode_base64url(detail::bytes_of_text(header)) + "." + encode_base64url(detail::bytes_of_text(payload));
    return signed_text + "." + encode_base64url(signature(signed_text));
  }

 private:
  void check_key() const {
    constexpr std::array<const char*, 3> types{"RSA", "EC", "ED25519"};
    if (EVP_PKEY_is_a(key_.get(), types[static_cast<std::size_t>(options_.algorithm)]) == 1) return;
    throw boot_error(options_.key_file + " holds a key of another kind: delete it to have a new one made");
  }

  [[nodiscard]] auto claims(const dev_token& token, instant now) const -> std::string {
    const auto issued_at = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch();
    std::string text = R"({"iat":)" + std::to_string(issued_at.count()) + R"(,"exp":)" +
                       std::to_string((issued_at + token.lifetime).count());
    detail::append_json_member(text, "iss", options_.issuer);
    detail::append_json_member(text, "aud", options_.audience);
    detail::append_json_member(text, "sub", token.subject);
    detail::append_json_member(text, "client_id", "development");
    if (!token.tenant.empty()) detail::append_json_member(text, options_.tenant_claim, token.tenant);
    detail::append_json_array(text, options_.roles_claim, token.roles);
    if (!token.methods.empty()) detail::append_json_array(text, "amr", token.methods);
    if (!token.acr.empty()) detail::append_json_member(text, "acr", token.acr);
    if (token.authenticated_ago) {
      text.append(R"(,"auth_time":)").append(std::to_string((issued_at - *token.authenticated_ago).count()));
    }
    return text + "}";
  }

  [[nodiscard]] auto signature(std::string_view text) const -> std::vector<std::byte> {
    const bool hashes = options_.algorithm != algorithm::eddsa;
    const auto* data = reinterpret_cast<const unsigned char*>(text.data());
    const digest_context_handle context{EVP_MD_CTX_new()};
    std::vector<unsigned char> bytes(static_cast<std::size_t>(EVP_PKEY_get_size(key_.get())));
    std::size_t size = bytes.size();
    detail::require_issuer(context && EVP_DigestSignInit_ex(context.get(), nullptr, hashes ? "SHA256" : nullptr, nullptr, nullptr,
                                                            key_.get(), nullptr) == 1);
    detail::require_issuer(EVP_DigestSign(context.get(), bytes.data(), &size, data, text.size()) == 1);
    if (options_.algorithm == algorithm::es256) return detail::to_raw_signature(std::span{bytes}.first(size));
    const auto raw = std::as_bytes(std::span{bytes}.first(size));
    return {raw.begin(), raw.end()};
  }

  dev_issuer_options options_;
  key_handle key_;
  std::string jwk_;
  std::string key_id_;
};

}  // namespace ward::openssl

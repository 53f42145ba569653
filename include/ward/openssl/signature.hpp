// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a JWS signature is right: one key, its algorithm, and the OpenSSL contexts that check it again and again.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ward/core/boot_error.hpp"
#include "ward/openssl/algorithm.hpp"
#include "ward/openssl/handle.hpp"
#include "ward/openssl/sha256.hpp"

namespace ward::openssl {

namespace detail {

// The order n of P-256 (SEC 2, section 2.4.2), big-endian.
inline constexpr std::array<unsigned char, 32> p256_order{
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51};

inline auto is_p256_scalar(std::span<const unsigned char, 32> number) noexcept -> bool {
  return std::any_of(number.begin(), number.end(), [](unsigned char byte) { return byte != 0; }) &&
         std::lexicographical_compare(number.begin(), number.end(), p256_order.begin(), p256_order.end());
}

/// An ECDSA signature as OpenSSL wants it.
struct der_signature {
  std::array<unsigned char, 72> bytes;
  std::size_t size = 0;
};

// DER knows signed numbers of minimal length only: no leading zeros, but one if the first bit is set (X.690, section 8.3).
inline void append_der_integer(der_signature& out, std::span<const unsigned char, 32> number) noexcept {
  const auto first = std::find_if(number.begin(), number.end(), [](unsigned char byte) { return byte != 0; });
  const bool wants_zero = (*first & 0x80U) != 0;
  const auto size = static_cast<std::size_t>(number.end() - first);
  out.bytes[out.size++] = 0x02;
  out.bytes[out.size++] = static_cast<unsigned char>(size + (wants_zero ? 1 : 0));
  if (wants_zero) out.bytes[out.size++] = 0;
  std::copy(first, number.end(), out.bytes.begin() + static_cast<std::ptrdiff_t>(out.size));
  out.size += size;
}

}  // namespace detail

/// An ES256 signature, r and s of 32 bytes each (RFC 7518, section 3.4), in DER. Nothing unless both are in 1 to n - 1.
[[nodiscard]] inline auto to_der(std::span<const unsigned char> raw) noexcept -> std::optional<detail::der_signature> {
  if (raw.size() != 64) return std::nullopt;
  const auto r = raw.first<32>();
  const auto s = raw.last<32>();
  if (!detail::is_p256_scalar(r) || !detail::is_p256_scalar(s)) return std::nullopt;
  detail::der_signature der;
  der.size = 2;
  detail::append_der_integer(der, r);
  detail::append_der_integer(der, s);
  der.bytes[0] = 0x30;
  der.bytes[1] = static_cast<unsigned char>(der.size - 2);
  return der;
}

/// Checks signatures of one key under one algorithm; what the token says about either is not asked. The contexts are made
/// once: a check allocates only what OpenSSL allocates inside. Not thread-safe.
class signature_checker {
 public:
  /// Throws `boot_error` if OpenSSL cannot use the key. The key must be of the kind that `algorithm` wants.
  signature_checker(algorithm algorithm, EVP_PKEY* key) : algorithm_(algorithm) {
    const error_queue_guard guard;
    const bool ready = algorithm == algorithm::eddsa ? prepare_message(key) : prepare_digest(key);
    if (!ready) throw boot_error("OpenSSL cannot check signatures with a key that it accepted before");
  }

  /// Whether `signature` is right for `text`.
  [[nodiscard]] auto check(std::string_view text, std::span<const std::byte> signature) noexcept -> bool {
    const error_queue_guard guard;
    return is_right(text, {reinterpret_cast<const unsigned char*>(signature.data()), signature.size()});
  }

 private:
  auto prepare_digest(EVP_PKEY* key) -> bool {
    hash_.emplace();
    key_context_.reset(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    // For RSA this means PKCS #1 v1.5, OpenSSL's default, and with it the DigestInfo of SHA-256 (RFC 8017, section 8.2).
    return key_context_ && EVP_PKEY_verify_init(key_context_.get()) == 1 &&
           EVP_PKEY_CTX_set_signature_md(key_context_.get(), EVP_sha256()) == 1;
  }
  auto prepare_message(EVP_PKEY* key) -> bool {
    message_context_.reset(EVP_MD_CTX_new());
    return message_context_ &&
           EVP_DigestVerifyInit_ex(message_context_.get(), nullptr, nullptr, nullptr, nullptr, key, nullptr) == 1;
  }

  // OpenSSL's answer is 1, 0, or negative for failures of its own: only 1 is a yes.
  auto is_right(std::string_view text, std::span<const unsigned char> raw) noexcept -> bool {
    if (algorithm_ == algorithm::eddsa) return raw.size() == 64 && is_right_for_message(text, raw);
    const auto digest = (*hash_)({text});
    if (!digest) return false;
    if (algorithm_ == algorithm::rs256) return is_right_for_digest(*digest, raw);
    const auto der = to_der(raw);
    return der && is_right_for_digest(*digest, std::span{der->bytes}.first(der->size));
  }
  auto is_right_for_digest(const sha256_digest& digest, std::span<const unsigned char> signature) noexcept -> bool {
    return EVP_PKEY_verify(key_context_.get(), signature.data(), signature.size(),
                           reinterpret_cast<const unsigned char*>(digest.data()), digest.size()) == 1;
  }
  auto is_right_for_message(std::string_view text, std::span<const unsigned char> signature) noexcept -> bool {
    // Without a key: starts again with the one of before.
    return EVP_DigestVerifyInit_ex(message_context_.get(), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr) == 1 &&
           EVP_DigestVerify(message_context_.get(), signature.data(), signature.size(),
                            reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
  }

  algorithm algorithm_;
  std::optional<sha256> hash_;
  key_context_handle key_context_;
  digest_context_handle message_context_;
};

}  // namespace ward::openssl

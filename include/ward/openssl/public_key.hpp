// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Public keys made from numbers that somebody else sent: each is checked before it is used (RFC 8725, section 3.4).
#pragma once

#include <openssl/core_names.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/core/result.hpp"
#include "ward/openssl/handle.hpp"

namespace ward::openssl {

/// Why a public key is not used.
enum class key_error : std::uint8_t {
  malformed,
  wrong_size,      ///< an RSA modulus outside 2048 to 8192 bits
  weak_exponent,   ///< even, below 3, or of more than 32 bits
  weak_modulus,    ///< even, or with the fingerprint of CVE-2017-15361 (ROCA)
  not_on_curve,    ///< or a point of small order, under which anybody can sign
  unavailable,     ///< OpenSSL failed
};

namespace detail {

inline auto key_from_params(const char* type, OSSL_PARAM* params) -> result<key_handle, key_error> {
  const key_context_handle context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
  if (!context || EVP_PKEY_fromdata_init(context.get()) != 1) return failed{key_error::unavailable};
  EVP_PKEY* key = nullptr;
  if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params) != 1) return failed{key_error::malformed};
  return key_handle{key};
}

inline auto bytes_of(std::span<const std::byte> bytes) noexcept -> const unsigned char* {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

// True if `modulus` is, modulo every one of these primes, a power of 65537: so are all moduli of the broken generator, and
// one in 2^27 of the others (Nemec et al., "The Return of Coppersmith's Attack", 2017, section 3).
inline auto has_roca_fingerprint(const BIGNUM* modulus) noexcept -> bool {
  constexpr std::array<std::uint16_t, 38> primes{3,  5,  7,  11, 13, 17,  19,  23,  29,  31,  37,  41,  43,
                                                 47, 53, 59, 61, 67, 71,  73,  79,  83,  89,  97,  101, 103,
                                                 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167};
  return std::all_of(primes.begin(), primes.end(), [modulus](std::uint32_t prime) {
    const auto remainder = static_cast<std::uint32_t>(BN_mod_word(modulus, prime));
    std::uint32_t power = 1;
    do {
      if (power == remainder) return true;
      power = power * 65537U % prime;
    } while (power != 1);
    return false;
  });
}

inline auto check_rsa(const BIGNUM* modulus, const BIGNUM* exponent) noexcept -> result<void, key_error> {
  const int bits = BN_num_bits(modulus);
  if (bits < 2048 || bits > 8192) return failed{key_error::wrong_size};
  // A long exponent makes each verification slow: 32 bits are more than any issuer uses.
  if (BN_is_odd(exponent) != 1 || BN_is_one(exponent) == 1 || BN_num_bits(exponent) > 32) return failed{key_error::weak_exponent};
  if (BN_is_odd(modulus) != 1 || has_roca_fingerprint(modulus)) return failed{key_error::weak_modulus};
  return {};
}

// The y coordinates of the points of Curve25519 whose order divides 8, and of those that are no canonical numbers among them.
inline auto is_small_order_ed25519(std::span<const std::byte, 32> point) noexcept -> bool {
  using bytes = std::array<std::uint8_t, 32>;
  constexpr auto near_prime = [](std::uint8_t lowest) {
    bytes number;
    number.fill(0xff);
    number[0] = lowest;
    number[31] = 0x7f;
    return number;
  };
  constexpr std::array<bytes, 7> refused{
      bytes{0}, bytes{1},
      bytes{0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
            0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
      bytes{0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
            0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
      near_prime(0xec), near_prime(0xed), near_prime(0xee)};
  return std::any_of(refused.begin(), refused.end(), [point](const bytes& each) {
    bytes candidate;
    std::transform(point.begin(), point.end(), candidate.begin(), [](std::byte byte) { return std::to_integer<std::uint8_t>(byte); });
    candidate[31] &= 0x7fU;  // the sign of x
    return candidate == each;
  });
}

}  // namespace detail

/// An RSA key of 2048 to 8192 bits from its modulus and exponent, big-endian and without leading zeros (RFC 7518, section
/// 6.3.1). Allocates.
[[nodiscard]] inline auto make_rsa_key(std::span<const std::byte> modulus, std::span<const std::byte> exponent)
    -> result<key_handle, key_error> {
  if (modulus.empty() || exponent.empty() || modulus[0] == std::byte{0} || exponent[0] == std::byte{0}) {
    return failed{key_error::malformed};
  }
  if (modulus.size() > 1024) return failed{key_error::wrong_size};
  if (exponent.size() > 4) return failed{key_error::weak_exponent};
  const bignum_handle n{BN_bin2bn(detail::bytes_of(modulus), static_cast<int>(modulus.size()), nullptr)};
  const bignum_handle e{BN_bin2bn(detail::bytes_of(exponent), static_cast<int>(exponent.size()), nullptr)};
  if (!n || !e) return failed{key_error::unavailable};
  if (const auto checked = detail::check_rsa(n.get(), e.get()); !checked) return failed{checked.error()};
  const params_builder_handle builder{OSSL_PARAM_BLD_new()};
  if (!builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) {
    return failed{key_error::unavailable};
  }
  const params_handle params{OSSL_PARAM_BLD_to_param(builder.get())};
  if (!params) return failed{key_error::unavailable};
  return detail::key_from_params("RSA", params.get());
}

/// A key on P-256 from its coordinates, 32 bytes each (RFC 7518, section 6.2.1). Refuses what is not on the curve. Allocates.
[[nodiscard]] inline auto make_p256_key(std::span<const std::byte> x, std::span<const std::byte> y)
    -> result<key_handle, key_error> {
  if (x.size() != 32 || y.size() != 32) return failed{key_error::malformed};
  std::array<unsigned char, 65> point{4};  // SEC 1, section 2.3.3: uncompressed
  std::copy_n(detail::bytes_of(x), 32, point.begin() + 1);
  std::copy_n(detail::bytes_of(y), 32, point.begin() + 33);
  char group[] = "P-256";
  std::array<OSSL_PARAM, 3> params{
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()), OSSL_PARAM_construct_end()};
  auto key = detail::key_from_params("EC", params.data());
  if (!key) return failed{key.error() == key_error::malformed ? key_error::not_on_curve : key.error()};
  const key_context_handle context{EVP_PKEY_CTX_new_from_pkey(nullptr, key->get(), nullptr)};
  if (!context) return failed{key_error::unavailable};
  if (EVP_PKEY_public_check(context.get()) != 1) return failed{key_error::not_on_curve};
  return key;
}

/// An Ed25519 key from its 32 bytes (RFC 8037, section 2). Refuses points of small order. Allocates.
[[nodiscard]] inline auto make_ed25519_key(std::span<const std::byte> point) -> result<key_handle, key_error> {
  if (point.size() != 32) return failed{key_error::malformed};
  if (detail::is_small_order_ed25519(point.first<32>())) return failed{key_error::not_on_curve};
  key_handle key{EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, detail::bytes_of(point), point.size())};
  if (!key) return failed{key_error::unavailable};
  return key;
}

}  // namespace ward::openssl

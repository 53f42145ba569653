// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Keys that are too small, too slow, off the curve or from a broken generator.
#include "ward/openssl/public_key.hpp"

#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <utility>
#include <vector>

namespace {

using namespace ward::openssl;
using bytes = std::vector<std::byte>;

auto number_of(EVP_PKEY* key, const char* name) -> bytes {
  BIGNUM* raw = nullptr;
  REQUIRE(EVP_PKEY_get_bn_param(key, name, &raw) == 1);
  const bignum_handle number{raw};
  bytes out(static_cast<std::size_t>(BN_num_bytes(raw)));
  BN_bn2bin(raw, reinterpret_cast<unsigned char*>(out.data()));
  return out;
}

auto modulus_of(unsigned bits) -> bytes {
  const key_handle key{EVP_RSA_gen(bits)};
  return number_of(key.get(), OSSL_PKEY_PARAM_RSA_N);
}

auto rsa_error(const bytes& modulus, const bytes& exponent) -> std::optional<key_error> {
  const auto key = make_rsa_key(modulus, exponent);
  return key ? std::nullopt : std::optional{key.error()};
}

const bytes f4{std::byte{1}, std::byte{0}, std::byte{1}};

auto with_last(bytes number, unsigned last) -> bytes {
  number.back() = static_cast<std::byte>(last);
  return number;
}

// A number of 2048 bits that is a power of 65537 modulo the primes of the fingerprint.
auto roca_modulus() -> bytes {
  const bignum_handle product{BN_new()}, number{BN_new()};
  BN_one(product.get());
  for (BN_ULONG candidate = 3; candidate <= 167; candidate += 2) {
    bool is_prime = true;
    for (BN_ULONG divisor = 3; divisor * divisor <= candidate; divisor += 2) is_prime = is_prime && candidate % divisor != 0;
    if (is_prime) BN_mul_word(product.get(), candidate);
  }
  BN_lshift(number.get(), product.get(), 2047 - BN_num_bits(product.get()) + 1);
  BN_add_word(number.get(), 65537);
  if (BN_is_odd(number.get()) != 1) BN_add(number.get(), number.get(), product.get());
  bytes out(static_cast<std::size_t>(BN_num_bytes(number.get())));
  BN_bn2bin(number.get(), reinterpret_cast<unsigned char*>(out.data()));
  return out;
}

}  // namespace

TEST_CASE("public_key: RSA within its bounds") {
  const auto modulus = modulus_of(2048);
  CHECK(rsa_error(modulus, f4) == std::nullopt);
  CHECK(rsa_error(modulus, {std::byte{3}}) == std::nullopt);
  CHECK(rsa_error(modulus_of(1024), f4) == key_error::wrong_size);
  CHECK(rsa_error(modulus_of(2040), f4) == key_error::wrong_size);
  CHECK(rsa_error(bytes(1025, std::byte{0xff}), f4) == key_error::wrong_size);
  CHECK(rsa_error({}, f4) == key_error::malformed);
  CHECK(rsa_error(modulus, {}) == key_error::malformed);
}

TEST_CASE("public_key: an RSA exponent is odd, 3 at least, and short") {
  const auto modulus = modulus_of(2048);
  CHECK(rsa_error(modulus, {std::byte{1}}) == key_error::weak_exponent);
  CHECK(rsa_error(modulus, {std::byte{2}}) == key_error::weak_exponent);
  CHECK(rsa_error(modulus, with_last(f4, 0)) == key_error::weak_exponent);
  CHECK(rsa_error(modulus, bytes(4, std::byte{0xff})) == std::nullopt);
  CHECK(rsa_error(modulus, bytes(5, std::byte{0xff})) == key_error::weak_exponent);
  CHECK(rsa_error(modulus, bytes(256, std::byte{0xff})) == key_error::weak_exponent);
  CHECK(rsa_error(modulus, {std::byte{0}}) == key_error::malformed);
}

TEST_CASE("public_key: an RSA modulus is odd, without leading zeros, and not from the broken generator") {
  const auto modulus = modulus_of(2048);
  CHECK(rsa_error(with_last(modulus, 0), f4) == key_error::weak_modulus);
  auto padded = modulus;
  padded.insert(padded.begin(), std::byte{0});
  CHECK(rsa_error(padded, f4) == key_error::malformed);

  const auto broken = roca_modulus();
  REQUIRE(broken.size() == 256);
  CHECK(rsa_error(broken, f4) == key_error::weak_modulus);
  CHECK(rsa_error(with_last(broken, std::to_integer<unsigned>(broken.back()) ^ 2U), f4) == std::nullopt);
}

TEST_CASE("public_key: a point is on P-256") {
  const key_handle generated{EVP_EC_gen("P-256")};
  bytes x = number_of(generated.get(), OSSL_PKEY_PARAM_EC_PUB_X), y = number_of(generated.get(), OSSL_PKEY_PARAM_EC_PUB_Y);
  x.insert(x.begin(), 32 - x.size(), std::byte{0});
  y.insert(y.begin(), 32 - y.size(), std::byte{0});
  const auto error = [](const bytes& first, const bytes& second) {
    const auto key = make_p256_key(first, second);
    return key ? std::nullopt : std::optional{key.error()};
  };
  CHECK(error(x, y) == std::nullopt);
  CHECK(error(x, with_last(y, std::to_integer<unsigned>(y.back()) ^ 1U)) == key_error::not_on_curve);
  CHECK(error(bytes(32), bytes(32)) == key_error::not_on_curve);
  CHECK(error(bytes(32, std::byte{0xff}), y) == key_error::not_on_curve);
  CHECK(error(bytes(31), y) == key_error::malformed);
  CHECK(error(x, bytes(33)) == key_error::malformed);
  CHECK(error({}, {}) == key_error::malformed);
}

TEST_CASE("public_key: an Ed25519 key is no point of small order") {
  const auto error = [](const bytes& point) {
    const auto key = make_ed25519_key(point);
    return key ? std::nullopt : std::optional{key.error()};
  };
  bytes one(32), minus_one(32, std::byte{0xff}), prime(32, std::byte{0xff});
  one[0] = std::byte{1};
  minus_one[0] = std::byte{0xec};
  prime[0] = std::byte{0xed};
  minus_one[31] = prime[31] = std::byte{0x7f};
  for (auto point : {bytes(32), one, minus_one, prime}) {
    CHECK(error(point) == key_error::not_on_curve);
    point[31] |= std::byte{0x80};
    CHECK(error(point) == key_error::not_on_curve);
  }
  CHECK(error(bytes(31)) == key_error::malformed);
  CHECK(error(bytes(33)) == key_error::malformed);

  const key_handle generated{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
  bytes point(32);
  std::size_t size = point.size();
  REQUIRE(EVP_PKEY_get_raw_public_key(generated.get(), reinterpret_cast<unsigned char*>(point.data()), &size) == 1);
  CHECK(error(point) == std::nullopt);
}

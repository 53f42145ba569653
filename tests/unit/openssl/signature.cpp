// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// DER of raw signatures, and a checker that is used again after a refusal.
#include "ward/openssl/signature.hpp"

#include <openssl/err.h>

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>
#include <vector>

#include "attack/jwt_world.hpp"

namespace {

using namespace ward::openssl;

auto raw_of(unsigned char r_first, unsigned char r_last, unsigned char s_first, unsigned char s_last) -> std::array<unsigned char, 64> {
  std::array<unsigned char, 64> raw{};
  raw[0] = r_first;
  raw[31] = r_last;
  raw[32] = s_first;
  raw[63] = s_last;
  return raw;
}

}  // namespace

TEST_CASE("signature: DER has the shortest numbers, and no negative ones") {
  const auto small = to_der(raw_of(0, 1, 0, 0x80));
  REQUIRE(small);
  const std::vector<unsigned char> expected{0x30, 0x07, 0x02, 0x01, 0x01, 0x02, 0x02, 0x00, 0x80};
  CHECK(std::vector(small->bytes.begin(), small->bytes.begin() + static_cast<std::ptrdiff_t>(small->size)) == expected);
  const auto large = to_der(raw_of(0x80, 0, 0x7f, 0));
  REQUIRE(large);
  CHECK(large->size == 2 + 2 + 33 + 2 + 32);
  CHECK(large->bytes[3] == 33);
  CHECK(large->bytes[4] == 0);
  const auto largest = to_der(raw_of(0x80, 1, 0x80, 1));
  REQUIRE(largest);
  CHECK(largest->size == largest->bytes.size());
}

TEST_CASE("signature: r and s are from 1 to n - 1") {
  CHECK_FALSE(to_der(raw_of(0, 0, 0, 1)));
  CHECK_FALSE(to_der(raw_of(0, 1, 0, 0)));
  std::array<unsigned char, 64> raw = raw_of(0, 1, 0, 1);
  std::copy(detail::p256_order.begin(), detail::p256_order.end(), raw.begin());
  CHECK_FALSE(to_der(raw));
  --raw[31];
  CHECK(to_der(raw));
  CHECK_FALSE(to_der(std::span{raw}.first(63)));
  CHECK_FALSE(to_der({}));
}

TEST_CASE("signature_checker: says yes to the right signature only, in any order, and leaves OpenSSL's error queue alone") {
  ERR_clear_error();
  for (const auto algorithm : {algorithm::rs256, algorithm::es256, algorithm::eddsa}) {
    const auto issuer = jwt_attack::make_issuer(algorithm);
    const auto set = jwk_set::parse(issuer.jwks());
    signature_checker checker{algorithm, set->keys()[0].key.get()};
    const auto token = issuer.sign("{}", "{}");
    const auto text = token.substr(0, token.rfind('.'));
    const auto right = jwt_attack::decoded(token.substr(text.size() + 1));
    auto wrong = right;
    wrong[10] ^= std::byte{1};
    for (int round = 0; round != 3; ++round) {
      CHECK(checker.check(text, right));
      CHECK_FALSE(checker.check(text, wrong));
      CHECK_FALSE(checker.check(text + "A", right));
      CHECK_FALSE(checker.check("", right));
      CHECK_FALSE(checker.check(text, {}));
    }
    CHECK(checker.check(text, right));
    CHECK(ERR_peek_error() == 0);
  }
}

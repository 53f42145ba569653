// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Published digests, again and again with one object: each is a test vector, not a secret.
#include "ward/openssl/sha256.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "ward/openssl/base64url.hpp"

namespace {

auto hex(const std::optional<ward::openssl::sha256_digest>& digest) -> std::string {
  REQUIRE(digest);
  std::string text;
  for (const auto byte : *digest) {
    text += "0123456789abcdef"[std::to_integer<unsigned>(byte) >> 4U];
    text += "0123456789abcdef"[std::to_integer<unsigned>(byte) & 15U];
  }
  return text;
}

}  // namespace

TEST_CASE("sha256: the vectors of FIPS 180-4, again and again with one object") {
  ward::openssl::sha256 hash;
  for (int round = 0; round != 3; ++round) {
    CHECK(hex(hash({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(hash({"abc"})) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(hash({"a", "", "bc"})) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(hash({std::string(1'000'000, 'a')})) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a header yields; what hostile ones do is in tests/attack/jwt_signature.cpp.
#include "ward/openssl/jwt_header.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

using namespace ward::openssl;
using ward::guard::token_error;

}  // namespace

TEST_CASE("jwt_header: algorithm and key id come out, the rest is read over") {
  ward::generate::json_reader reader{{.bytes = 1024}};
  const auto header = read_jwt_header(reader, R"({"typ":"At+Jwt","alg":"EdDSA","kid":"k\u0031","jku":"https://x","cty":"y","jwk":{"kty":"oct"}})");
  REQUIRE(header);
  CHECK(header->algorithm == algorithm::eddsa);
  CHECK(header->key_id == "k1");
  const auto without = read_jwt_header(reader, R"({"typ":"application/at+jwt","alg":"RS256"})");
  REQUIRE(without);
  CHECK_FALSE(without->key_id);
}

TEST_CASE("jwt_header: each refusal has its reason") {
  ward::generate::json_reader reader{{.bytes = 1024}};
  const auto error = [&reader](std::string_view text) { return read_jwt_header(reader, text).error(); };
  CHECK(error("{}") == token_error::unsupported_header);
  CHECK(error(R"({"typ":"JWT","alg":"ES256"})") == token_error::unsupported_header);
  CHECK(error(R"({"typ":"at+jwt","alg":"ES256","crit":["exp"]})") == token_error::unsupported_header);
  CHECK(error(R"({"typ":"at+jwt","alg":"none"})") == token_error::unsupported_algorithm);
  CHECK(error(R"({"typ":"at+jwt","alg":7})") == token_error::malformed);
  CHECK(error(R"({"typ":"at+jwt","alg":"ES256","alg":"ES256"})") == token_error::malformed);
  CHECK(error("x") == token_error::malformed);
}

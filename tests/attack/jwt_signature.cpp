// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Forged and bent tokens, part 1: algorithms, keys, headers and signatures (rows 2 and 67; RFC 8725, section 2).
#include <openssl/hmac.h>
#include <openssl/pem.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "attack/jwt_world.hpp"

namespace {

using namespace jwt_attack;
using ward::openssl::bio_handle;
using ward::openssl::jwk_set;

constexpr std::array all{algorithm::rs256, algorithm::es256, algorithm::eddsa};

auto hmac_token(const object& header, std::string_view secret) -> std::string {
  const auto signed_text = encoded(header.text()) + "." + encoded(good_claims().text());
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
       reinterpret_cast<const unsigned char*>(signed_text.data()), signed_text.size(), mac.data(), &size);
  return signed_text + "." + ward::openssl::encode_base64url(std::as_bytes(std::span{mac}.first(size)));
}

// All that a caller could take for "the public key" as the secret of an HMAC.
auto spellings_of_public_key(const ward::openssl::dev_issuer& issuer) -> std::vector<std::string> {
  const auto set = jwk_set::parse(issuer.jwks());
  EVP_PKEY* key = set->keys()[0].key.get();
  const bio_handle pem{BIO_new(BIO_s_mem())};
  const bio_handle der{BIO_new(BIO_s_mem())};
  REQUIRE(PEM_write_bio_PUBKEY(pem.get(), key) == 1);
  REQUIRE(i2d_PUBKEY_bio(der.get(), key) == 1);
  const auto content = [](BIO* bio) {
    char* text = nullptr;
    const auto size = BIO_get_mem_data(bio, &text);
    return std::string{text, static_cast<std::size_t>(size)};
  };
  std::string trimmed = content(pem.get());
  trimmed.pop_back();
  return {content(pem.get()), trimmed, content(der.get()), issuer.jwk(), issuer.jwks(), issuer.key_id(), ""};
}

auto flipped(std::vector<std::byte> bytes, std::size_t at) -> std::vector<std::byte> {
  bytes[at] ^= std::byte{1};
  return bytes;
}

}  // namespace

TEST_CASE("jwt attack: a token as it should be is accepted, so that the refusals mean something") {
  for (const auto algorithm : all) {
    const auto issuer = make_issuer(algorithm);
    const ward::jwt_verifier verifier{options_for(issuer.jwks())};
    CHECK(verdict(verifier, issuer.sign(header_of(issuer, algorithm).text(), good_claims().text())) == "ok");
  }
}

TEST_CASE("jwt attack: no spelling of alg none is an algorithm") {
  const world world;
  for (const auto* name : {"none", "None", "nOnE", "NONE", "none ", "", "null"}) {
    CAPTURE(name);
    const auto header = world.header().with("alg", in_quotes(name)).text();
    const auto unsigned_text = encoded(header) + "." + encoded(good_claims().text());
    CHECK(verdict(world.verifier, unsigned_text + ".") == "unsupported_algorithm");
    CHECK(verdict(world.verifier, unsigned_text) == "malformed");
    CHECK(verdict(world.verifier, world.issuer.sign(header, good_claims().text())) == "unsupported_algorithm");
  }
  CHECK(world.of_header(world.header().with("alg", "null")) == "malformed");
  CHECK(world.of_header(world.header().with("alg", R"(["ES256"])")) == "malformed");
  CHECK(world.of_header(world.header().without("alg")) == "unsupported_algorithm");
}

TEST_CASE("jwt attack: names of algorithms are case-sensitive, and only three exist") {
  const world world;
  for (const auto* name : {"es256", "Es256", "ES256 ", " ES256", "ES256\\n", "HS256", "HS384", "HS512", "ES384", "ES512", "ES256K",
                           "PS256", "RS384", "RS512", "RS1", "Ed25519", "EDDSA", "ECDH-ES", "dir", "A256GCM"}) {
    CAPTURE(name);
    CHECK(world.of_header(world.header().with("alg", in_quotes(name))) == "unsupported_algorithm");
  }
}

TEST_CASE("jwt attack: the public key is no HMAC secret") {
  for (const auto algorithm : all) {
    const auto issuer = make_issuer(algorithm);
    const ward::jwt_verifier verifier{options_for(issuer.jwks())};
    for (const auto& secret : spellings_of_public_key(issuer)) {
      CHECK(verdict(verifier, hmac_token(header_of(issuer, algorithm).with("alg", in_quotes("HS256")), secret)) == "unsupported_algorithm");
      CHECK(verdict(verifier, hmac_token(header_of(issuer, algorithm), secret)) == "bad_signature");
    }
  }
}

TEST_CASE("jwt attack: a key is for its own algorithm only, whatever the header says") {
  const std::array issuers{make_issuer(all[0]), make_issuer(all[1]), make_issuer(all[2])};
  const ward::jwt_verifier verifier{
      options_for(R"({"keys":[)" + issuers[0].jwk() + "," + issuers[1].jwk() + "," + issuers[2].jwk() + "]}")};
  for (std::size_t key = 0; key != 3; ++key) {
    for (std::size_t signer = 0; signer != 3; ++signer) {
      for (std::size_t named = 0; named != 3; ++named) {
        const auto header = header_of(issuers[key], all[named]).text();
        const auto* expected = key != named ? "unsupported_algorithm" : key != signer ? "bad_signature" : "ok";
        CHECK(verdict(verifier, issuers[signer].sign(header, good_claims().text())) == expected);
      }
    }
  }
}

TEST_CASE("jwt attack: a verifier accepts only the algorithms that it allows") {
  const auto rsa = make_issuer(algorithm::rs256);
  const auto edwards = make_issuer(algorithm::eddsa);
  auto options = options_for(R"({"keys":[)" + rsa.jwk() + "," + edwards.jwk() + "]}");
  options.algorithms = {algorithm::eddsa};
  const ward::jwt_verifier verifier{options};
  CHECK(verdict(verifier, edwards.sign(header_of(edwards, algorithm::eddsa).text(), good_claims().text())) == "ok");
  CHECK(verdict(verifier, rsa.sign(header_of(rsa, algorithm::rs256).text(), good_claims().text())) == "unknown_key");
}

TEST_CASE("jwt attack: kid finds exactly one key or none") {
  const auto first = make_issuer(algorithm::es256);
  const auto second = make_issuer(algorithm::es256);
  const auto other = make_issuer(algorithm::eddsa);
  const ward::jwt_verifier verifier{
      options_for(R"({"keys":[)" + first.jwk() + "," + second.jwk() + "," + other.jwk() + "]}")};
  const auto header = header_of(first, algorithm::es256);

  CHECK(verdict(verifier, first.sign(header.text(), good_claims().text())) == "ok");
  CHECK(verdict(verifier, second.sign(header.text(), good_claims().text())) == "bad_signature");
  SECTION("without a kid, two keys for the algorithm are one too many, and one is enough") {
    CHECK(verdict(verifier, first.sign(header.without("kid").text(), good_claims().text())) == "unknown_key");
    const auto without = header_of(other, algorithm::eddsa).without("kid");
    CHECK(verdict(verifier, other.sign(without.text(), good_claims().text())) == "ok");
  }
  SECTION("a kid is an opaque name: no path, no query, no prefix") {
    std::vector<std::string> names{"", "../../../dev/null", "/dev/null", "' OR '1'='1", "*", "0", "\\u0041",
                                   first.key_id() + "x", first.key_id().substr(1), std::string(4000, 'k')};
    for (const auto& name : names) {
      CAPTURE(name);
      CHECK(verdict(verifier, first.sign(header.with("kid", in_quotes(name)).text(), good_claims().text())) == "unknown_key");
    }
  }
  SECTION("a kid that is no text is no kid") {
    for (const auto* value : {"null", "0", "true", "[]", "{}"}) {
      CHECK(verdict(verifier, first.sign(header.with("kid", value).text(), good_claims().text())) == "malformed");
    }
    CHECK(verdict(verifier, first.sign(header.with("kid", "\"a\\u0000\"").text(), good_claims().text())) == "malformed");
  }
}

TEST_CASE("jwt attack: keys that come with the token are not keys") {
  const world world;
  const auto attacker = make_issuer(algorithm::es256);
  const std::array<std::pair<const char*, std::string>, 5> members{{{"jwk", attacker.jwk()},
                                                                    {"jku", in_quotes("https://attacker.example/jwks")},
                                                                    {"x5u", in_quotes("https://attacker.example/cert")},
                                                                    {"x5c", R"(["MIIB"])"},
                                                                    {"x5t", in_quotes("AAAA")}}};
  for (const auto& [name, value] : members) {
    CAPTURE(name);
    const auto header = world.header().with(name, value);
    CHECK(verdict(world.verifier, attacker.sign(header.text(), good_claims().text())) == "bad_signature");
    CHECK(verdict(world.verifier, attacker.sign(header.with("kid", in_quotes(attacker.key_id())).text(), good_claims().text())) ==
          "unknown_key");
    CHECK(verdict(world.verifier, attacker.sign(header.without("kid").text(), good_claims().text())) == "bad_signature");
    CHECK(world.of_header(header) == "ok");
  }
}

TEST_CASE("jwt attack: no header extension is understood, so none is accepted") {
  const world world;
  for (const auto* value : {"[]", R"(["exp"])", R"(["b64"])", R"(["x"])", "null", "\"b64\"", "{}"}) {
    CHECK(world.of_header(world.header().with("crit", value)) == "unsupported_header");
    CHECK(world.of_header(world.header().with("crit", value).with("b64", "false")) == "unsupported_header");
  }
  CHECK(world.of_header(world.header().with("b64", "false")) == "unsupported_header");
  CHECK(world.of_header(world.header().with("b64", "true")) == "unsupported_header");
}

TEST_CASE("jwt attack: only an access token is an access token") {
  const world world;
  for (const auto* type : {"JWT", "jwt", "", "id+jwt", "at+jwt ", "at+jwt2", "at-jwt", "application/jwt", "application/at+jwt;x=1",
                           "text/at+jwt", "dpop+jwt", "logout+jwt", "at\\u0000+jwt"}) {
    CAPTURE(type);
    CHECK(world.of_header(world.header().with("typ", in_quotes(type))) != "ok");
  }
  CHECK(world.of_header(world.header().without("typ")) == "unsupported_header");
  CHECK(world.of_header(world.header().with("typ", "null")) == "malformed");
  CHECK(world.of_header(world.header().with("typ", in_quotes("AT+JWT"))) == "ok");
  CHECK(world.of_header(world.header().with("typ", in_quotes("application/at+jwt"))) == "ok");
}

TEST_CASE("jwt attack: members of a header come once") {
  const world world;
  const auto text = world.header().text();
  const auto body = text.substr(1);
  const auto of = [&world](const std::string& header) { return verdict(world.verifier, world.issuer.sign(header, good_claims().text())); };
  CHECK(of(R"({"alg":"none",)" + body) == "malformed");
  CHECK(of(R"({"alg":"ES256",)" + body) == "malformed");
  CHECK(of(R"({"\u0061lg":"none",)" + body) == "malformed");
  CHECK(of(R"({"kid":"x",)" + body) == "malformed");
  CHECK(of(text + " ") == "ok");
  CHECK(of(text + "{}") == "malformed");
  CHECK(of("[" + text + "]") == "malformed");
  CHECK(of("") == "malformed");
  CHECK(of("\xEF\xBB\xBF" + text) == "malformed");
  CHECK(of(R"({"a":"\ud800",)" + body) == "malformed");
  CHECK(of("{\"a\":\"\xff\"," + body) == "malformed");
  CHECK(of("{\"a\":\"\x01\"," + body) == "malformed");
  CHECK(of(R"({"a":nul,)" + body) == "malformed");
  CHECK(of(R"({"a":01,)" + body) == "malformed");
  CHECK(of(R"({"a":[1,],)" + body) == "malformed");
}

TEST_CASE("jwt attack: signatures of another length are no signatures") {
  for (const auto algorithm : all) {
    const auto issuer = make_issuer(algorithm);
    const ward::jwt_verifier verifier{options_for(issuer.jwks())};
    const auto token = issuer.sign(header_of(issuer, algorithm).text(), good_claims().text());
    const auto signature = decoded(token.substr(token.rfind('.') + 1));
    for (std::size_t size = 0; size < signature.size(); size += size < 70 ? 1 : 37) {
      CHECK(verdict(verifier, resigned(token, std::span{signature}.first(size))) == "bad_signature");
      CHECK(verdict(verifier, resigned(token, std::span{signature}.last(size))) == "bad_signature");
    }
    auto longer = signature;
    longer.push_back(std::byte{0});
    CHECK(verdict(verifier, resigned(token, longer)) == "bad_signature");
    longer.assign(1, std::byte{0});
    longer.insert(longer.end(), signature.begin(), signature.end());
    CHECK(verdict(verifier, resigned(token, longer)) == "bad_signature");
    CHECK(verdict(verifier, resigned(token, std::vector<std::byte>(2000))) == "bad_signature");
    for (std::size_t at = 0; at < signature.size(); at += 7) {
      CHECK(verdict(verifier, resigned(token, flipped(signature, at))) == "bad_signature");
    }
    CHECK(verdict(verifier, token) == "ok");
  }
}

TEST_CASE("jwt attack: an ES256 signature is two numbers from 1 to n - 1, not DER") {
  const world world;
  const auto token = world.token();
  const auto signature = decoded(token.substr(token.rfind('.') + 1));
  const auto order = std::as_bytes(std::span{ward::openssl::detail::p256_order});
  const std::vector<std::byte> zero(32), ones(32, std::byte{0xff});
  std::vector<std::byte> above(order.begin(), order.end());
  above.back() = std::byte{0x52};
  const auto with = [&](std::span<const std::byte> number, std::size_t at) {
    auto changed = signature;
    std::copy(number.begin(), number.end(), changed.begin() + static_cast<std::ptrdiff_t>(at));
    return verdict(world.verifier, resigned(token, changed));
  };
  for (const std::size_t at : {0U, 32U}) {
    CHECK(with(zero, at) == "bad_signature");
    CHECK(with(order, at) == "bad_signature");
    CHECK(with(above, at) == "bad_signature");
    CHECK(with(ones, at) == "bad_signature");
  }
  // Both zero is CVE-2022-21449: right for every message, where nobody looks.
  CHECK(verdict(world.verifier, resigned(token, std::vector<std::byte>(64))) == "bad_signature");

  const auto der = ward::openssl::to_der({reinterpret_cast<const unsigned char*>(signature.data()), signature.size()});
  REQUIRE(der);
  CHECK(verdict(world.verifier, resigned(token, std::as_bytes(std::span{der->bytes}.first(der->size)))) == "bad_signature");
}

TEST_CASE("jwt attack: an EdDSA signature with its number plus the order is not a second spelling") {
  const auto issuer = make_issuer(algorithm::eddsa);
  const ward::jwt_verifier verifier{options_for(issuer.jwks())};
  const auto token = issuer.sign(header_of(issuer, algorithm::eddsa).text(), good_claims().text());
  auto signature = decoded(token.substr(token.rfind('.') + 1));
  constexpr std::array<unsigned, 32> order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                                           0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                                           0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
  unsigned carry = 0;
  for (std::size_t i = 0; i != 32; ++i) {
    carry += std::to_integer<unsigned>(signature[32 + i]) + order[i];
    signature[32 + i] = static_cast<std::byte>(carry & 255U);
    carry >>= 8U;
  }
  CHECK(verdict(verifier, resigned(token, signature)) == "bad_signature");
}

TEST_CASE("jwt attack: an RSA signature plus the modulus is not a second spelling") {
  const auto issuer = make_issuer(algorithm::rs256);
  const ward::jwt_verifier verifier{options_for(issuer.jwks())};
  const auto set = jwk_set::parse(issuer.jwks());
  BIGNUM* raw = nullptr;
  REQUIRE(EVP_PKEY_get_bn_param(set->keys()[0].key.get(), OSSL_PKEY_PARAM_RSA_N, &raw) == 1);
  const ward::openssl::bignum_handle modulus{raw};
  std::string token;
  std::vector<std::byte> sum(257);
  // Until the sum fits into as many bytes as the modulus; a modulus near 2^2048 makes that rare.
  for (int i = 0; i == 0 || (sum[0] != std::byte{0} && i != 300); ++i) {
    token = issuer.sign(header_of(issuer, algorithm::rs256).text(), good_claims().with("jti", std::to_string(i)).text());
    const auto signature = decoded(token.substr(token.rfind('.') + 1));
    const ward::openssl::bignum_handle number{
        BN_bin2bn(reinterpret_cast<const unsigned char*>(signature.data()), static_cast<int>(signature.size()), nullptr)};
    REQUIRE(BN_add(number.get(), number.get(), modulus.get()) == 1);
    REQUIRE(BN_bn2binpad(number.get(), reinterpret_cast<unsigned char*>(sum.data()), 257) == 257);
  }
  CHECK(verdict(verifier, resigned(token, std::span{sum}.subspan(sum[0] == std::byte{0} ? 1 : 0))) == "bad_signature");
  CHECK(verdict(verifier, token) == "ok");
}

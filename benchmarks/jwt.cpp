// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Verifying a token: without the cache against OpenSSL's verification of the same signature alone, with it against a parse of S.
#include <openssl/evp.h>

#include <array>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "baseline.hpp"
#include "figures.hpp"
#include "token_world.hpp"
#include "ward/openssl/base64url.hpp"
#include "ward/openssl/jwk_set.hpp"
#include "ward/openssl/signature.hpp"

namespace bench {
namespace {

using ward::openssl::algorithm;

/// EVP_DigestVerify with a key that was loaded and a signature that was decoded before.
class primitive {
 public:
  primitive(const token_world& tokens, algorithm algorithm, std::string token) : token_(std::move(token)) {
    const auto dot = token_.rfind('.');
    signed_text_ = std::string_view{token_}.substr(0, dot);
    std::array<std::byte, 1024> raw;
    const auto size = ward::openssl::decode_base64url(std::string_view{token_}.substr(dot + 1), raw);
    if (!size) throw std::runtime_error("no signature");
    const auto* bytes = reinterpret_cast<const unsigned char*>(raw.data());
    signature_.assign(bytes, bytes + *size);
    if (algorithm == algorithm::es256) {
      const auto der = ward::openssl::to_der(signature_).value();
      signature_.assign(der.bytes.begin(), der.bytes.begin() + static_cast<std::ptrdiff_t>(der.size));
    }
    digest_ = algorithm == algorithm::eddsa ? nullptr : "SHA256";
    keys_ = ward::openssl::jwk_set::parse(tokens.issuer.jwks()).value().take_keys();
    begin(keys_.front().key.get());
  }
  void operator()() {
    begin(nullptr);  // starts again with the same key
    const auto* text = reinterpret_cast<const unsigned char*>(signed_text_.data());
    if (EVP_DigestVerify(context_.get(), signature_.data(), signature_.size(), text, signed_text_.size()) != 1) {
      throw std::runtime_error("the primitive refuses the signature");
    }
  }

 private:
  void begin(EVP_PKEY* key) {
    if (EVP_DigestVerifyInit_ex(context_.get(), nullptr, digest_, nullptr, nullptr, key, nullptr) != 1) {
      throw std::runtime_error("EVP_DigestVerifyInit_ex");
    }
  }

  std::string token_;
  std::string_view signed_text_;
  std::vector<unsigned char> signature_;
  const char* digest_;
  std::vector<ward::openssl::jwk> keys_;
  ward::openssl::digest_context_handle context_{EVP_MD_CTX_new()};
};

void verify(const ward::jwt_verifier& verifier, const std::string& token, ward::instant now) {
  const auto verified = verifier.verify(token, now);
  if (!verified) throw std::runtime_error("the verifier refuses the token");
  keep(verified);
}

void measure_uncached(figures& out, const std::string& name, algorithm algorithm) {
  const token_world tokens{algorithm};
  const auto verifier = tokens.verifier(0);
  const auto token = tokens.token();
  const auto now = ward::system_clock{}.now();
  primitive bare{tokens, algorithm, token};
  contest rounds{std::chrono::milliseconds{4}};
  rounds.add("EVP_DigestVerify", [&] { bare(); });
  rounds.add("ward", [&] { verify(*verifier, token, now); });
  const auto standings = rounds.run();
  out.add({"jwt/" + name, "EVP_DigestVerify", ratio_of(standings, "ward"), note_of(standings, "ward")});
}

void measure_cached(figures& out) {
  const token_world tokens;
  const auto verifier = tokens.verifier();
  const auto token = tokens.token();
  const auto now = ward::system_clock{}.now();
  baseline_of_s baseline;
  contest rounds;
  rounds.add("simdjson by hand", [&] { baseline(); });
  rounds.add("cached", [&] { verify(*verifier, token, now); });
  const auto standings = rounds.run();
  out.add({"jwt/cached", baseline_name, ratio_of(standings, "cached"), note_of(standings, "cached")});
}

}  // namespace

void measure_tokens(figures& out) {
  measure_uncached(out, "ES256", algorithm::es256);
  measure_uncached(out, "RS256", algorithm::rs256);
  measure_uncached(out, "EdDSA", algorithm::eddsa);
  measure_cached(out);
}

}  // namespace bench

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An issuer, a verifier that trusts it, and texts of headers and claims that are easily bent: what the JWT attacks start from.
#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/openssl/dev_issuer.hpp"
#include "ward/openssl/jwt_verifier.hpp"

namespace jwt_attack {

using ward::openssl::algorithm;

inline constexpr std::int64_t now_seconds = 1'800'000'000;
inline constexpr ward::instant now{std::chrono::seconds{now_seconds}};

/// A JSON object as names and texts of values, none of which needs to be valid.
class object {
 public:
  object(std::initializer_list<std::pair<std::string, std::string>> members) : members_(members) {}

  [[nodiscard]] auto with(std::string_view name, std::string_view value) const -> object {
    object changed = without(name);
    changed.members_.emplace_back(name, value);
    return changed;
  }
  [[nodiscard]] auto without(std::string_view name) const -> object {
    object changed = *this;
    std::erase_if(changed.members_, [name](const auto& member) { return member.first == name; });
    return changed;
  }
  [[nodiscard]] auto text() const -> std::string {
    std::string text = "{";
    for (const auto& [name, value] : members_) text += (text.size() == 1 ? "\"" : ",\"") + name + "\":" + value;
    return text + "}";
  }

 private:
  std::vector<std::pair<std::string, std::string>> members_;
};

inline auto in_quotes(std::string_view text) -> std::string { return "\"" + std::string{text} + "\""; }

inline auto make_issuer(algorithm algorithm) -> ward::openssl::dev_issuer {
  return {ward::environment::development,
          {.issuer = "https://issuer.example", .audience = "https://notes.example", .algorithm = algorithm}};
}

inline auto options_for(std::string_view jwks) -> ward::openssl::jwt_options {
  ward::openssl::jwt_options options;
  options.issuer = "https://issuer.example";
  options.audience = "https://notes.example";
  options.jwks = jwks;
  return options;
}

inline auto header_of(const ward::openssl::dev_issuer& issuer, algorithm algorithm) -> object {
  return {{"alg", in_quotes(to_string(algorithm))}, {"typ", in_quotes("at+jwt")}, {"kid", in_quotes(issuer.key_id())}};
}

inline auto good_claims() -> object {
  return {{"iss", in_quotes("https://issuer.example")}, {"aud", in_quotes("https://notes.example")},
          {"sub", in_quotes("user-1")},                 {"exp", std::to_string(now_seconds + 600)},
          {"iat", std::to_string(now_seconds)},      {"tenant", in_quotes("tenant-1")},
          {"roles", R"(["member"])"}};
}

/// "ok", or why not.
inline auto verdict(const ward::jwt_verifier& verifier, std::string_view token, ward::instant at = now) -> std::string {
  const auto verified = verifier.verify(token, at);
  return std::string{verified ? "ok" : to_string(verified.error())};
}

/// One issuer with one ES256 key.
struct world {
  ward::openssl::dev_issuer issuer = make_issuer(algorithm::es256);
  ward::jwt_verifier verifier{options_for(issuer.jwks())};

  [[nodiscard]] auto header() const -> object { return header_of(issuer, algorithm::es256); }
  [[nodiscard]] auto token() const -> std::string { return issuer.sign(header().text(), good_claims().text()); }
  [[nodiscard]] auto of_header(const object& changed) const -> std::string {
    return verdict(verifier, issuer.sign(changed.text(), good_claims().text()));
  }
  [[nodiscard]] auto of_claims(const object& changed, ward::instant at = now) const -> std::string {
    return verdict(verifier, issuer.sign(header().text(), changed.text()), at);
  }
};

/// Base64url of any text.
inline auto encoded(std::string_view text) -> std::string {
  return ward::openssl::encode_base64url(std::as_bytes(std::span{text.data(), text.size()}));
}

inline auto decoded(std::string_view text) -> std::vector<std::byte> {
  std::vector<std::byte> bytes(ward::openssl::base64url_decoded_size(text.size()));
  bytes.resize(ward::openssl::decode_base64url(text, bytes).value());
  return bytes;
}

/// The token with another signature.
inline auto resigned(std::string_view token, std::span<const std::byte> signature) -> std::string {
  return std::string{token.substr(0, token.rfind('.') + 1)} + ward::openssl::encode_base64url(signature);
}

}  // namespace jwt_attack

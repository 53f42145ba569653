// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The claims of an access token whose signature is right: each is bounded, and those about validity are judged.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/ascii.hpp"
#include "ward/core/clock.hpp"
#include "ward/core/result.hpp"
#include "ward/generate/json_reader.hpp"
#include "ward/guard/token_verifier.hpp"

namespace ward::openssl {

/// What a token must say, and where it says it.
struct jwt_expectations {
  std::string issuer;    ///< `iss`, byte for byte
  std::string audience;  ///< must be `aud`, or be in it
  std::string tenant_claim = "tenant";
  std::string roles_claim = "roles";
  std::chrono::seconds leeway{30};  ///< 0 to 60 s, for `nbf` and `iat` of an issuer whose clock runs ahead; `exp` has none
};

/// A verified token, and from when on it may be used.
struct dated_token {
  std::shared_ptr<const guard::verified_token> token;
  instant valid_from;
};

/// Whether a token may be used at `now`.
[[nodiscard]] inline auto check_dates(const dated_token& dated, instant now) noexcept -> result<void, guard::token_error> {
  if (now >= dated.token->expires_at) return failed{guard::token_error::expired};
  if (now < dated.valid_from) return failed{guard::token_error::not_yet_valid};
  return {};
}

/// A NumericDate (RFC 7519, section 2), which may have a fraction, cut to microseconds. Nothing if it is before 1970 or after
/// the year 9999.
[[nodiscard]] inline auto parse_numeric_date(double seconds) noexcept -> std::optional<instant> {
  if (!(seconds >= 0 && seconds < 253'402'300'800.0)) return std::nullopt;
  return instant{std::chrono::microseconds{static_cast<std::int64_t>(std::floor(seconds * 1e6))}};
}

namespace detail {

// C0 and C1 controls and DEL: they would forge lines in logs. The text is valid UTF-8.
inline auto has_controls(std::string_view text) noexcept -> bool {
  for (std::size_t i = 0; i != text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7f) return true;
    if (byte == 0xc2 && static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
  }
  return false;
}

inline auto is_tenant(std::string_view text) noexcept -> bool {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return ascii::is_alpha(c) || ascii::is_digit(c) || c == '_' || c == '-';
  });
}

inline auto is_name(std::string_view text, std::size_t most) noexcept -> bool {
  return !text.empty() && text.size() <= most && !has_controls(text);
}

class jwt_claims_reader {
 public:
  explicit jwt_claims_reader(const jwt_expectations& expected)
      : expected_(expected), token_(std::make_shared<guard::verified_token>()) {}

  void read(std::string_view name, generate::json_value& value) {
    if (name == "iss") return read_issuer(value);
    if (name == "aud") return read_audience(value);
    if (name == "sub") return read_name(value, token_->subject);
    if (name == "exp") return read_date(value, expires_at_);
    if (name == "nbf") return read_date(value, not_before_);
    if (name == "iat") return read_date(value, issued_at_);
    if (name == "client_id") return read_name(value, token_->client);
    if (name == "azp") return read_name(value, authorized_party_);
    if (name == "auth_time") return read_date(value, token_->authenticated_at);
    if (name == "amr") return read_names(value, token_->methods, 16);
    if (name == "acr") return read_name(value, token_->acr, 128);
    if (name == expected_.tenant_claim) return read_tenant(value);
    if (name == expected_.roles_claim) return read_names(value, token_->roles, 32);
  }

  [[nodiscard]] auto finish() -> result<dated_token, guard::token_error> {
    if (is_malformed_) return failed{guard::token_error::malformed_claim};
    if (!has_issuer_ || !has_audience_ || !expires_at_ || token_->subject.empty()) {
      return failed{guard::token_error::missing_claim};
    }
    if (!is_from_issuer_) return failed{guard::token_error::wrong_issuer};
    if (!is_for_audience_) return failed{guard::token_error::wrong_audience};
    token_->issuer = expected_.issuer;
    token_->expires_at = *expires_at_;
    if (token_->client.empty()) token_->client = std::move(authorized_party_);
    const instant latest = std::max(not_before_.value_or(instant{}), issued_at_.value_or(instant{}));
    return dated_token{std::move(token_), latest - expected_.leeway};
  }

 private:
  void require(bool condition) noexcept {
    if (!condition) is_malformed_ = true;
  }
  void read_issuer(generate::json_value& value) {
    const auto text = value.text();
    require(text.has_value());
    has_issuer_ = true;
    is_from_issuer_ = text == expected_.issuer;
  }
  void read_audience(generate::json_value& value) {
    has_audience_ = true;
    if (value.kind() == generate::json_kind::array) {
      value.elements([this](generate::json_value& element) { read_one_audience(element); });
    } else {
      read_one_audience(value);
    }
  }
  void read_one_audience(generate::json_value& value) {
    const auto text = value.text();
    require(text.has_value());
    if (text == expected_.audience) is_for_audience_ = true;
  }
  void read_name(generate::json_value& value, std::string& out, std::size_t most_bytes = 255) {
    const auto text = value.text();
    require(text && is_name(*text, most_bytes));
    if (text) out = *text;
  }
  void read_tenant(generate::json_value& value) {
    const auto text = value.text();
    require(text && is_tenant(*text));
    if (text) token_->tenant = *text;
  }
  void read_names(generate::json_value& value, std::vector<std::string>& out, std::size_t most) {
    require(value.elements([&](generate::json_value& element) {
      const auto text = element.text();
      require(text && is_name(*text, 64) && out.size() < most);
      if (!is_malformed_) out.emplace_back(*text);
    }));
  }
  void read_date(generate::json_value& value, std::optional<instant>& out) {
    const auto number = value.number();
    if (number) out = parse_numeric_date(*number);
    require(out.has_value());
  }

  const jwt_expectations& expected_;
  std::shared_ptr<guard::verified_token> token_;
  std::optional<instant> expires_at_, not_before_, issued_at_;
  std::string authorized_party_;
  bool has_issuer_ = false, is_from_issuer_ = false;
  bool has_audience_ = false, is_for_audience_ = false;
  bool is_malformed_ = false;
};

}  // namespace detail

/// Reads the decoded payload `text`: `iss`, `aud`, `exp` and `sub` are required (RFC 9068, section 2.2; RFC 8725, sections 3.8
/// and 3.9), `sub` and the client are 1 to 255 bytes without controls, a tenant 1 to 64 of `[A-Za-z0-9_-]`, roles at most 32
/// of 1 to 64 bytes, `amr` at most 16 of 1 to 64 bytes, `acr` 1 to 128 bytes. Dates are read, not judged: see `check_dates`, and
/// for `auth_time` guard/step_up.hpp. Allocates the token. Throws std::bad_alloc.
[[nodiscard]] inline auto read_jwt_claims(generate::json_reader& reader, std::string_view text, const jwt_expectations& expected)
    -> result<dated_token, guard::token_error> {
  detail::jwt_claims_reader claims{expected};
  const auto read = reader.read(text, [&claims](std::string_view name, generate::json_value& value) { claims.read(name, value); });
  if (!read && read.error() == generate::json_error::duplicate_name) return failed{guard::token_error::malformed_claim};
  if (!read) return failed{guard::token_error::malformed};
  return claims.finish();
}

}  // namespace ward::openssl

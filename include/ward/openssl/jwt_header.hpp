// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The header of an access token: what it says about itself, none of which is trusted yet.
#pragma once

#include <optional>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/result.hpp"
#include "ward/generate/json_reader.hpp"
#include "ward/guard/token_verifier.hpp"
#include "ward/openssl/algorithm.hpp"

namespace ward::openssl {

/// A JOSE header that is fit for an access token. `key_id` points into the reader that read it.
struct jwt_header {
  openssl::algorithm algorithm{};
  std::optional<std::string_view> key_id;
};

namespace detail {

// Keys and their addresses that a header brings along (`jwk`, `jku`, `x5c`, `x5u`) are read over like any unknown member:
// the sender of a token does not choose who may sign it (RFC 8725, section 3.10).
class jwt_header_reader {
 public:
  void read(std::string_view name, generate::json_value& value) {
    if (name == "alg") return read_text(value, algorithm_);
    if (name == "kid") return read_text(value, key_id_);
    if (name == "typ") return read_text(value, type_);
    // `b64` changes what is signed and works through `crit` only (RFC 7797, section 6). No critical extension is known here
    // (RFC 7515, section 4.1.11).
    if (name == "crit" || name == "b64") has_extension_ = true;
  }

  [[nodiscard]] auto finish() const -> result<jwt_header, guard::token_error> {
    if (is_malformed_) return failed{guard::token_error::malformed};
    if (has_extension_ || !type_ || !is_access_token(*type_)) return failed{guard::token_error::unsupported_header};
    const auto algorithm = algorithm_ ? parse_algorithm(*algorithm_) : std::nullopt;
    if (!algorithm) return failed{guard::token_error::unsupported_algorithm};
    return jwt_header{*algorithm, key_id_};
  }

 private:
  void read_text(generate::json_value& value, std::optional<std::string_view>& out) {
    out = value.text();
    if (!out) is_malformed_ = true;
  }
  // RFC 9068, section 2.1; media types are compared without case (RFC 7515, section 4.1.9). An ID token is none.
  static auto is_access_token(std::string_view type) noexcept -> bool {
    return ascii::equal_ignoring_case(type, "at+jwt") || ascii::equal_ignoring_case(type, "application/at+jwt");
  }

  std::optional<std::string_view> algorithm_, key_id_, type_;
  bool has_extension_ = false;
  bool is_malformed_ = false;
};

}  // namespace detail

/// Reads the decoded header `text`. Refuses `crit` and `b64`, a `typ` that is not that of an access token, and algorithms that
/// ward does not know; `jwk`, `jku`, `x5c` and `x5u` have no effect. No allocation.
[[nodiscard]] inline auto read_jwt_header(generate::json_reader& reader, std::string_view text)
    -> result<jwt_header, guard::token_error> {
  detail::jwt_header_reader header;
  const auto read = reader.read(text, [&header](std::string_view name, generate::json_value& value) { header.read(name, value); });
  if (!read) return failed{guard::token_error::malformed};
  return header.finish();
}

}  // namespace ward::openssl

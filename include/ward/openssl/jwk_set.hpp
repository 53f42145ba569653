// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// An issuer's public keys: a JWK Set (RFC 7517, section 5), of which only the keys that are fit for ward are kept.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/result.hpp"
#include "ward/generate/json_reader.hpp"
#include "ward/openssl/algorithm.hpp"
#include "ward/openssl/base64url.hpp"
#include "ward/openssl/handle.hpp"
#include "ward/openssl/public_key.hpp"

namespace ward::openssl {

/// A public key that passed every check, with the one algorithm it is for (RFC 8725, section 3.1).
struct jwk {
  std::string id;  ///< `kid`; empty if it has none
  openssl::algorithm algorithm;
  key_handle key;
};

/// Why a whole set is refused. A single key that is not fit does not spoil the set: it is left out.
enum class jwk_set_error : std::uint8_t {
  malformed,       ///< no JSON object with an array `keys` of objects
  too_long,        ///< more than 256 KiB
  too_many_keys,   ///< more than 64
  duplicate_id,    ///< two fit keys with one `kid`: which of them signed would be a guess
  private_key,     ///< whoever could read the file can make tokens
};

[[nodiscard]] constexpr auto to_string(jwk_set_error error) noexcept -> std::string_view {
  switch (error) {
    case jwk_set_error::malformed: return "is no JWK Set: it must be a JSON object with an array \"keys\" of objects";
    case jwk_set_error::too_long: return "is longer than 256 KiB";
    case jwk_set_error::too_many_keys: return "has more than 64 keys";
    case jwk_set_error::duplicate_id: return "has two keys with the same kid";
    case jwk_set_error::private_key: return "contains a private key: it must hold public keys only; replace that key, it is no secret any more";
  }
  return "is unusable";
}

/// The keys of one issuer. Immutable.
class jwk_set {
 public:
  static constexpr std::size_t max_bytes = 256 * 1024;
  static constexpr std::size_t max_keys = 64;

  /// Keeps RSA (RS256), EC P-256 (ES256) and OKP Ed25519 (EdDSA) keys. Leaves out keys of other kinds, for other algorithms or
  /// other uses (`use`, `key_ops`), and those that the checks of public_key.hpp refuse. Allocates; throws std::bad_alloc.
  static auto parse(std::string_view text) -> result<jwk_set, jwk_set_error>;

  [[nodiscard]] auto keys() const noexcept -> std::span<const jwk> { return keys_; }
  [[nodiscard]] auto take_keys() && noexcept -> std::vector<jwk> { return std::move(keys_); }
  /// How many keys were left out.
  [[nodiscard]] auto left_out() const noexcept -> std::size_t { return left_out_; }

 private:
  std::vector<jwk> keys_;
  std::size_t left_out_ = 0;
};

namespace detail {

// The members of one JWK that matter here. A known member of another type than it should have makes the key unfit.
class jwk_reader {
 public:
  void read(std::string_view name, generate::json_value& value) {
    constexpr std::array<std::pair<std::string_view, std::string_view jwk_reader::*>, 9> texts{{
        {"kty", &jwk_reader::type_}, {"crv", &jwk_reader::curve_}, {"kid", &jwk_reader::id_},
        {"alg", &jwk_reader::algorithm_}, {"use", &jwk_reader::use_}, {"n", &jwk_reader::n_},
        {"e", &jwk_reader::e_}, {"x", &jwk_reader::x_}, {"y", &jwk_reader::y_}}};
    if (name == "d") has_private_ = true;
    if (name == "key_ops") read_operations(value);
    for (const auto& [known, member] : texts) {
      if (name == known) read_text(value, this->*member);
    }
  }

  [[nodiscard]] auto is_private() const noexcept -> bool { return has_private_; }

  /// The key, or nothing if it is not fit.
  [[nodiscard]] auto finish() const -> std::optional<jwk> {
    const auto algorithm = pinned_algorithm();
    if (!is_fit_ || !may_verify_ || !algorithm || id_.size() > 256) return std::nullopt;
    if (!use_.empty() && use_ != "sig") return std::nullopt;
    if (!algorithm_.empty() && algorithm_ != to_string(*algorithm)) return std::nullopt;
    auto key = make_key(*algorithm);
    if (!key) return std::nullopt;
    return jwk{std::string{id_}, *algorithm, *std::move(key)};
  }

 private:
  void read_text(generate::json_value& value, std::string_view& out) {
    const auto text = value.text();
    if (!text || text->empty()) is_fit_ = false;
    if (text) out = *text;
  }
  void read_operations(generate::json_value& value) {
    may_verify_ = false;
    const bool is_array = value.elements([this](generate::json_value& element) {
      if (element.text() == "verify") may_verify_ = true;
    });
    if (!is_array) is_fit_ = false;
  }

  [[nodiscard]] auto pinned_algorithm() const -> std::optional<algorithm> {
    if (type_ == "RSA") return algorithm::rs256;
    if (type_ == "EC" && curve_ == "P-256") return algorithm::es256;
    if (type_ == "OKP" && curve_ == "Ed25519") return algorithm::eddsa;
    return std::nullopt;
  }
  [[nodiscard]] auto make_key(algorithm algorithm) const -> result<key_handle, key_error> {
    std::array<std::byte, 1024> first_bytes;
    std::array<std::byte, 32> second_bytes;
    const bool is_rsa = algorithm == algorithm::rs256;
    const auto first_size = decode_base64url(is_rsa ? n_ : x_, first_bytes);
    const auto second_size = decode_base64url(is_rsa ? e_ : y_, second_bytes);
    if (!first_size || !second_size) return failed{key_error::malformed};
    const auto first = std::span{first_bytes}.first(*first_size);
    const auto second = std::span{second_bytes}.first(*second_size);
    if (is_rsa) return make_rsa_key(first, second);
    return algorithm == algorithm::es256 ? make_p256_key(first, second) : make_ed25519_key(first);
  }

  std::string_view type_, curve_, id_, algorithm_, use_, n_, e_, x_, y_;
  bool is_fit_ = true;
  bool may_verify_ = true;
  bool has_private_ = false;
};

// Reads the array `keys`, and remembers the first reason to refuse the set.
class jwk_set_reader {
 public:
  void read_key(generate::json_value& value) {
    jwk_reader reader;
    if (++count_ > jwk_set::max_keys) return fail(jwk_set_error::too_many_keys);
    if (!value.members([&reader](std::string_view name, generate::json_value& member) { reader.read(name, member); })) {
      return fail(jwk_set_error::malformed);
    }
    if (reader.is_private()) return fail(jwk_set_error::private_key);
    auto key = reader.finish();
    if (!key) return;
    for (const auto& other : keys_) {
      if (!key->id.empty() && other.id == key->id) fail(jwk_set_error::duplicate_id);
    }
    keys_.push_back(*std::move(key));
  }
  void fail(jwk_set_error error) noexcept {
    if (!error_) error_ = error;
  }

  [[nodiscard]] auto error() const noexcept -> std::optional<jwk_set_error> { return error_; }
  [[nodiscard]] auto count() const noexcept -> std::size_t { return count_; }
  [[nodiscard]] auto take_keys() noexcept -> std::vector<jwk> { return std::move(keys_); }

 private:
  std::vector<jwk> keys_;
  std::size_t count_ = 0;
  std::optional<jwk_set_error> error_;
};

}  // namespace detail

inline auto jwk_set::parse(std::string_view text) -> result<jwk_set, jwk_set_error> {
  if (text.size() > max_bytes) return failed{jwk_set_error::too_long};
  const error_queue_guard guard;
  generate::json_reader document{{.bytes = max_bytes}};
  detail::jwk_set_reader reader;
  bool has_keys = false;
  const auto read = document.read(text, [&](std::string_view name, generate::json_value& value) {
    if (name != "keys") return;
    has_keys = value.elements([&reader](generate::json_value& element) { reader.read_key(element); });
  });
  if (!read || !has_keys) return failed{jwk_set_error::malformed};
  if (reader.error()) return failed{*reader.error()};
  jwk_set set;
  set.keys_ = reader.take_keys();
  set.left_out_ = reader.count() - set.keys_.size();
  return set;
}

}  // namespace ward::openssl

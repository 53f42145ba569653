// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// SHA-256 (FIPS 180-4), fetched from OpenSSL once and used many times.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "ward/core/boot_error.hpp"
#include "ward/openssl/handle.hpp"

namespace ward::openssl {

using sha256_digest = std::array<std::byte, 32>;

/// Hashes one text after another with the same context: no allocation after construction. Not thread-safe.
class sha256 {
 public:
  /// Throws `boot_error` if this OpenSSL has no SHA-256.
  sha256() : algorithm_(EVP_MD_fetch(nullptr, "SHA256", nullptr)), context_(EVP_MD_CTX_new()) {
    if (!algorithm_ || !context_) throw boot_error("OpenSSL offers no SHA-256: check the providers in its configuration");
  }

  /// The digest of the parts, one after the other; nothing if OpenSSL failed.
  [[nodiscard]] auto operator()(std::initializer_list<std::string_view> parts) noexcept -> std::optional<sha256_digest> {
    if (EVP_DigestInit_ex2(context_.get(), algorithm_.get(), nullptr) != 1) return std::nullopt;
    for (const auto part : parts) {
      if (EVP_DigestUpdate(context_.get(), part.data(), part.size()) != 1) return std::nullopt;
    }
    sha256_digest digest;
    if (EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) != 1) return std::nullopt;
    return digest;
  }

 private:
  digest_handle algorithm_;
  digest_context_handle context_;
};

}  // namespace ward::openssl

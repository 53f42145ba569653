// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A TLS client that can be told to be old or odd, and certificates for the server it talks to.
#pragma once

#include <openssl/evp.h>
#include <openssl/ssl.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "unit/beast/loopback.hpp"
#include "ward/openssl/dev_certificate.hpp"

namespace ward::test {

/// A directory that goes when its user does.
class scratch_directory {
 public:
  scratch_directory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "ward-beast-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a directory");
    path_ = pattern;
  }
  scratch_directory(const scratch_directory&) = delete;
  scratch_directory& operator=(const scratch_directory&) = delete;
  ~scratch_directory() { std::filesystem::remove_all(path_); }
  [[nodiscard]] auto path() const -> const std::string& { return path_; }

 private:
  std::string path_;
};

/// Settings that serve TLS with a certificate made in `directory`.
[[nodiscard]] inline auto tls_config(const scratch_directory& directory) -> ward::config {
  auto config = loopback_config();
  const auto made = openssl::make_dev_certificate(directory.path(), environment::development);
  config.plain_http = false;
  config.tls_certificate_file = made.certificate_file;
  config.tls_key_file = made.key_file;
  return config;
}

/// What a client offers. Empty members are OpenSSL's defaults.
struct tls_offer {
  int least_version = TLS1_2_VERSION;
  int most_version = TLS1_3_VERSION;
  std::string ciphers = {};
  std::string tls_1_3_suites = {};
  std::string groups = {};
  std::string alpn = {};  ///< in wire form
};

/// A blocking TLS client over a `raw_client`'s socket. It trusts any certificate: what it tests is the server.
class tls_client {
 public:
  tls_client(std::uint16_t port, const tls_offer& offer = {}) : tcp_(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_security_level(context_.get(), 0);
    SSL_CTX_set_min_proto_version(context_.get(), offer.least_version);
    SSL_CTX_set_max_proto_version(context_.get(), offer.most_version);
    if (!offer.ciphers.empty()) SSL_CTX_set_cipher_list(context_.get(), offer.ciphers.c_str());
    if (!offer.tls_1_3_suites.empty()) SSL_CTX_set_ciphersuites(context_.get(), offer.tls_1_3_suites.c_str());
    if (!offer.groups.empty()) SSL_CTX_set1_groups_list(context_.get(), offer.groups.c_str());
    const auto* protocols = reinterpret_cast<const unsigned char*>(offer.alpn.data());
    SSL_CTX_set_alpn_protos(context_.get(), protocols, static_cast<unsigned>(offer.alpn.size()));
    tls_.reset(SSL_new(context_.get()));
    SSL_set_fd(tls_.get(), tcp_.descriptor());
    is_connected_ = SSL_connect(tls_.get()) == 1;
  }

  [[nodiscard]] auto is_connected() const noexcept -> bool { return is_connected_; }
  [[nodiscard]] auto tls() noexcept -> SSL* { return tls_.get(); }
  [[nodiscard]] auto tcp() noexcept -> raw_client& { return tcp_; }

  auto send(std::string_view bytes) -> bool {
    return SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
  }
  /// What arrives until `end` is seen, or the end of the stream.
  [[nodiscard]] auto read_until(std::string_view end) -> std::string {
    std::string text;
    std::array<char, 16384> bytes;
    while (text.find(end) == std::string::npos) {
      const int got = SSL_read(tls_.get(), bytes.data(), static_cast<int>(bytes.size()));
      if (got <= 0) break;
      text.append(bytes.data(), static_cast<std::size_t>(got));
    }
    return text;
  }
  /// Whether the server has said that it will send no more (close_notify).
  [[nodiscard]] auto is_closed_in_order() -> bool {
    char byte = 0;
    return SSL_get_error(tls_.get(), SSL_read(tls_.get(), &byte, 1)) == SSL_ERROR_ZERO_RETURN;
  }

 private:
  struct deleter {
    void operator()(SSL_CTX* each) const noexcept { SSL_CTX_free(each); }
    void operator()(SSL* each) const noexcept { SSL_free(each); }
  };

  raw_client tcp_;
  std::unique_ptr<SSL_CTX, deleter> context_;
  std::unique_ptr<SSL, deleter> tls_;
  bool is_connected_ = false;
};

}  // namespace ward::test

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// TLS as served: 1.2 and 1.3, ECDHE and AEAD only, nothing that has ever needed a patch (rows 38, 40; RFC 9325; ASVS 12.1.1, 12.1.2).
#pragma once

#include <openssl/ssl.h>
#include <sys/stat.h>

#include <boost/asio/ssl/context.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "ward/beast/network.hpp"
#include "ward/core/boot_error.hpp"

namespace ward::beast {

/// A PEM certificate chain and its private key.
struct tls_files {
  std::string certificate;
  std::string key;
};

namespace detail {

// RFC 7301: http/1.1 or an alert; a client that names no protocol gets HTTP/1.1 too.
inline auto select_http_1_1(SSL*, const unsigned char** out, unsigned char* out_size, const unsigned char* offered,
                            unsigned offered_size, void*) -> int {
  static constexpr std::array<unsigned char, 9> wanted{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  unsigned char* chosen = nullptr;
  const int outcome = SSL_select_next_proto(&chosen, out_size, wanted.data(), static_cast<unsigned>(wanted.size()),
                                            offered, offered_size);
  *out = chosen;
  return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

inline void require(bool is_done, std::string_view what) {
  if (!is_done) throw boot_error(std::string{"TLS cannot be set up: OpenSSL has no "}.append(what));
}

inline void restrict_protocol(SSL_CTX* context) {
  require(SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1, "TLS 1.2");
  require(SSL_CTX_set_cipher_list(context,
                                  "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
                                  "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                                  "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305") == 1,
          "ECDHE and AEAD suites");
  require(SSL_CTX_set_ciphersuites(context,
                                   "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256") == 1,
          "TLS 1.3 suites");
  // OpenSSL 3.5 knows the hybrid group against recorded traffic; an older one refuses the whole list.
  require(SSL_CTX_set1_groups_list(context, "X25519MLKEM768:X25519:P-256:P-384") == 1 ||
              SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1,
          "elliptic curves");
  SSL_CTX_set_security_level(context, 2);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                   SSL_OP_PRIORITIZE_CHACHA | SSL_OP_NO_TICKET);
  // No resumption: a ticket key that lives as long as the process would undo forward secrecy.
  SSL_CTX_set_num_tickets(context, 0);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(context, select_http_1_1, nullptr);
}

inline void check_key_file(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) {
    throw boot_error("WARD_TLS_KEY_FILE names a file that cannot be read: " + path);
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw boot_error("WARD_TLS_KEY_FILE names a key that others than its owner may use: chmod 600 " + path);
  }
}

}  // namespace detail

/// A context that serves with these files. Throws `boot_error` that names the setting: a file is missing, is no PEM, has a
/// weak key, can be read by others, or the two do not belong together.
[[nodiscard]] inline auto make_tls_context(const tls_files& files) -> net::ssl::context {
  net::ssl::context context{net::ssl::context::tls_server};
  detail::restrict_protocol(context.native_handle());

  error_code error;
  context.use_certificate_chain_file(files.certificate, error);
  if (error) {
    throw boot_error("WARD_TLS_CERTIFICATE_FILE is not a usable PEM certificate chain: " + files.certificate + " (" +
                     error.message() + ")");
  }
  detail::check_key_file(files.key);
  // Without this OpenSSL asks the terminal for the pass phrase of an encrypted key.
  context.set_password_callback([](std::size_t, net::ssl::context::password_purpose) { return std::string{}; }, error);
  context.use_private_key_file(files.key, net::ssl::context::pem, error);
  if (error) {
    throw boot_error("WARD_TLS_KEY_FILE is not the unencrypted PEM key of WARD_TLS_CERTIFICATE_FILE: " + files.key +
                     " (" + error.message() + ")");
  }
  if (SSL_CTX_check_private_key(context.native_handle()) != 1) {
    throw boot_error("WARD_TLS_KEY_FILE does not belong to WARD_TLS_CERTIFICATE_FILE: " + files.key);
  }
  return context;
}

}  // namespace ward::beast

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A certificate for localhost, made on the spot: HTTPS in development too. Refused in production.
#pragma once

#include <openssl/pem.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <span>
#include <string>

#include "ward/core/boot_error.hpp"
#include "ward/core/clock.hpp"
#include "ward/core/entropy.hpp"
#include "ward/openssl/handle.hpp"
#include "ward/openssl/key_file.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::openssl {

/// Where the two PEM files are.
struct dev_certificate {
  std::string certificate_file;
  std::string key_file;  ///< mode 0600
};

namespace detail {

inline void require_openssl(bool succeeded) {
  if (!succeeded) throw boot_error("OpenSSL cannot make the development certificate");
}

inline void add_extension(X509* certificate, int kind, const char* value) {
  const extension_handle extension{X509V3_EXT_conf_nid(nullptr, nullptr, kind, value)};
  require_openssl(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

inline void set_identity(X509* certificate) {
  std::array<std::byte, 16> serial;
  fill_random(serial);
  const bignum_handle number{BN_bin2bn(reinterpret_cast<const unsigned char*>(serial.data()), serial.size(), nullptr)};
  require_openssl(number && BN_clear_bit(number.get(), 127) >= 0);  // RFC 5280, section 4.1.2.2: positive
  require_openssl(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr);
  X509_NAME* name = X509_get_subject_name(certificate);
  const auto* text = reinterpret_cast<const unsigned char*>("ward development");
  require_openssl(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0) == 1 &&
                  X509_set_issuer_name(certificate, name) == 1);
}

inline auto make_self_signed(EVP_PKEY* key, instant now) -> certificate_handle {
  certificate_handle certificate{X509_new()};
  require_openssl(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
  set_identity(certificate.get());
  const auto at = std::chrono::system_clock::to_time_t(now);
  require_openssl(ASN1_TIME_set(X509_getm_notBefore(certificate.get()), at - 60) != nullptr &&
                  ASN1_TIME_adj(X509_getm_notAfter(certificate.get()), at, 365, 0) != nullptr &&
                  X509_set_pubkey(certificate.get(), key) == 1);
  add_extension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
  add_extension(certificate.get(), NID_key_usage, "critical,digitalSignature");
  add_extension(certificate.get(), NID_ext_key_usage, "serverAuth");
  add_extension(certificate.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
  require_openssl(X509_sign(certificate.get(), key, EVP_sha256()) > 0);
  return certificate;
}

/// Whether `path` holds a certificate for `key` that is valid for another day.
inline auto is_usable_certificate(const std::string& path, EVP_PKEY* key, instant now) -> bool {
  const bio_handle file{BIO_new_file(path.c_str(), "rb")};
  if (!file) return false;
  const certificate_handle certificate{PEM_read_bio_X509(file.get(), nullptr, no_passphrase, nullptr)};
  if (!certificate || X509_check_private_key(certificate.get(), key) != 1) return false;
  std::time_t today = std::chrono::system_clock::to_time_t(now);
  std::time_t tomorrow = today + 24 * 60 * 60;
  return X509_cmp_time(X509_get0_notBefore(certificate.get()), &today) < 0 &&
         X509_cmp_time(X509_get0_notAfter(certificate.get()), &tomorrow) > 0;
}

inline void write_certificate(const std::string& path, X509* certificate) {
  const bio_handle memory{BIO_new(BIO_s_mem())};
  require_openssl(memory && PEM_write_bio_X509(memory.get(), certificate) == 1);
  char* text = nullptr;
  const auto size = BIO_get_mem_data(memory.get(), &text);
  write_whole_file(path, {text, static_cast<std::size_t>(size)}, 0644);
}

}  // namespace detail

/// Finds or makes in `directory`, which must exist, a key (EC P-256) and a self-signed certificate for localhost, 127.0.0.1 and
/// ::1, valid for a year from `now` and renewed a day before it ends. Programs that start at the same time agree on both.
/// Throws `boot_error` in production, and if the files cannot be written or hold something else.
[[nodiscard]] inline auto make_dev_certificate(const std::string& directory, environment environment,
                                               instant now = system_clock{}.now()) -> dev_certificate {
  if (environment != environment::development) {
    throw boot_error("WARD_TLS_CERTIFICATE_FILE is not set: a certificate is made up in development only");
  }
  dev_certificate files{directory + "/dev-certificate.pem", directory + "/dev-key.pem"};
  const auto key = read_or_make_private_key(files.key_file, [] {
    key_handle made{EVP_EC_gen("P-256")};
    detail::require_openssl(made != nullptr);
    return made;
  });
  if (!detail::is_usable_certificate(files.certificate_file, key.get(), now)) {
    detail::write_certificate(files.certificate_file, detail::make_self_signed(key.get(), now).get());
  }
  return files;
}

}  // namespace ward::openssl

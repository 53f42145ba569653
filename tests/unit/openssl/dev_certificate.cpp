// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/openssl/dev_certificate.hpp"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <filesystem>
#include <string>

#include "unit/openssl/temporary_folder.hpp"

namespace {

using namespace ward::openssl;
using ward_tests::temporary_folder;
using ward::environment;

auto certificate_of(const dev_certificate& files) -> certificate_handle {
  const bio_handle file{BIO_new_file(files.certificate_file.c_str(), "rb")};
  REQUIRE(file);
  certificate_handle certificate{PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr)};
  REQUIRE(certificate);
  return certificate;
}

const ward::instant now = ward::system_clock{}.now();

}  // namespace

TEST_CASE("dev_certificate: is for this machine, signed with its own key, and trusted by those who are given it") {
  const temporary_folder folder;
  const auto files = make_dev_certificate(folder.path(), environment::development);
  const auto certificate = certificate_of(files);
  const auto key = read_private_key(files.key_file);
  REQUIRE(key);
  CHECK(X509_check_private_key(certificate.get(), key.get()) == 1);
  CHECK(X509_check_host(certificate.get(), "localhost", 0, 0, nullptr) == 1);
  CHECK(X509_check_ip_asc(certificate.get(), "127.0.0.1", 0) == 1);
  CHECK(X509_check_ip_asc(certificate.get(), "::1", 0) == 1);
  CHECK(X509_check_host(certificate.get(), "example.com", 0, 0, nullptr) == 0);

  const handle<X509_STORE, X509_STORE_free> store{X509_STORE_new()};
  REQUIRE(X509_STORE_add_cert(store.get(), certificate.get()) == 1);
  const handle<X509_STORE_CTX, X509_STORE_CTX_free> check{X509_STORE_CTX_new()};
  REQUIRE(X509_STORE_CTX_init(check.get(), store.get(), certificate.get(), nullptr) == 1);
  REQUIRE(X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_SSL_SERVER) == 1);
  CHECK(X509_verify_cert(check.get()) == 1);
}

TEST_CASE("dev_certificate: is kept, renewed a day before its end with the same key, and replaced if it is broken") {
  const temporary_folder folder;
  const auto serial = [&folder](ward::instant when) {
    const auto certificate = certificate_of(make_dev_certificate(folder.path(), environment::development, when));
    const bignum_handle number{ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate.get()), nullptr)};
    char* const digits = BN_bn2hex(number.get());
    const std::string text{digits};
    OPENSSL_free(digits);
    return text;
  };
  const auto first = serial(now);
  CHECK(serial(now) == first);
  CHECK(serial(now + std::chrono::hours{24 * 363}) == first);
  const auto renewed = serial(now + std::chrono::hours{24 * 365});
  CHECK(renewed != first);
  CHECK(serial(now) != renewed);
  write_whole_file(folder / "dev-certificate.pem", "broken", 0644);
  CHECK_FALSE(serial(now).empty());
}

TEST_CASE("dev_certificate: is refused in production, and where nothing can be written") {
  const temporary_folder folder;
  CHECK_THROWS_AS(make_dev_certificate(folder.path(), environment::production), ward::boot_error);
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_THROWS_AS(make_dev_certificate(folder / "none", environment::development), ward::boot_error);
}

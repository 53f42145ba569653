// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
#include "ward/beast/tls_context.hpp"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "unit/beast/test_application.hpp"
#include "unit/beast/tls_client.hpp"
#include "ward/beast/tls_files.hpp"

using ward::beast::make_tls_context;
using ward::test::scratch_directory;
using ward::test::tls_config;

namespace {

auto problem_of(const ward::beast::tls_files& files) -> std::string {
  try {
    const auto context = make_tls_context(files);
    return "none";
  } catch (const ward::boot_error& error) {
    return error.what();
  }
}

auto files_of(const ward::config& config) -> ward::beast::tls_files {
  return {config.tls_certificate_file, config.tls_key_file};
}

void write(const std::string& path, const std::string& text) {
  std::ofstream{path} << text;
  ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
}

}  // namespace

TEST_CASE("a certificate and its key are loaded") {
  const scratch_directory directory;
  CHECK(problem_of(files_of(tls_config(directory))) == "none");
}

TEST_CASE("a certificate that cannot be used is a boot error that names the setting and the file") {
  const scratch_directory directory;
  auto files = files_of(tls_config(directory));
  files.certificate = directory.path() + "/absent.pem";
  CHECK(problem_of(files).starts_with("WARD_TLS_CERTIFICATE_FILE is not a usable PEM certificate chain: " +
                                      files.certificate));
  files.certificate = directory.path() + "/text.pem";
  write(files.certificate, "no certificate");
  CHECK(problem_of(files).starts_with("WARD_TLS_CERTIFICATE_FILE is not a usable PEM certificate chain: " +
                                      files.certificate));
}

TEST_CASE("a key that cannot be used is a boot error that names the setting and the file, and shows nothing of it") {
  const scratch_directory directory;
  auto files = files_of(tls_config(directory));
  files.key = directory.path() + "/absent.pem";
  CHECK(problem_of(files) == "WARD_TLS_KEY_FILE names a file that cannot be read: " + files.key);
  files.key = directory.path() + "/text.pem";
  write(files.key, "s3cret");
  CHECK(problem_of(files).starts_with(
      "WARD_TLS_KEY_FILE is not the unencrypted PEM key of WARD_TLS_CERTIFICATE_FILE: " + files.key));
  CHECK(problem_of(files).find("s3cret") == std::string::npos);
}

TEST_CASE("an encrypted key is a boot error, not a question on the terminal") {
  const scratch_directory directory;
  auto files = files_of(tls_config(directory));
  const ward::openssl::key_handle key{EVP_EC_gen("P-256")};
  files.key = directory.path() + "/encrypted.pem";
  const ward::openssl::bio_handle file{BIO_new_file(files.key.c_str(), "wb")};
  REQUIRE(PEM_write_bio_PrivateKey(file.get(), key.get(), EVP_aes_128_cbc(), nullptr, 0, nullptr,
                                   const_cast<char*>("pass")) == 1);
  REQUIRE(BIO_flush(file.get()) == 1);
  ::chmod(files.key.c_str(), S_IRUSR);
  CHECK(problem_of(files).starts_with("WARD_TLS_KEY_FILE is not the unencrypted PEM key"));
}

TEST_CASE("a key that others may read is refused with the command that mends it") {
  const scratch_directory directory;
  const auto files = files_of(tls_config(directory));
  for (const mode_t mode : {0640U, 0604U, 0660U, 0644U}) {
    REQUIRE(::chmod(files.key.c_str(), mode) == 0);
    CHECK(problem_of(files) ==
          "WARD_TLS_KEY_FILE names a key that others than its owner may use: chmod 600 " + files.key);
  }
  REQUIRE(::chmod(files.key.c_str(), 0400) == 0);
  CHECK(problem_of(files) == "none");
}

TEST_CASE("a key of another certificate is refused") {
  const scratch_directory directory;
  const scratch_directory other;
  auto files = files_of(tls_config(directory));
  files.key = tls_config(other).tls_key_file;
  CHECK(problem_of(files).find("WARD_TLS_KEY_FILE") == 0);
}

TEST_CASE("a server does not bind its port when the certificate is bad") {
  const scratch_directory directory;
  const ward::test::test_application app;
  auto config = tls_config(directory);
  config.tls_certificate_file = directory.path() + "/absent.pem";
  CHECK_THROWS_AS((ward::beast::server{app, config}), ward::boot_error);
}

TEST_CASE("in development a certificate is made and kept, in production it is missed") {
  const scratch_directory directory;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(directory.path());
  auto config = ward::test::loopback_config();
  config.plain_http = false;
  const auto made = ward::beast::find_tls_files(config);
  CHECK(problem_of(made) == "none");
  CHECK(ward::beast::find_tls_files(config).certificate == made.certificate);
  CHECK((std::filesystem::status(".ward").permissions() & std::filesystem::perms::others_all) ==
        std::filesystem::perms::none);
  config.environment = ward::environment::production;
  CHECK_THROWS_AS(ward::beast::find_tls_files(config), ward::boot_error);
  std::filesystem::current_path(before);
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Key files: whole, private, made once. The broken key below is not a secret.
#include "ward/openssl/key_file.hpp"

#include <openssl/ec.h>
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "unit/openssl/temporary_folder.hpp"

namespace {

using namespace ward::openssl;
using ward_tests::temporary_folder;

auto content(const std::string& path) -> std::string {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

auto mode(const std::string& path) -> mode_t {
  struct stat about {};
  REQUIRE(::stat(path.c_str(), &about) == 0);
  return about.st_mode & 0777U;
}

auto make() -> key_handle { return key_handle{EVP_EC_gen("P-256")}; }

}  // namespace

TEST_CASE("key_file: a file is replaced as a whole, and nothing is left beside it") {
  const temporary_folder folder;
  write_whole_file(folder / "a", "one", 0644);
  write_whole_file(folder / "a", "two", 0640);
  CHECK(content(folder / "a") == "two");
  CHECK(mode(folder / "a") == 0640);
  CHECK(folder.files() == 1);
  CHECK_THROWS_AS(write_whole_file(folder / "none/a", "x", 0644), ward::boot_error);
  std::filesystem::create_directory(folder / "folder");
  CHECK_THROWS_AS(write_whole_file(folder / "folder", "x", 0644), ward::boot_error);
  CHECK(folder.files() == 2);
}

TEST_CASE("key_file: a key is made once, with mode 0600, and found again") {
  const temporary_folder folder;
  CHECK(read_private_key(folder / "key") == nullptr);
  const auto made = read_or_make_private_key(folder / "key", make);
  CHECK(mode(folder / "key") == 0600);
  const auto found = read_or_make_private_key(folder / "key", make);
  CHECK(EVP_PKEY_eq(made.get(), found.get()) == 1);
  CHECK(folder.files() == 1);
}

TEST_CASE("key_file: a key that others can read is refused, and so is a file without a key") {
  const temporary_folder folder;
  (void)read_or_make_private_key(folder / "key", make);
  for (const mode_t open : {0640U, 0604U, 0660U, 0610U}) {
    REQUIRE(::chmod((folder / "key").c_str(), open) == 0);
    CHECK_THROWS_AS(read_private_key(folder / "key"), ward::boot_error);
  }
  for (const auto* text : {"", "hello", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}) {
    write_whole_file(folder / "other", text, 0600);
    CHECK_THROWS_AS(read_private_key(folder / "other"), ward::boot_error);
  }
}

TEST_CASE("key_file: those that start at the same time get the same key") {
  const temporary_folder folder;
  std::vector<key_handle> keys(6);
  std::vector<std::thread> threads;
  for (auto& key : keys) {
    threads.emplace_back([&key, &folder] { key = read_or_make_private_key(folder / "key", make); });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& key : keys) CHECK(EVP_PKEY_eq(key.get(), keys[0].get()) == 1);
  CHECK(folder.files() == 1);
}

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One suite for both stores: what is kept comes back, is bounded over all files, and is gone with its content.
#include "ward/memory/upload_store.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_template_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/memory/upload_folder.hpp"

namespace {

constexpr std::uint64_t bound = 16 * 16 * 1024;

struct in_memory {
  ward::memory::upload_store store{bound};
};
auto make_folder() -> std::string {
  std::string pattern = (std::filesystem::temp_directory_path() / "ward-test-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  return pattern;
}

struct on_disk {
  std::string folder = make_folder();
  ward::memory::upload_folder store{folder, bound};
  on_disk() = default;
  on_disk(const on_disk&) = delete;
  on_disk& operator=(const on_disk&) = delete;
  ~on_disk() { std::filesystem::remove_all(folder); }
};

auto text_of(const ward::upload_content& content, std::uint64_t offset, std::size_t count) -> std::string {
  std::string text(count, '\0');
  text.resize(content.read(offset, std::as_writable_bytes(std::span{text})));
  return text;
}

}  // namespace

TEMPLATE_TEST_CASE("what is appended comes back, in any piece", "", in_memory, on_disk) {
  TestType kept;
  const auto content = kept.store.open();
  std::string all;
  for (std::size_t i = 0; i != 100; ++i) {
    const std::string piece(i * 7, static_cast<char>('a' + i % 26));
    REQUIRE(content->append(piece));
    all += piece;
  }
  CHECK(text_of(*content, 0, all.size() + 5) == all);
  for (const std::size_t offset : {1UL, 16383UL, 16384UL, 16385UL, all.size() - 1}) {
    CHECK(text_of(*content, offset, 20'000) == all.substr(offset, 20'000));
  }
  CHECK(text_of(*content, all.size(), 1).empty());
  CHECK(text_of(*content, ~std::uint64_t{0}, 1).empty());
}

TEMPLATE_TEST_CASE("all files together stay below the bound, and give back what they held", "", in_memory, on_disk) {
  TestType kept;
  auto first = kept.store.open();
  auto second = kept.store.open();
  CHECK(first->append(std::string(bound / 2, 'a')));
  CHECK(second->append(std::string(bound / 2, 'b')));
  CHECK(kept.store.used_bytes() == bound);
  CHECK(!second->append("c"));
  CHECK(text_of(*second, bound / 2 - 1, 10) == "b");
  first.reset();
  CHECK(kept.store.used_bytes() == bound / 2);
  CHECK(second->append("c"));
  CHECK(text_of(*second, bound / 2 - 1, 10) == "bc");
  second.reset();
  CHECK(kept.store.used_bytes() == 0);
}

TEMPLATE_TEST_CASE("content may outlive its store", "", in_memory, on_disk) {
  auto kept = std::make_unique<TestType>();
  const auto content = kept->store.open();
  REQUIRE(content->append("still here"));
  kept.reset();
  CHECK(text_of(*content, 0, 20) == "still here");
}

TEMPLATE_TEST_CASE("threads that fill a store together never pass its bound", "", in_memory, on_disk) {
  TestType kept;
  std::vector<std::thread> threads;
  for (int i = 0; i != 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round != 50; ++round) {
        const auto content = kept.store.open();
        while (content->append(std::string(16 * 1024, 'x'))) {
        }
      }
    });
  }
  for (auto& each : threads) each.join();
  CHECK(kept.store.used_bytes() == 0);
}

TEST_CASE("files on disk have no name, and nobody else may read them") {
  on_disk kept;
  const auto content = kept.store.open();
  REQUIRE(content->append("secret"));
  CHECK(std::filesystem::is_empty(kept.folder));
  const int descriptor = ward::memory::detail::open_nameless(kept.folder);
  REQUIRE(descriptor >= 0);
  struct stat found {};
  CHECK(::fstat(descriptor, &found) == 0);
  CHECK((found.st_mode & 0777) == 0600);
  CHECK(found.st_nlink == 0);
  ::close(descriptor);
  CHECK(kept.store.blocks());
  CHECK(!in_memory{}.store.blocks());
}

TEST_CASE("no more files are open than the folder's bound") {
  const auto folder = make_folder();
  ward::memory::upload_folder store{folder, bound, 2};
  auto first = store.open();
  const auto second = store.open();
  REQUIRE((first && second));
  CHECK(store.open() == nullptr);
  CHECK(store.open_files() == 2);
  first.reset();
  CHECK(store.open() != nullptr);
  CHECK(store.open_files() == 1);
  std::filesystem::remove_all(folder);
  CHECK(store.open() == nullptr);  // the folder has gone: no file, and none is counted
  CHECK(store.open_files() == 1);
}

TEST_CASE("a folder in which no file can be made is found out at boot") {
  CHECK_THROWS_AS(ward::memory::upload_folder("/nonexistent/folder", 1), ward::boot_error);
}

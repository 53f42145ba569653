// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// usage: TARGET_replay FOLDER            tries all seeds of the target, and each file in FOLDER, if it exists
//        TARGET_replay --write FOLDER    writes the seeds into FOLDER
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "fuzz_target.hpp"

namespace {

// In memory of exactly its size, so that AddressSanitizer sees a read behind its end.
void try_input(const std::string& bytes) {
  const auto copy = std::make_unique<std::uint8_t[]>(bytes.size());
  std::copy(bytes.begin(), bytes.end(), copy.get());
  LLVMFuzzerTestOneInput(copy.get(), bytes.size());
}

auto files_in(const std::filesystem::path& folder) -> std::vector<std::filesystem::path> {
  std::vector<std::filesystem::path> found;
  if (!std::filesystem::exists(folder)) return found;
  for (const auto& each : std::filesystem::directory_iterator{folder}) found.push_back(each.path());
  std::sort(found.begin(), found.end());
  return found;
}

auto read_file(const std::filesystem::path& path) -> std::string {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void write_seeds(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::size_t number = 0;
  for (const auto& seed : fuzz::seeds()) {
    std::ofstream{folder / ("seed-" + std::to_string(number++)), std::ios::binary} << seed;
  }
}

void replay(const std::filesystem::path& folder) {
  const auto seeds = fuzz::seeds();
  fuzz::require(seeds.size() > 1, "a target has seeds");
  for (const auto& seed : seeds) try_input(seed);
  const auto found = files_in(folder);
  for (const auto& path : found) {
    std::printf("%s\n", path.filename().c_str());
    std::fflush(stdout);
    try_input(read_file(path));
  }
  std::printf("%zu seeds and %zu inputs that were found\n", seeds.size(), found.size());
}

}  // namespace

auto main(int count, char** arguments) -> int {
  if (count == 2) {
    replay(arguments[1]);
  } else if (count == 3 && std::strcmp(arguments[1], "--write") == 0) {
    write_seeds(arguments[2]);
  } else {
    std::fputs("usage: TARGET_replay FOLDER | TARGET_replay --write FOLDER\n", stderr);
    return 2;
  }
  return 0;
}

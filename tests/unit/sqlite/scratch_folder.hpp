// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A folder of its own for each test that needs files.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

class scratch_folder {
 public:
  scratch_folder() {
    auto made = (std::filesystem::temp_directory_path() / "ward_sqlite_XXXXXX").string();
    if (::mkdtemp(made.data()) == nullptr) throw std::runtime_error("no folder for the test");
    path_ = made;
  }
  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;
  ~scratch_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] auto file(const std::string& name) const -> std::string { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

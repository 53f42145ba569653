// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A folder for one test, gone again at its end.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <string>

namespace ward_tests {

class temporary_folder {
 public:
  temporary_folder() : path_((std::filesystem::temp_directory_path() / "ward-test-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  }
  temporary_folder(const temporary_folder&) = delete;
  auto operator=(const temporary_folder&) -> temporary_folder& = delete;
  ~temporary_folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] auto path() const -> const std::string& { return path_; }
  [[nodiscard]] auto operator/(const char* name) const -> std::string { return path_ + "/" + name; }
  [[nodiscard]] auto files() const -> std::size_t {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{path_}, {}));
  }

 private:
  std::string path_;
};

}  // namespace ward_tests

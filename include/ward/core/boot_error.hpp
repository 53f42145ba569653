// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Why an app refuses to start. Raised while it is being built, never while it serves.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace ward {

/// All problems that were found, a line each; a line names the setting or file at fault and what to do, never a secret.
class boot_error : public std::runtime_error {
 public:
  explicit boot_error(std::string problem) : boot_error(std::vector<std::string>{std::move(problem)}) {}
  explicit boot_error(std::vector<std::string> problems)
      : std::runtime_error(joined(problems)), problems_(std::move(problems)) {}

  [[nodiscard]] auto problems() const noexcept -> const std::vector<std::string>& { return problems_; }

 private:
  static auto joined(const std::vector<std::string>& problems) -> std::string {
    std::string text;
    for (const auto& problem : problems) text.append(text.empty() ? "" : "\n").append(problem);
    return text;
  }
  std::vector<std::string> problems_;
};

}  // namespace ward

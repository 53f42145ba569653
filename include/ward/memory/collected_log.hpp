// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Log lines kept in memory: for tests that read what was logged.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "ward/guard/log_sink.hpp"

namespace ward::memory {

/// Keeps every line, without bound: not for servers. Thread-safe. Ends the process if memory runs out.
class collected_log final : public guard::log_sink {
 public:
  void write(std::string_view line) noexcept override {
    const std::lock_guard lock{mutex_};
    lines_.emplace_back(line);
  }

  /// The lines so far, in the order of arrival.
  [[nodiscard]] auto lines() const -> std::vector<std::string> {
    const std::lock_guard lock{mutex_};
    return lines_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> lines_;
};

}  // namespace ward::memory

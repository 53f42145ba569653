// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where finished log lines go. The interface; `ward::memory::queued_log` keeps slow sinks off the request path.
#pragma once

#include <string_view>

namespace ward::guard {

/// Takes one line of JSON, without its line end. Called concurrently; must not throw and should not wait.
class log_sink {
 public:
  virtual ~log_sink() = default;
  virtual void write(std::string_view line) noexcept = 0;
};

}  // namespace ward::guard

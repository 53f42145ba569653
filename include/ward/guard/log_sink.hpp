// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where finished log lines go. The interface; `ward::memory::queued_log` keeps slow sinks off the request path.
#pragma once

#include <string_view>

namespace ward::guard {

/// Takes one line of JSON, without its line end and without one inside; the view is read before `write` returns. Called
/// concurrently, on threads that serve requests: must not throw, must not wait for a device, and drops (and counts) what does
/// not fit.
class log_sink {
 public:
  virtual ~log_sink() = default;
  virtual void write(std::string_view line) noexcept = 0;
};

}  // namespace ward::guard

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where the bytes of uploaded files go while they arrive: bounded over all requests (API4). The interface; `ward::memory` has two.
#pragma once

#include <memory>

#include "ward/schema/upload_content.hpp"

namespace ward::guard {

/// Opens room for files. What an app's requests hold at one time is bounded by the store: once it is full, further uploads are
/// answered with 503. The content gives its room back when it is destroyed, and may outlive the store. Called concurrently.
class upload_store {
 public:
  virtual ~upload_store() = default;

  /// An empty file; null if there is no room for one more.
  [[nodiscard]] virtual auto open() noexcept -> std::unique_ptr<upload_content> = 0;
  /// Whether `open` and `append` may wait for a device; a server then calls them on a worker thread.
  [[nodiscard]] virtual auto blocks() const noexcept -> bool { return false; }
};

}  // namespace ward::guard

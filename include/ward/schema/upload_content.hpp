// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The bytes of one uploaded file, wherever they are kept. The interface; stores implement it (guard/upload_store.hpp).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace ward {

/// Grows at its end while a file arrives, then is only read. Destroying it gives back all that it holds. `append` is called by one
/// thread at a time, and never after the first `read`; `read` may be called by several at once.
class upload_content {
 public:
  upload_content() = default;
  upload_content(const upload_content&) = delete;
  upload_content& operator=(const upload_content&) = delete;
  virtual ~upload_content() = default;

  /// False if there is no room: what was appended before stays as it was.
  [[nodiscard]] virtual auto append(std::string_view bytes) noexcept -> bool = 0;
  /// Copies what stands at `offset` into `into`, and says how many bytes: fewer than asked for at the end, or if they cannot be read.
  [[nodiscard]] virtual auto read(std::uint64_t offset, std::span<std::byte> into) const noexcept -> std::size_t = 0;
};

namespace detail {

/// Content that was there before: what clients and tests make an upload of.
class held_content final : public upload_content {
 public:
  explicit held_content(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] auto append(std::string_view) noexcept -> bool override { return false; }
  [[nodiscard]] auto read(std::uint64_t offset, std::span<std::byte> into) const noexcept -> std::size_t override {
    if (offset >= bytes_.size()) return 0;
    const auto count = std::min(into.size(), bytes_.size() - static_cast<std::size_t>(offset));
    if (count != 0) std::memcpy(into.data(), bytes_.data() + offset, count);
    return count;
  }

 private:
  std::string bytes_;
};

}  // namespace detail
}  // namespace ward

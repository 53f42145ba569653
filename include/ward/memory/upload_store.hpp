// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Uploaded files in memory: nothing is left behind when the process ends, and nothing waits.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/guard/upload_store.hpp"
#include "ward/memory/upload_ledger.hpp"

namespace ward::memory {
namespace detail {

/// In blocks of one size, each taken from the ledger before it is allocated.
class upload_blocks final : public upload_content {
 public:
  static constexpr std::size_t block_bytes = std::size_t{16} * 1024;

  explicit upload_blocks(std::shared_ptr<upload_ledger> ledger) noexcept : ledger_(std::move(ledger)) {}
  ~upload_blocks() override { ledger_->give_back(blocks_.size() * block_bytes); }

  [[nodiscard]] auto append(std::string_view bytes) noexcept -> bool override {
    const auto before = size_;
    while (!bytes.empty()) {
      if (size_ == blocks_.size() * block_bytes && !add_block()) return size_ = before, false;
      const std::size_t used = size_ % block_bytes;
      const std::size_t count = std::min(bytes.size(), block_bytes - used);
      std::memcpy(blocks_[size_ / block_bytes].get() + used, bytes.data(), count);
      size_ += count;
      bytes.remove_prefix(count);
    }
    return true;
  }

  [[nodiscard]] auto read(std::uint64_t offset, std::span<std::byte> into) const noexcept -> std::size_t override {
    std::size_t done = 0;
    while (done != into.size() && offset + done < size_ && offset < size_) {
      const auto at = static_cast<std::size_t>(offset) + done;
      const std::size_t count = std::min({into.size() - done, block_bytes - at % block_bytes, size_ - at});
      std::memcpy(into.data() + done, blocks_[at / block_bytes].get() + at % block_bytes, count);
      done += count;
    }
    return done;
  }

 private:
  [[nodiscard]] auto add_block() noexcept -> bool {
    if (!ledger_->try_take(block_bytes)) return false;
    try {
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_bytes));
      return true;
    } catch (const std::bad_alloc&) {
      ledger_->give_back(block_bytes);
      return false;
    }
  }

  std::shared_ptr<upload_ledger> ledger_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace detail

/// Keeps at most `max_bytes` for all requests together, counted in blocks of 16 KiB, and allocates as bytes arrive. Thread-safe.
class upload_store final : public guard::upload_store {
 public:
  explicit upload_store(std::uint64_t max_bytes) : ledger_(std::make_shared<upload_ledger>(max_bytes)) {}

  [[nodiscard]] auto open() noexcept -> std::unique_ptr<upload_content> override {
    return std::unique_ptr<upload_content>{new (std::nothrow) detail::upload_blocks{ledger_}};
  }
  /// What is held now.
  [[nodiscard]] auto used_bytes() const noexcept -> std::uint64_t { return ledger_->used(); }

 private:
  std::shared_ptr<upload_ledger> ledger_;
};

}  // namespace ward::memory

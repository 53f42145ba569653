// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One file that was taken in, and who still holds it: what an upload points to.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "ward/schema/upload_content.hpp"

namespace ward::detail {

/// The content and what is known of it. `media_type` and `extension` are literals of a file type.
struct file_record {
  std::unique_ptr<const upload_content> content;
  std::string file_name;
  std::uint64_t size = 0;
  std::string_view media_type;
  std::string_view extension;
  std::atomic<std::size_t> holders = 1;
};

/// Shares a record; the last one gives it back. A pointer of its own, for std::shared_ptr cannot be a member of a constexpr value in
/// C++20, and a struct's defaults are asked of one. Thread-safe as std::shared_ptr is.
class file_handle {
 public:
  constexpr file_handle() = default;
  explicit file_handle(std::unique_ptr<file_record> record) noexcept : record_(record.release()) {}

  constexpr file_handle(const file_handle& other) noexcept : record_(other.record_) {
    if (record_ != nullptr) record_->holders.fetch_add(1, std::memory_order_relaxed);
  }
  constexpr file_handle(file_handle&& other) noexcept : record_(std::exchange(other.record_, nullptr)) {}
  constexpr auto operator=(file_handle other) noexcept -> file_handle& {
    std::swap(record_, other.record_);
    return *this;
  }
  constexpr ~file_handle() {
    if (record_ != nullptr) let_go();
  }

  [[nodiscard]] constexpr auto get() const noexcept -> const file_record* { return record_; }

 private:
  void let_go() noexcept {
    if (record_->holders.fetch_sub(1, std::memory_order_acq_rel) == 1) delete record_;
  }

  file_record* record_ = nullptr;
};

/// A file that has passed `check`.
template <class Check>
[[nodiscard]] auto make_file(const Check& check, std::string_view file_name, std::unique_ptr<const upload_content> content)
    -> file_handle {
  auto made = std::make_unique<file_record>();
  made->content = std::move(content);
  made->file_name = file_name;
  made->size = check.size();
  made->media_type = check.media_type();
  made->extension = check.extension();
  return file_handle{std::move(made)};
}

}  // namespace ward::detail

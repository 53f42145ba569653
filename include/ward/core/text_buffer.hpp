// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where answers are written: a growing run of bytes that keeps its memory from one request to the next.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace ward {

/// Appends bytes. Grows by doubling; `clear()` keeps the capacity, so a reused buffer soon allocates nothing.
/// Unlike std::string it does not write zeros that are then written over. Not thread-safe.
class text_buffer {
 public:
  text_buffer() = default;
  explicit text_buffer(std::size_t capacity) { reserve(capacity); }

  void clear() noexcept { size_ = 0; }
  [[nodiscard]] auto view() const noexcept -> std::string_view { return {data_.get(), size_}; }
  [[nodiscard]] auto size() const noexcept -> std::size_t { return size_; }
  [[nodiscard]] auto capacity() const noexcept -> std::size_t { return capacity_; }

  void append(std::string_view text) {
    char* to = extend(text.size());
    if (!text.empty()) std::memcpy(to, text.data(), text.size());
  }
  void append(char character) { *extend(1) = character; }
  void append_number(std::integral auto number) {
    char* to = reserve_more(24);
    size_ += static_cast<std::size_t>(std::to_chars(to, to + 24, number).ptr - to);
  }

  /// Makes room for `count` more bytes and returns where they start; they count as written by `commit`.
  [[nodiscard]] auto reserve_more(std::size_t count) -> char* {
    if (capacity_ - size_ < count) grow(size_ + count);
    return data_.get() + size_;
  }
  void commit(std::size_t count) noexcept { size_ += count; }
  /// Writes over the byte at `position`. Precondition: `position < size()`.
  void replace(std::size_t position, char character) noexcept { data_[position] = character; }
  void truncate(std::size_t size) noexcept { size_ = size; }
  void reserve(std::size_t capacity) {
    if (capacity > capacity_) grow(capacity);
  }

 private:
  auto extend(std::size_t count) -> char* {
    char* to = reserve_more(count);
    size_ += count;
    return to;
  }
  [[gnu::noinline, gnu::cold]] void grow(std::size_t needed) {
    const std::size_t capacity = needed > capacity_ * 2 ? needed : capacity_ * 2;
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    if (size_ != 0) std::memcpy(larger.get(), data_.get(), size_);
    data_ = std::move(larger);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace ward

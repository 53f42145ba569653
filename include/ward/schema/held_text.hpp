// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Text that borrows while a request lasts and owns as soon as it is copied (design decision 5).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace ward::detail {

enum class hold : std::uint8_t { unset, literal, borrowed, owned };

/// A pointer, a size, and who keeps the bytes alive. A copy of borrowed text owns its bytes; a copy of a literal does not need to.
class held_text {
 public:
  constexpr held_text() = default;
  constexpr held_text(std::string_view text, hold how)
      : data_(how == hold::owned ? copied(text) : text.data()), size_(static_cast<std::uint32_t>(text.size())), hold_(how) {}

  constexpr held_text(const held_text& other)
      : held_text(other.view(), other.hold_ == hold::borrowed ? hold::owned : other.hold_) {}
  constexpr held_text(held_text&& other) noexcept
      : data_(other.data_), size_(other.size_), hold_(std::exchange(other.hold_, hold::unset)) {}
  constexpr auto operator=(held_text other) noexcept -> held_text& {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(hold_, other.hold_);
    return *this;
  }
  constexpr ~held_text() {
    if (hold_ == hold::owned) delete[] data_;
  }

  /// As `*this = held_text{text, hold::borrowed}`, without the steps for what text could hold that is not being parsed.
  constexpr void borrow(std::string_view text) noexcept {
    if (hold_ == hold::owned) [[unlikely]] delete[] data_;
    data_ = text.data();
    size_ = static_cast<std::uint32_t>(text.size());
    hold_ = hold::borrowed;
  }

  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return hold_ != hold::unset; }
  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view {
    return is_set() ? std::string_view{data_, size_} : std::string_view{};
  }

 private:
  static constexpr auto copied(std::string_view text) -> const char* {
    char* bytes = new char[text.size()];
    std::copy(text.begin(), text.end(), bytes);
    return bytes;
  }

  const char* data_ = nullptr;
  std::uint32_t size_ = 0;
  hold hold_ = hold::unset;
};

}  // namespace ward::detail

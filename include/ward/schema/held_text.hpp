// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Text that borrows while a request lasts and owns as soon as it is copied (design decision 5).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace ward::detail {

enum class hold : std::uint8_t { unset, literal, borrowed, owned, inlined };

/// A pointer, a size, and who keeps the bytes alive. A copy of borrowed text owns its bytes, within itself if they are few;
/// a copy of a literal does not need to. As with std::string, a view of an owned text does not outlive its being moved.
class held_text {
 public:
  constexpr held_text() = default;
  constexpr held_text(std::string_view text, hold how) {
    if (how == hold::owned) {
      own(text);
    } else {
      refer(how, text);
    }
  }

  constexpr held_text(const held_text& other) {
    if (other.how() == hold::unset || other.how() == hold::literal) {
      outside_ = other.outside_;
    } else {
      own(other.view());
    }
  }
  constexpr held_text(held_text&& other) noexcept { take(other); }
  constexpr auto operator=(held_text other) noexcept -> held_text& {
    release();
    take(other);
    return *this;
  }
  constexpr ~held_text() { release(); }

  /// As `*this = held_text{text, hold::borrowed}`, without the steps for what text could hold that is not being parsed.
  constexpr void borrow(std::string_view text) noexcept {
    release();
    refer(hold::borrowed, text);
  }

  [[nodiscard]] constexpr auto is_on_heap() const noexcept -> bool { return how() == hold::owned; }
  [[nodiscard]] constexpr auto is_set() const noexcept -> bool { return how() != hold::unset; }
  [[nodiscard]] constexpr auto view() const noexcept -> std::string_view {
    if (how() == hold::inlined) return {inside_.bytes, outside_.size_inside};
    return is_set() ? std::string_view{outside_.data, outside_.size} : std::string_view{};
  }

 private:
  // What both begin with may be read from either, whichever was written.
  struct outside_text {
    hold how = hold::unset;
    std::uint8_t size_inside = 0;
    std::uint32_t size = 0;
    const char* data = nullptr;
  };
  struct inside_text {
    hold how;
    std::uint8_t size_inside;
    char bytes[sizeof(outside_text) - 2];
  };
  static_assert(sizeof(inside_text) <= sizeof(outside_text));

  [[nodiscard]] constexpr auto how() const noexcept -> hold { return outside_.how; }
  constexpr void release() noexcept {
    if (how() == hold::owned) [[unlikely]] delete[] outside_.data;
  }
  constexpr void own(std::string_view text) {
    if (!std::is_constant_evaluated() && text.size() <= sizeof inside_text::bytes) {
      inside_ = {hold::inlined, static_cast<std::uint8_t>(text.size()), {}};
      std::copy(text.begin(), text.end(), inside_.bytes);
      return;
    }
    char* bytes = new char[text.size()];
    std::copy(text.begin(), text.end(), bytes);
    refer(hold::owned, {bytes, text.size()});
  }
  // Leaves `other` without a text.
  constexpr void take(held_text& other) noexcept {
    if (other.how() == hold::inlined) {
      inside_ = other.inside_;
    } else {
      refer(other.how(), {other.outside_.data, other.outside_.size});
    }
    other.outside_.how = hold::unset;
  }
  // One by one: a whole one would be made on the stack in three pieces, read from there in one, and waited for.
  constexpr void refer(hold how, std::string_view text) noexcept {
    outside_.how = how;
    outside_.size_inside = 0;
    outside_.size = static_cast<std::uint32_t>(text.size());
    outside_.data = text.data();
  }

  union {
    outside_text outside_{};
    inside_text inside_;
  };
};

}  // namespace ward::detail

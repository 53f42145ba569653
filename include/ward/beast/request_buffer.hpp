// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The bytes of a connection: a head that stays where it is while its request runs, and what arrived behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

#include "ward/http/framing.hpp"
#include "ward/http/token.hpp"

namespace ward::beast {

enum class head_search : std::uint8_t { incomplete, complete, malformed, target_too_long, fields_too_large };

/// Holds at most one head of 16 KiB and room behind it. The views that a head gives out stay valid until `next_request()`.
class request_buffer {
 public:
  static constexpr std::size_t capacity = http::framing_limits::head_bytes + 4096;

  /// Looks for the empty line that ends a head; each byte is looked at once, however many times more arrive. A line that does
  /// not end in CR LF is malformed at once: a sender that means LF alone to be an end would wait for its answer in vain.
  [[nodiscard]] auto find_head() noexcept -> head_search {
    const auto held = view();
    if (!held.empty() && !http::detail::is_token_character(held.front())) return head_search::malformed;
    while (true) {
      const auto end = held.find('\n', scanned_);
      if (end == std::string_view::npos) break;
      if (end == 0 || held[end - 1] != '\r') return head_search::malformed;
      const bool is_empty = end - line_start_ == 1;
      scanned_ = line_start_ = end + 1;
      if (is_empty) return found_head();
    }
    scanned_ = held.size();
    if (held.size() < http::framing_limits::head_bytes) return head_search::incomplete;
    return line_start_ == 0 ? head_search::target_too_long : head_search::fields_too_large;
  }

  [[nodiscard]] auto head() const noexcept -> std::string_view { return {bytes_.get(), head_size_}; }
  /// What arrived behind the head and was not taken yet.
  [[nodiscard]] auto unread() const noexcept -> std::string_view { return {bytes_.get() + unread_, end_ - unread_}; }
  void take(std::size_t count) noexcept { unread_ += count; }
  [[nodiscard]] auto is_empty() const noexcept -> bool { return end_ == 0; }

  /// Where the next bytes may be put: at least 4 KiB while the bytes behind the head are all taken, or no head is complete.
  [[nodiscard]] auto free_space() noexcept -> std::span<char> {
    if (unread_ == end_) unread_ = end_ = head_size_;
    return {bytes_.get() + end_, capacity - end_};
  }
  void commit(std::size_t count) noexcept { end_ += count; }

  /// Forgets the head and what was taken; keeps the rest as the start of the next one.
  void next_request() noexcept {
    const std::size_t rest = end_ - unread_;
    if (rest != 0) std::memmove(bytes_.get(), bytes_.get() + unread_, rest);
    unread_ = head_size_ = scanned_ = line_start_ = 0;
    end_ = rest;
  }

 private:
  [[nodiscard]] auto view() const noexcept -> std::string_view { return {bytes_.get(), end_}; }

  [[nodiscard]] auto found_head() noexcept -> head_search {
    if (scanned_ > http::framing_limits::head_bytes) return head_search::fields_too_large;
    head_size_ = unread_ = scanned_;
    return head_search::complete;
  }

  std::unique_ptr<char[]> bytes_ = std::make_unique_for_overwrite<char[]>(capacity);
  std::size_t end_ = 0;
  std::size_t unread_ = 0;
  std::size_t head_size_ = 0;
  std::size_t scanned_ = 0;
  std::size_t line_start_ = 0;
};

}  // namespace ward::beast

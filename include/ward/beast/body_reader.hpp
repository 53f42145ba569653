// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Moves the bytes of one body from the connection into the exchange, and not one byte more.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "ward/beast/request_buffer.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/http/chunked.hpp"
#include "ward/http/framing.hpp"

namespace ward::beast {

/// Reads a body that is delimited by Content-Length or chunked. What a sender announces costs no memory: the body grows with
/// what has arrived, and stays below 64 KiB and a little if each piece is taken out of it before the next is read. Used by one thread at a time.
class body_reader {
 public:
  /// Begins a body of at most `max_bytes`. Too large is said before the first byte is read, where the length is announced.
  void start(const http::body_framing& framing, std::uint64_t max_bytes, text_buffer& body) noexcept {
    body_ = &body;
    is_chunked_ = framing.chunked;
    remaining_ = framing.content_length.value_or(0);
    decoder_ = http::chunked_decoder{max_bytes};
    state_ = remaining_ > max_bytes ? http::body_state::too_large : http::body_state::incomplete;
  }

  /// Takes what has arrived in `buffer`.
  [[nodiscard]] auto take_from(request_buffer& buffer) -> http::body_state {
    if (state_ != http::body_state::incomplete) return state_;
    auto unread = buffer.unread();
    const std::size_t held = unread.size();
    if (is_chunked_) {
      state_ = decoder_.decode(unread, *body_);
      buffer.take(held - unread.size());
      return state_;
    }
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(held, remaining_));
    body_->append(unread.substr(0, count));
    buffer.take(count);
    return counted(count);
  }

  /// Where the next bytes of the body are to be read into.
  [[nodiscard]] auto space(request_buffer& buffer) -> std::span<char> {
    if (is_chunked_) return buffer.free_space();
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(remaining_, most_at_once));
    return {body_->reserve_more(count + parser_padding), count};
  }
  /// Says that `count` bytes were read into `space`.
  [[nodiscard]] auto received(std::size_t count, request_buffer& buffer) -> http::body_state {
    if (is_chunked_) {
      buffer.commit(count);
      return take_from(buffer);
    }
    body_->commit(count);
    return counted(count);
  }

 private:
  static constexpr std::uint64_t most_at_once = 64 * 1024;
  // JSON parsers read past the end: room for that here saves them a copy.
  static constexpr std::size_t parser_padding = 64;

  auto counted(std::size_t count) noexcept -> http::body_state {
    remaining_ -= count;
    if (remaining_ == 0) state_ = http::body_state::complete;
    return state_;
  }

  text_buffer* body_ = nullptr;
  std::uint64_t remaining_ = 0;
  http::chunked_decoder decoder_;
  http::body_state state_ = http::body_state::incomplete;
  bool is_chunked_ = false;
};

}  // namespace ward::beast

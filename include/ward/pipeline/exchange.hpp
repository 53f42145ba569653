// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One request and its answer: the buffers they live in. A server leases one, and gives it back after the last byte is sent.
#pragma once

#include "ward/core/arena.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/http/response.hpp"

namespace ward::pipeline {

/// Owns everything a request needs, and is reused, so that a warm one allocates nothing. Used by one thread at a time; may be
/// handed to another between `admit` and `complete`.
class exchange {
 public:
  exchange() = default;
  exchange(const exchange&) = delete;
  exchange& operator=(const exchange&) = delete;

  /// Where a server puts the body. It may hold at most `admission::max_body_bytes`.
  [[nodiscard]] auto body() noexcept -> text_buffer& { return body_; }
  /// The answer, once `admit` said so or `complete` or `refuse` returned.
  [[nodiscard]] auto response() noexcept -> http::response& { return response_; }

  /// Forgets the request and keeps the memory.
  void reset() noexcept {
    body_.clear();
    response_.clear();
    arena_.rewind();
  }

 private:
  text_buffer body_;
  http::response response_;
  ward::arena arena_;
};

}  // namespace ward::pipeline

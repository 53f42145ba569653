// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a request needs while it runs, and a connection between requests does not: leased, given back, used again.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "ward/beast/body_reader.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/http/chunked.hpp"
#include "ward/http/framing.hpp"
#include "ward/http/problem.hpp"
#include "ward/pipeline/application.hpp"
#include "ward/pipeline/exchange.hpp"

namespace ward::beast {

/// The state of one request. `head` views into the connection's buffer and into `fields`.
struct request_slot {
  std::array<http::field, http::framing_limits::fields> fields;
  http::framed_head head;
  pipeline::admission admission;
  body_reader body;
  http::body_state body_state = http::body_state::incomplete;
  const http::problem_kind* refusal = nullptr;  ///< of the last piece of a form
  pipeline::exchange exchange;
  text_buffer answer_head;

  /// Forgets the request and keeps the memory.
  void reset() noexcept {
    head = {};
    admission = {};
    exchange.reset();
  }
};

/// The slots of one I/O thread; never more than there are connections with a request at one time. Not thread-safe.
class slot_pool {
 public:
  [[nodiscard]] auto lease() -> std::unique_ptr<request_slot> {
    if (free_.empty()) return std::make_unique<request_slot>();
    auto slot = std::move(free_.back());
    free_.pop_back();
    return slot;
  }

  /// Takes a slot back. One that a large body or answer has made large is freed instead: a few of those would hold all memory.
  void give_back(std::unique_ptr<request_slot> slot) {
    auto& exchange = slot->exchange;
    if (exchange.body().capacity() + exchange.response().body.capacity() > most_kept_bytes) return;
    slot->reset();
    free_.push_back(std::move(slot));
  }

 private:
  static constexpr std::size_t most_kept_bytes = 1024 * 1024;
  std::vector<std::unique_ptr<request_slot>> free_;
};

}  // namespace ward::beast

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a server sees of an app: three calls and no types of the API. Server adapters are written against this page.
#pragma once

#include <cstdint>

#include "ward/http/framing.hpp"
#include "ward/http/problem.hpp"
#include "ward/http/request_head.hpp"
#include "ward/pipeline/exchange.hpp"

namespace ward::pipeline {

/// What `admit` decided. While `answered` is false, the server reads the body (at most `max_body_bytes`, 0 = none) and then
/// calls `complete`, which may still refuse: what has to be recorded first is left to it.
struct admission {
  bool answered = false;
  std::uint64_t max_body_bytes = 0;
  bool takes_pieces = false;  ///< `take_body` wants the body while it arrives: it may be larger than memory
  bool skips_body = false;    ///< `complete` will refuse, and the body need not be read for it: pass over it, or close
};

/// An app, seen from a server. Immutable after it is built; every call may be made from any thread, concurrently, each with
/// an exchange of its own. None throws.
///
/// A server does, for each request:
///   1. `check_framing` on the head; on an error `refuse` with that problem, send, close;
///   2. `admit`: all that the head decides (route, size, limits, caller, role, tenant). If it answered, send. The body was
///      not read then: drain it within bounds, or close;
///   3. unless the admission says `skips_body`: read the body into `exchange.body()`; too large, too slow or malformed: `refuse`, send, close. If the admission says
///      `takes_pieces`: after each read, and before the next, `take_body`, which empties `exchange.body()`; if it gives a problem:
///      `refuse` with that, send, close;
///   4. `complete`: parse, handle, write, audit, log; then send `exchange.response()`.
/// The bytes that the head views into stay alive until step 4 has returned.
class application {
 public:
  virtual ~application() = default;

  [[nodiscard]] virtual auto admit(const http::framed_head& head, exchange& exchange) const noexcept -> admission = 0;
  /// Takes the piece of a body that is in `exchange.body()`. Null, or the problem to refuse with.
  [[nodiscard]] virtual auto take_body(exchange&) const noexcept -> const http::problem_kind* { return nullptr; }
  /// Carries out what `admit` admitted, once; anything else is a 500.
  virtual void complete(exchange& exchange) const noexcept = 0;

  /// Answers with a problem that the server found (framing, size, time, overload): same fields, trace id and log as any answer.
  /// `head` is what is known of the request; its views may be empty.
  virtual void refuse(const http::request_head& head, const http::problem_kind& problem, exchange& exchange) const noexcept = 0;

  /// Whether `admit` may wait (a store across the network); a server then calls it on a worker thread.
  [[nodiscard]] virtual auto admit_blocks() const noexcept -> bool = 0;
  /// Whether the handlers may wait; a server then calls `complete` on a worker thread. True unless the service says
  /// `static constexpr bool never_blocks = true`.
  [[nodiscard]] virtual auto handlers_block() const noexcept -> bool = 0;
  /// Whether `take_body` may wait (uploads go to a disk); a server then calls it on a worker thread.
  [[nodiscard]] virtual auto uploads_block() const noexcept -> bool { return false; }
};

}  // namespace ward::pipeline

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One connection: requests one after the other, each through the steps that `pipeline::application` numbers.
//
// 1. One operation is in flight at a time, and it owns the connection: nothing is shared, so nothing needs a strand.
// 2. Steps run in a loop, not in each other's tail: a client that pipelines cannot grow the stack.
// 3. While a worker has the request, the I/O thread touches neither slot nor phase; it may close the socket and raise
//    `is_cut_off_`, nothing else. The time for a body runs on meanwhile: `is_expired_` is looked at when the worker is done.
// 4. Every end goes through a lingering close: a client that still sends would otherwise lose the answer to a reset.
#pragma once

#include <boost/asio/post.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

#include "ward/beast/answer_writer.hpp"
#include "ward/beast/connection_limits.hpp"
#include "ward/beast/handler_memory.hpp"
#include "ward/beast/io_shard.hpp"
#include "ward/beast/network.hpp"
#include "ward/beast/request_buffer.hpp"
#include "ward/beast/request_slot.hpp"
#include "ward/beast/transport.hpp"
#include "ward/beast/worker_pool.hpp"
#include "ward/pipeline/application.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::beast {

/// What all connections of a server share. `workers` may be null if nothing blocks.
struct service_context {
  const pipeline::application& app;
  const ward::config& config;
  worker_pool* workers = nullptr;
  bool admit_blocks = app.admit_blocks();
  bool handlers_block = app.handlers_block();
  bool uploads_block = app.uploads_block();
};

/// Serves one client over `Transport`. Made anywhere, then used on its shard's thread only. It lives as long as the operation
/// that it waits for: dropping the last pointer closes the socket.
template <class Transport>
class connection final : public shard_member, public worker_task {
 public:
  using pointer = std::shared_ptr<connection>;

  /// `parts` make the transport.
  template <class... Parts>
  connection(io_shard& shard, const service_context& service, connection_limits::place place,
             const http::ip_address& peer, Parts&&... parts)
      : shard_(shard),
        service_(service),
        place_(std::move(place)),
        peer_(peer),
        transport_(std::forward<Parts>(parts)...) {}
  ~connection() override { shard_.remove(*this); }

  [[nodiscard]] auto memory() noexcept -> handler_memory& { return memory_; }

  void start(pointer self) {
    if (shard_.is_stopping()) return;
    shard_.add(*this);
    shard_.set_deadline(*this, service_.config.header_deadline);
    if constexpr (Transport::is_secure) {
      transport_.async_handshake(then<&connection::on_handshake>(self));
    } else {
      go_on(std::move(self));
    }
  }

  void expire() noexcept override {
    is_expired_ = true;
    cancel();
  }
  void stop() noexcept override {
    if (phase_ == phase::idle || phase_ == phase::handshake) cancel();
  }
  void cut_off() noexcept override {
    is_cut_off_.store(true, std::memory_order_relaxed);
    error_code ignored;
    transport_.socket().close(ignored);
  }
  void work(std::shared_ptr<worker_task> self) noexcept override;

 private:
  enum class phase : std::uint8_t {
    handshake,
    idle,
    head,
    admit,
    admitted,
    body,
    piece,
    piece_taken,
    complete,
    answer,
    sent,
    close,
    drain
  };
  static constexpr std::chrono::seconds linger_deadline{2};
  static constexpr std::size_t most_drained_bytes = 256 * 1024;

  template <auto Step>
  [[nodiscard]] static auto then(pointer& self) -> step_handler<connection, Step> {
    return step_handler<connection, Step>{std::move(self)};
  }
  [[nodiscard]] static auto to_buffer(std::span<char> space) noexcept -> net::mutable_buffer {
    return {space.data(), space.size()};
  }

  void go_on(pointer self) {
    while (take_step(self)) {
    }
  }
  [[nodiscard]] auto take_step(pointer& self) -> bool;

  // The steps. Each either returns true, to go on at once, or hands `self` to what it waits for.
  [[nodiscard]] auto read_head(pointer& self) -> bool;
  void frame_head();
  [[nodiscard]] auto admit(pointer& self) -> bool;
  [[nodiscard]] auto after_admit(pointer& self) -> bool;
  [[nodiscard]] auto send_continue(pointer& self) -> bool;
  [[nodiscard]] auto read_body(pointer& self) -> bool;
  void body_taken(http::body_state state);
  [[nodiscard]] auto take_piece(pointer& self) -> bool;
  void after_piece();
  [[nodiscard]] auto complete(pointer& self) -> bool;
  [[nodiscard]] auto send_answer(pointer& self) -> bool;
  void after_answer();
  [[nodiscard]] auto close(pointer& self) -> bool;
  [[nodiscard]] auto drain(pointer& self) -> bool;

  // What was waited for.
  void on_handshake(pointer self, error_code error, std::size_t);
  void on_head_bytes(pointer self, error_code error, std::size_t bytes);
  void on_continue_sent(pointer self, error_code error, std::size_t);
  void on_body_bytes(pointer self, error_code error, std::size_t bytes);
  void on_worked(pointer self, error_code, std::size_t);
  void on_answer_sent(pointer self, error_code error, std::size_t);
  void on_tls_closed(pointer self, error_code, std::size_t);
  void on_drained(pointer self, error_code error, std::size_t bytes);

  void refuse(const http::problem_kind& problem);
  void refuse_and_close(const http::problem_kind& problem);
  void refuse_overload();
  void refuse_head(head_search outcome);
  [[nodiscard]] auto submit(pointer& self) -> bool;
  [[nodiscard]] auto passes_over_body() -> bool;
  [[nodiscard]] auto is_cut_off() const noexcept -> bool { return is_cut_off_.load(std::memory_order_relaxed); }
  [[nodiscard]] auto is_over(error_code error) const noexcept -> bool { return error || is_expired_ || is_cut_off(); }
  void cancel() noexcept {
    error_code ignored;
    transport_.socket().cancel(ignored);
  }

  io_shard& shard_;
  const service_context& service_;
  connection_limits::place place_;
  const http::ip_address peer_;
  Transport transport_;
  request_buffer buffer_;
  std::unique_ptr<request_slot> slot_;
  answer_pieces unsent_{};
  std::size_t drained_ = 0;
  phase phase_ = Transport::is_secure ? phase::handshake : phase::head;
  bool is_first_request_ = true;
  bool must_close_ = false;
  bool is_expired_ = false;
  bool is_completed_ = false;
  std::atomic<bool> is_cut_off_ = false;
  handler_memory memory_;
};

}  // namespace ward::beast

#include "ward/beast/connection_steps.hpp"

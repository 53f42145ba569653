// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The steps of a connection, in the order in which a request takes them.
#pragma once

#include "ward/beast/connection.hpp"

namespace ward::beast {

template <class Transport>
auto connection<Transport>::take_step(pointer& self) -> bool {
  switch (phase_) {
    case phase::handshake:
    case phase::idle:
    case phase::head: return read_head(self);
    case phase::admit: return admit(self);
    case phase::admitted: return after_admit(self);
    case phase::body: return read_body(self);
    case phase::piece: return take_piece(self);
    case phase::piece_taken: return after_piece(), true;
    case phase::complete: return complete(self);
    case phase::answer: return send_answer(self);
    case phase::sent: return after_answer(), true;
    case phase::close: return close(self);
    case phase::drain: return drain(self);
  }
  return false;
}

template <class Transport>
void connection<Transport>::on_handshake(pointer self, error_code error, std::size_t) {
  if (is_over(error)) return;
  shard_.set_deadline(*this, service_.config.header_deadline);
  phase_ = phase::head;
  go_on(std::move(self));
}

// Between requests the idle deadline runs, from the first byte of a head the header deadline; a first head has only the latter.
template <class Transport>
auto connection<Transport>::read_head(pointer& self) -> bool {
  const auto outcome = buffer_.find_head();
  if (outcome != head_search::incomplete) {
    outcome == head_search::complete ? frame_head() : refuse_head(outcome);
    return true;
  }
  if (buffer_.is_empty()) {
    if (shard_.is_stopping()) return phase_ = phase::close, true;
    if (!is_first_request_) shard_.set_deadline(*this, service_.config.idle_deadline);
    phase_ = phase::idle;
  } else if (phase_ == phase::idle) {
    if (!is_first_request_) shard_.set_deadline(*this, service_.config.header_deadline);
    phase_ = phase::head;
  }
  transport_.async_read_some(to_buffer(buffer_.free_space()), then<&connection::on_head_bytes>(self));
  return false;
}

template <class Transport>
void connection<Transport>::on_head_bytes(pointer self, error_code error, std::size_t bytes) {
  buffer_.commit(bytes);
  if (is_over(error)) {
    // Only TLS has a farewell that a client could miss.
    const bool ends_in_order = is_expired_ || error == net::error::eof || error == net::error::operation_aborted;
    if (!Transport::is_secure || is_cut_off() || !ends_in_order) return;
    phase_ = phase::close;
  }
  go_on(std::move(self));
}

template <class Transport>
void connection<Transport>::refuse_head(head_search outcome) {
  slot_ = shard_.slots().lease();
  slot_->head.head.peer = peer_;
  slot_->head.head.secure = Transport::is_secure;
  if (outcome == head_search::target_too_long) return refuse_and_close(http::problems::uri_too_long);
  if (outcome == head_search::fields_too_large) return refuse_and_close(http::problems::fields_too_large);
  refuse_and_close(http::problems::malformed_request);
}

// Step 1 of the protocol.
template <class Transport>
void connection<Transport>::frame_head() {
  slot_ = shard_.slots().lease();
  auto framed = http::check_framing(buffer_.head(), slot_->fields);
  if (framed) slot_->head = *framed;
  slot_->head.head.peer = peer_;
  slot_->head.head.secure = Transport::is_secure;
  if (!framed) return refuse_and_close(*framed.error());
  must_close_ = !framed->framing.keep_alive;
  phase_ = phase::admit;
}

// Step 2.
template <class Transport>
auto connection<Transport>::admit(pointer& self) -> bool {
  is_completed_ = false;
  if (service_.admit_blocks) return submit(self);
  slot_->admission = service_.app.admit(slot_->head, slot_->exchange);
  phase_ = phase::admitted;
  return true;
}

template <class Transport>
auto connection<Transport>::after_admit(pointer& self) -> bool {
  const auto& framing = slot_->head.framing;
  if (slot_->admission.answered || is_completed_) {
    if (!passes_over_body()) must_close_ = true;
    return phase_ = phase::answer, true;
  }
  phase_ = phase::complete;
  if (!framing.has_body()) return true;
  if (slot_->admission.skips_body) {
    if (!passes_over_body()) must_close_ = true;
    return true;
  }

  slot_->body.start(framing, slot_->admission.max_body_bytes, slot_->exchange.body());
  body_taken(slot_->body.take_from(buffer_));
  if (slot_->body_state != http::body_state::incomplete) return true;
  shard_.set_deadline(*this, service_.config.body_deadline);
  return !framing.expects_continue || send_continue(self);
}

// A body that was not read is skipped if it has all arrived; otherwise nothing behind it can be told from it.
template <class Transport>
auto connection<Transport>::passes_over_body() -> bool {
  const auto& framing = slot_->head.framing;
  if (!framing.has_body()) return true;
  if (framing.chunked || buffer_.unread().size() < *framing.content_length) return false;
  buffer_.take(static_cast<std::size_t>(*framing.content_length));
  return true;
}

// RFC 9110, section 10.1.1: only a request that will be read is told to go on.
template <class Transport>
auto connection<Transport>::send_continue(pointer& self) -> bool {
  unsent_ = {"HTTP/1.1 100 Continue\r\n\r\n", {}};
  transport_.async_write(unsent_, then<&connection::on_continue_sent>(self));
  return false;
}

template <class Transport>
void connection<Transport>::on_continue_sent(pointer self, error_code error, std::size_t) {
  if (is_over(error)) return;
  go_on(std::move(self));
}

// Step 3.
template <class Transport>
auto connection<Transport>::read_body(pointer& self) -> bool {
  transport_.async_read_some(to_buffer(slot_->body.space(buffer_)), then<&connection::on_body_bytes>(self));
  return false;
}

template <class Transport>
void connection<Transport>::on_body_bytes(pointer self, error_code error, std::size_t bytes) {
  if (is_expired_) {
    is_expired_ = false;
    refuse_and_close(http::problems::request_timeout);
  } else if (error) {
    refuse_and_close(http::problems::malformed_request);
  } else {
    body_taken(slot_->body.received(bytes, buffer_));
  }
  go_on(std::move(self));
}

// Sets the phase that follows.
template <class Transport>
void connection<Transport>::body_taken(http::body_state state) {
  slot_->body_state = state;
  const bool has_piece = slot_->admission.takes_pieces && slot_->exchange.body().size() != 0;
  switch (state) {
    case http::body_state::incomplete: phase_ = has_piece ? phase::piece : phase::body; break;
    case http::body_state::complete: phase_ = has_piece ? phase::piece : phase::complete; break;
    case http::body_state::malformed: refuse_and_close(http::problems::malformed_request); break;
    case http::body_state::too_large: refuse_and_close(http::problems::content_too_large); break;
  }
}

// A piece of a form goes where it is kept before the next is read.
template <class Transport>
auto connection<Transport>::take_piece(pointer& self) -> bool {
  if (service_.uploads_block) return submit(self);
  slot_->refusal = service_.app.take_body(slot_->exchange);
  phase_ = phase::piece_taken;
  return true;
}

template <class Transport>
void connection<Transport>::after_piece() {
  if (is_expired_) {
    is_expired_ = false;
    return refuse_and_close(http::problems::request_timeout);
  }
  if (slot_->refusal != nullptr) return refuse_and_close(*slot_->refusal);
  phase_ = slot_->body_state == http::body_state::complete ? phase::complete : phase::body;
}

// Step 4.
template <class Transport>
auto connection<Transport>::complete(pointer& self) -> bool {
  if (service_.handlers_block) return submit(self);
  service_.app.complete(slot_->exchange);
  phase_ = phase::answer;
  return true;
}

template <class Transport>
auto connection<Transport>::submit(pointer& self) -> bool {
  if (phase_ != phase::piece) shard_.clear_deadline(*this);
  if (!service_.workers->try_submit(self)) return refuse_overload(), true;
  self.reset();
  return false;
}

template <class Transport>
void connection<Transport>::work(std::shared_ptr<worker_task> self) noexcept {
  if (phase_ == phase::piece) {
    if (!is_cut_off()) slot_->refusal = service_.app.take_body(slot_->exchange);
  } else if (!is_cut_off()) {
    bool completes = phase_ == phase::complete;
    if (!completes) {
      slot_->admission = service_.app.admit(slot_->head, slot_->exchange);
      const bool wants_body = slot_->head.framing.has_body() && !slot_->admission.skips_body;
      completes = service_.handlers_block && !slot_->admission.answered && !wants_body;
    }
    if (completes) service_.app.complete(slot_->exchange);
    is_completed_ = completes;
  }
  auto same = std::static_pointer_cast<connection>(std::move(self));
  net::post(shard_.context(), then<&connection::on_worked>(same));
}

template <class Transport>
void connection<Transport>::on_worked(pointer self, error_code, std::size_t) {
  if (is_cut_off()) return;
  phase_ = phase_ == phase::admit ? phase::admitted : phase_ == phase::piece ? phase::piece_taken : phase::answer;
  go_on(std::move(self));
}

template <class Transport>
void connection<Transport>::refuse(const http::problem_kind& problem) {
  service_.app.refuse(slot_->head.head, problem, slot_->exchange);
  phase_ = phase::answer;
}

template <class Transport>
void connection<Transport>::refuse_and_close(const http::problem_kind& problem) {
  must_close_ = true;
  refuse(problem);
}

template <class Transport>
void connection<Transport>::refuse_overload() {
  if (phase_ == phase::piece || (phase_ == phase::admit && !passes_over_body())) must_close_ = true;
  refuse(http::problems::unavailable);
}

template <class Transport>
auto connection<Transport>::send_answer(pointer& self) -> bool {
  if (shard_.is_stopping()) must_close_ = true;
  const answer_circumstances circumstances{shard_.date_line(), slot_->head.head.method == "HEAD", must_close_};
  unsent_ = write_answer(slot_->exchange.response(), circumstances, slot_->answer_head);
  phase_ = phase::sent;
  error_code error;
  transport_.write_now(unsent_, error);
  if (error) return self.reset(), false;
  if (unsent_[0].empty() && unsent_[1].empty()) return true;
  shard_.set_deadline(*this, service_.config.write_deadline);
  transport_.async_write(unsent_, then<&connection::on_answer_sent>(self));
  return false;
}

template <class Transport>
void connection<Transport>::on_answer_sent(pointer self, error_code error, std::size_t) {
  if (is_over(error)) return;
  go_on(std::move(self));
}

template <class Transport>
void connection<Transport>::after_answer() {
  shard_.slots().give_back(std::move(slot_));
  is_first_request_ = false;
  buffer_.next_request();
  phase_ = must_close_ ? phase::close : phase::idle;
}

template <class Transport>
auto connection<Transport>::close(pointer& self) -> bool {
  is_expired_ = false;
  shard_.set_deadline(*this, linger_deadline);
  phase_ = phase::drain;
  buffer_.next_request();
  if constexpr (Transport::is_secure) {
    transport_.async_shutdown(then<&connection::on_tls_closed>(self));
    return false;
  } else {
    error_code ignored;
    transport_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    return true;
  }
}

template <class Transport>
void connection<Transport>::on_tls_closed(pointer self, error_code, std::size_t) {
  if (is_over({})) return;
  error_code ignored;
  transport_.socket().shutdown(tcp::socket::shutdown_send, ignored);
  go_on(std::move(self));
}

// Reads and forgets until the client has closed, within bounds (RFC 9112, section 9.6).
template <class Transport>
auto connection<Transport>::drain(pointer& self) -> bool {
  buffer_.take(buffer_.unread().size());
  transport_.socket().async_read_some(to_buffer(buffer_.free_space()), then<&connection::on_drained>(self));
  return false;
}

template <class Transport>
void connection<Transport>::on_drained(pointer self, error_code error, std::size_t bytes) {
  drained_ += bytes;
  if (is_over(error) || drained_ > most_drained_bytes) return;
  go_on(std::move(self));
}

}  // namespace ward::beast

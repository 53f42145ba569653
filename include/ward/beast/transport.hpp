// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Plain sockets and TLS with one face, so that a connection is written once.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "ward/beast/answer_writer.hpp"
#include "ward/beast/network.hpp"

namespace ward::beast {

namespace detail {

[[nodiscard]] inline auto to_buffers(const answer_pieces& pieces) noexcept -> std::array<net::const_buffer, 2> {
  return {net::const_buffer{pieces[0].data(), pieces[0].size()}, net::const_buffer{pieces[1].data(), pieces[1].size()}};
}

inline void drop_front(answer_pieces& pieces, std::size_t count) noexcept {
  for (auto& piece : pieces) {
    const std::size_t dropped = count < piece.size() ? count : piece.size();
    piece.remove_prefix(dropped);
    count -= dropped;
  }
}

}  // namespace detail

/// TCP as it is: for development, and behind a proxy that ends TLS. One operation at a time.
class plain_transport {
 public:
  static constexpr bool is_secure = false;

  explicit plain_transport(stream_socket socket) : socket_(std::move(socket)) {
    error_code ignored;
    socket_.non_blocking(true, ignored);
  }

  [[nodiscard]] auto socket() noexcept -> stream_socket& { return socket_; }

  template <class Handler>
  void async_read_some(net::mutable_buffer to, Handler handler) {
    socket_.async_read_some(to, std::move(handler));
  }
  /// Sends what the kernel takes at once and drops it from `pieces`. An answer that fits costs one system call and no wait.
  void write_now(answer_pieces& pieces, error_code& error) {
    const std::size_t sent = socket_.write_some(detail::to_buffers(pieces), error);
    if (error == net::error::would_block) error.clear();
    detail::drop_front(pieces, sent);
  }
  template <class Handler>
  void async_write(const answer_pieces& pieces, Handler handler) {
    net::async_write(socket_, detail::to_buffers(pieces), std::move(handler));
  }

 private:
  stream_socket socket_;
};

/// TLS over TCP, server side. One operation at a time.
class tls_transport {
 public:
  static constexpr bool is_secure = true;

  tls_transport(stream_socket socket, net::ssl::context& context) : stream_(std::move(socket), context) {}

  [[nodiscard]] auto socket() noexcept -> stream_socket& { return stream_.next_layer(); }

  template <class Handler>
  void async_handshake(Handler handler) {
    stream_.async_handshake(net::ssl::stream_base::server, std::move(handler));
  }
  template <class Handler>
  void async_read_some(net::mutable_buffer to, Handler handler) {
    stream_.async_read_some(to, std::move(handler));
  }
  /// Nothing can be sent without waiting: a record that is cut short would end the stream.
  void write_now(answer_pieces&, error_code&) noexcept {}
  template <class Handler>
  void async_write(const answer_pieces& pieces, Handler handler) {
    net::async_write(stream_, detail::to_buffers(pieces), std::move(handler));
  }
  /// Sends close_notify and waits for the peer's (RFC 8446, section 6.1): a cut connection cannot pass for the end of an answer.
  template <class Handler>
  void async_shutdown(Handler handler) {
    stream_.async_shutdown(std::move(handler));
  }

 private:
  net::ssl::stream<stream_socket> stream_;
};

}  // namespace ward::beast

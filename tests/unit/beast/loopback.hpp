// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A running server on a free port, and a client that sends any bytes at all and reads what comes back.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "ward/beast/server.hpp"
#include "ward/core/ascii.hpp"

namespace ward::test {

[[nodiscard]] inline auto loopback_config() -> ward::config {
  ward::config config;
  config.environment = ward::environment::development;
  config.port = 0;
  config.plain_http = true;
  return config;
}

/// Serves while it lives.
class running_server {
 public:
  running_server(const pipeline::application& app, ward::config config)
      : config_(std::move(config)), server_(app, config_), thread_([this] { server_.run(); }) {}
  running_server(const running_server&) = delete;
  running_server& operator=(const running_server&) = delete;
  ~running_server() { stop_and_wait(); }

  [[nodiscard]] auto port() const noexcept -> std::uint16_t { return server_.port(); }
  void stop() { server_.stop(); }
  void stop_and_wait() {
    stop();
    if (thread_.joinable()) thread_.join();
  }

 private:
  ward::config config_;
  beast::server server_;
  std::thread thread_;
};

struct answer {
  int status = 0;  ///< 0: the connection ended without a whole answer
  std::string head;
  std::string body;

  [[nodiscard]] auto has(std::string_view line) const -> bool {
    return head.find(std::string{line} + "\r\n") != std::string::npos;
  }
};

/// A blocking TCP client. A read that gets nothing for 20 seconds ends as if the server had closed, so that a test fails, not hangs.
class raw_client {
 public:
  explicit raw_client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{20, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
      throw std::runtime_error("cannot connect");
  }
  raw_client(raw_client&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)), unread_(std::move(other.unread_)) {}
  raw_client& operator=(raw_client&&) = delete;
  ~raw_client() {
    if (socket_ != -1) ::close(socket_);
  }

  /// False if the server has gone before all was sent.
  auto send(std::string_view bytes) -> bool {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  [[nodiscard]] auto descriptor() const noexcept -> int { return socket_; }
  void end_sending() { ::shutdown(socket_, SHUT_WR); }
  /// Ends the connection with a reset instead of a FIN.
  void reset() {
    const linger none{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    ::close(std::exchange(socket_, -1));
  }

  /// The next answer; `is_head` if it answers HEAD and so has no body.
  [[nodiscard]] auto read_answer(bool is_head = false) -> answer {
    while (unread_.find("\r\n\r\n") == std::string::npos) {
      if (!receive()) return {};
    }
    answer got;
    got.head = take(unread_.find("\r\n\r\n") + 4);
    const std::size_t size = is_head ? 0 : content_length(got.head);
    while (unread_.size() < size) {
      if (!receive()) return {};
    }
    got.body = take(size);
    std::from_chars(got.head.data() + 9, got.head.data() + 12, got.status);
    return got;
  }
  [[nodiscard]] auto exchange(std::string_view request) -> answer {
    send(request);
    return read_answer();
  }

  /// Everything until the server closes.
  [[nodiscard]] auto read_to_end() -> std::string {
    while (receive()) {
    }
    return take(unread_.size());
  }
  /// Whether the server has closed, with nothing more to read.
  [[nodiscard]] auto is_closed() -> bool { return unread_.empty() && !receive(); }

 private:
  auto receive() -> bool {
    std::array<char, 65536> bytes;
    const auto got = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (got > 0) unread_.append(bytes.data(), static_cast<std::size_t>(got));
    return got > 0;
  }
  auto take(std::size_t count) -> std::string {
    auto taken = unread_.substr(0, count);
    unread_.erase(0, count);
    return taken;
  }
  static auto content_length(std::string_view head) -> std::size_t {
    const auto at = head.find("\r\nContent-Length: ");
    std::size_t size = 0;
    if (at != std::string_view::npos) std::from_chars(head.data() + at + 18, head.data() + head.size(), size);
    return size;
  }

  int socket_;
  std::string unread_;
};

[[nodiscard]] inline auto get(std::string_view target) -> std::string {
  return "GET " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}
[[nodiscard]] inline auto post(std::string_view target, std::string_view body, std::string_view fields = {})
    -> std::string {
  return "POST " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{fields} +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string{body};
}
[[nodiscard]] inline auto post_chunked(std::string_view target, std::string_view coded) -> std::string {
  return "POST " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" +
         std::string{coded};
}

}  // namespace ward::test

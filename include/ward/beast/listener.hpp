// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Accepts connections, refuses those above a limit, and hands the others round the I/O threads.
#pragma once

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ward/beast/connection.hpp"
#include "ward/beast/connection_limits.hpp"
#include "ward/beast/io_shard.hpp"
#include "ward/beast/network.hpp"
#include "ward/core/boot_error.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::beast {

/// The shards of a server; the listener lives on the first.
using io_shards = std::vector<std::unique_ptr<io_shard>>;

/// The one listening socket. Used on the first shard's thread, save for the constructor and `port`.
class listener {
 public:
  /// Binds and listens. Throws `boot_error` that names the setting if the address or port cannot be had. `tls` is null for plain
  /// HTTP. All references must outlive the listener and the connections.
  listener(const io_shards& shards, const service_context& service, connection_limits& limits, net::ssl::context* tls)
      : shards_(shards),
        service_(service),
        limits_(limits),
        tls_(tls),
        acceptor_(shards.front()->context()),
        pause_(shards.front()->context()) {
    listen();
  }

  /// The port that was bound.
  [[nodiscard]] auto port() const noexcept -> std::uint16_t { return port_; }

  /// Accepts until `stop`.
  void start() { accept(); }
  void stop() noexcept {
    is_stopped_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
  }

 private:
  static constexpr std::chrono::milliseconds pause_after_failure{100};

  void listen() {
    const auto& config = service_.config;
    error_code error;
    const auto address = net::ip::make_address(config.listen_address, error);
    if (error) throw boot_error("WARD_LISTEN_ADDRESS must be an IP address");
    const tcp::endpoint endpoint{address, config.port};
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address{true}, error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(net::socket_base::max_listen_connections, error);
    if (!error) port_ = acceptor_.local_endpoint(error).port();
    if (error) {
      const char* setting = error == net::error::address_in_use || error == net::error::access_denied
                                ? "WARD_PORT"
                                : "WARD_LISTEN_ADDRESS";
      throw boot_error(std::string{setting} + ": cannot listen on " + config.listen_address + " port " +
                       std::to_string(config.port) + " (" + error.message() + ")");
    }
  }

  void accept() {
    auto& shard = *shards_[next_shard_];
    next_shard_ = (next_shard_ + 1) % shards_.size();
    acceptor_.async_accept(shard.context(), [this, &shard](error_code error, stream_socket socket) {
      if (is_stopped_) return;
      if (needs_pause(error)) return pause();
      if (!error) admit(shard, std::move(socket));
      accept();
    });
  }

  // Out of descriptors or memory: trying again at once would only spin.
  [[nodiscard]] static auto needs_pause(error_code error) noexcept -> bool {
    return error == net::error::no_descriptors || error == net::error::no_buffer_space ||
           error == net::error::no_memory || error == boost::system::errc::too_many_files_open_in_system;
  }
  void pause() {
    pause_.expires_after(pause_after_failure);
    pause_.async_wait([this](error_code) {
      if (!is_stopped_) accept();
    });
  }

  // A connection that cannot be made for want of memory is closed; the others go on.
  void admit(io_shard& shard, stream_socket socket) {
    try {
      error_code error;
      const auto peer = to_ip_address(socket.remote_endpoint(error).address());
      if (error) return;
      auto place = limits_.try_enter(peer);
      if (!place) return;
      socket.set_option(tcp::no_delay{true}, error);
      if (tls_ != nullptr) {
        launch(std::make_shared<connection<tls_transport>>(shard, service_, *std::move(place), peer, std::move(socket),
                                                           *tls_),
               shard);
      } else {
        launch(
            std::make_shared<connection<plain_transport>>(shard, service_, *std::move(place), peer, std::move(socket)),
            shard);
      }
    } catch (const std::exception&) {
      return;
    }
  }

  template <class Transport>
  static void launch(std::shared_ptr<connection<Transport>> made, io_shard& shard) {
    auto& context = shard.context();
    net::post(context, [made = std::move(made)]() mutable {
      auto& started = *made;
      started.start(std::move(made));
    });
  }

  const io_shards& shards_;
  const service_context& service_;
  connection_limits& limits_;
  net::ssl::context* const tls_;
  tcp::acceptor acceptor_;
  net::steady_timer pause_;
  std::size_t next_shard_ = 0;
  std::uint16_t port_ = 0;
  bool is_stopped_ = false;
};

}  // namespace ward::beast

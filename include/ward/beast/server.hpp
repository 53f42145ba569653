// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The server: its threads, its one listener, and its orderly end.
#pragma once

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>

#include <atomic>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "ward/beast/connection.hpp"
#include "ward/beast/connection_limits.hpp"
#include "ward/beast/io_shard.hpp"
#include "ward/beast/listener.hpp"
#include "ward/beast/tls_context.hpp"
#include "ward/beast/tls_files.hpp"
#include "ward/beast/worker_pool.hpp"
#include "ward/pipeline/application.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::beast {

/// Serves an app over HTTP/1.1. `app` and `config` must outlive it.
class server {
 public:
  /// Loads the certificate, then binds the port. Throws `boot_error` that names the setting at fault; then nothing was started.
  server(const pipeline::application& app, const ward::config& config)
      : config_(config),
        service_{app, config},
        limits_(config.max_connections, config.max_connections_per_address, config.trusted_proxies),
        tls_(make_tls(config)),
        shards_(make_shards(config)),
        listener_(shards_, service_, limits_, tls_ ? &*tls_ : nullptr) {}
  server(const server&) = delete;
  server& operator=(const server&) = delete;

  /// The port it listens on; the kernel's choice if the setting is 0. Connections wait there until `run`.
  [[nodiscard]] auto port() const noexcept -> std::uint16_t { return listener_.port(); }

  /// Serves on this thread and those that the settings ask for, until `stop`. Call it once.
  /// A handler that never returns keeps it from returning: a thread cannot be ended from outside.
  void run() {
    start_workers();
    listener_.start();
    auto& front = *shards_.front();
    attendant stays;
    std::atomic<std::size_t> others{shards_.size() - 1};
    if (others != 0) front.add(stays);
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i != shards_.size(); ++i) {
      threads.emplace_back([&front, &stays, &others, &shard = *shards_[i]] {
        shard.run();
        if (--others == 0) net::post(front.context(), [&front, &stays] { front.remove(stays); });
      });
    }
    front.run();
    for (auto& thread : threads) thread.join();
    for (const auto& shard : shards_) shard->close_late_arrivals();
    workers_.reset();
  }

  /// Accepts nothing more, closes idle connections, answers what is in flight with "Connection: close", and after the shutdown
  /// deadline cuts off the rest; then `run` returns. From any thread, any number of times.
  void stop() {
    net::post(shards_.front()->context(), [this] { listener_.stop(); });
    for (const auto& shard : shards_) shard->stop(config_.shutdown_deadline);
  }

  /// Makes SIGTERM and SIGINT call `stop`, and a second one cut off what is in flight. Before `run`.
  void stop_on_signals() {
    signals_.emplace(shards_.front()->context(), SIGTERM, SIGINT);
    wait_for_signal();
  }

 private:
  // Only stays: signals are heard on the first shard, which it keeps open until the last of the others has ended.
  class attendant final : public shard_member {
   public:
    void expire() noexcept override {}
    void stop() noexcept override {}
    void cut_off() noexcept override {}
  };

  static auto make_tls(const ward::config& config) -> std::optional<net::ssl::context> {
    if (config.plain_http) return std::nullopt;
    return make_tls_context(find_tls_files(config));
  }
  static auto make_shards(const ward::config& config) -> io_shards {
    io_shards shards;
    for (std::uint32_t i = 0; i != config.io_threads; ++i) shards.push_back(std::make_unique<io_shard>());
    return shards;
  }

  void start_workers() {
    if (!service_.admit_blocks && !service_.handlers_block && !service_.uploads_block) return;
    workers_.emplace(config_.worker_threads, config_.worker_queue);
    service_.workers = &*workers_;
  }

  void wait_for_signal() {
    signals_->async_wait([this](error_code error, int) {
      if (error) return;
      if (was_signalled_) {
        for (const auto& shard : shards_) shard->cut_off();
      }
      was_signalled_ = true;
      stop();
      wait_for_signal();
    });
  }

  const ward::config& config_;
  service_context service_;
  connection_limits limits_;
  std::optional<net::ssl::context> tls_;
  io_shards shards_;
  listener listener_;
  std::optional<net::signal_set> signals_;
  std::optional<worker_pool> workers_;
  bool was_signalled_ = false;
};

}  // namespace ward::beast

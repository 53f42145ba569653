// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One I/O thread and all that belongs to it: its connections, its request slots, its time. Nothing in it needs a lock.
#pragma once

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "ward/beast/network.hpp"
#include "ward/beast/request_slot.hpp"
#include "ward/http/imf_date.hpp"

namespace ward::beast {

class io_shard;

/// What a shard asks of a connection. Called on the shard's thread; none of these destroys the connection before it returns.
class shard_member {
 public:
  shard_member() = default;
  shard_member(const shard_member&) = delete;
  shard_member& operator=(const shard_member&) = delete;
  virtual ~shard_member() = default;

  virtual void expire() noexcept = 0;  ///< its deadline has passed
  virtual void stop() noexcept = 0;  ///< finish the request that runs, begin no other
  virtual void cut_off() noexcept = 0;  ///< close at once

 private:
  friend io_shard;
  static constexpr std::uint64_t no_deadline = std::numeric_limits<std::uint64_t>::max();
  static constexpr std::size_t not_listed = std::numeric_limits<std::size_t>::max();
  std::uint64_t deadline_ = no_deadline;
  std::size_t position_ = not_listed;
};

/// An event loop of one thread. One timer serves all its connections: setting a deadline is a store, not a system call, and a
/// passed deadline is seen at the next tick, never early. `stop`, `cut_off` and `context` may be used from any thread, the rest from the shard's.
class io_shard {
 public:
  static constexpr std::chrono::milliseconds tick{250};

  [[nodiscard]] auto context() noexcept -> net::io_context& { return context_; }
  [[nodiscard]] auto slots() noexcept -> slot_pool& { return slots_; }
  [[nodiscard]] auto is_stopping() const noexcept -> bool { return is_stopping_; }
  /// "Date: ...\r\n" of this second, give or take a tick (RFC 9110, section 6.6.1).
  [[nodiscard]] auto date_line() const noexcept -> std::string_view { return date_line_; }

  void add(shard_member& member) {
    members_.push_back(&member);
    member.position_ = members_.size() - 1;
  }
  /// Does nothing for one that was never added.
  void remove(shard_member& member) noexcept {
    if (member.position_ == shard_member::not_listed) return;
    members_.back()->position_ = member.position_;
    members_[member.position_] = members_.back();
    members_.pop_back();
    if (is_stopping_ && members_.empty()) context_.stop();
  }

  void set_deadline(shard_member& member, std::chrono::seconds from_now) const noexcept {
    member.deadline_ = now_ + ticks(from_now) + 1;
  }
  static void clear_deadline(shard_member& member) noexcept { member.deadline_ = shard_member::no_deadline; }

  /// Serves until it was stopped and its last connection has ended. A connection that runs out of memory ends alone.
  void run() {
    wait_for_tick();
    while (true) {
      try {
        context_.run();
        return;
      } catch (const std::exception&) {
        continue;
      }
    }
  }

  /// Closes connections that were handed over too late to be served. After `run` of all shards has returned.
  void close_late_arrivals() {
    context_.restart();
    context_.poll();
  }

  /// Lets requests in flight finish for `grace`, then cuts them off.
  void stop(std::chrono::seconds grace) {
    net::post(context_, [this, grace] {
      if (is_stopping_) return;
      is_stopping_ = true;
      cut_off_at_ = now_ + ticks(grace) + 1;
      for (auto* member : members_) member->stop();
      if (members_.empty()) context_.stop();
    });
  }
  /// Cuts everything off; after `stop`.
  void cut_off() {
    net::post(context_, [this] { cut_off_at_ = now_; });
  }

 private:
  static constexpr auto ticks(std::chrono::seconds duration) noexcept -> std::uint64_t {
    return static_cast<std::uint64_t>(duration / tick);
  }

  void wait_for_tick() {
    refresh_time();
    ticker_.expires_after(tick);
    ticker_.async_wait([this](error_code) {
      wait_for_tick();
      end_what_is_over();
    });
  }

  void refresh_time() {
    now_ = static_cast<std::uint64_t>((std::chrono::steady_clock::now() - started_) / tick);
    const auto second = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (second == date_) return;
    date_ = second;
    date_line_ = "Date: ";
    date_line_.append(http::imf_date{second}.view()).append("\r\n");
  }

  void end_what_is_over() noexcept {
    for (auto* member : members_) {
      if (now_ >= cut_off_at_) {
        member->cut_off();
      } else if (member->deadline_ <= now_) {
        clear_deadline(*member);
        member->expire();
      }
    }
  }

  // The context comes after what connections use when they end: they may end with it.
  std::vector<shard_member*> members_;
  slot_pool slots_;
  net::io_context context_{1};
  net::steady_timer ticker_{context_};
  const std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::uint64_t now_ = 0;
  std::uint64_t cut_off_at_ = std::numeric_limits<std::uint64_t>::max();
  std::chrono::sys_seconds date_{};
  std::string date_line_;
  bool is_stopping_ = false;
};

}  // namespace ward::beast

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A database file for many threads: each borrows a connection for as long as it needs one.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/core/boot_error.hpp"
#include "ward/sqlite/connection.hpp"

namespace ward::sqlite {

struct database_options {
  std::chrono::milliseconds busy_timeout = std::chrono::seconds{2};  ///< 1 ms to 60 s: for a lock, and for a connection
  std::size_t connections = 4;                                       ///< 1 to 256: as many as there are worker threads
};

/// Thread-safe. All connections are opened by the constructor, so that no request meets a file that cannot be opened.
class database {
 public:
  /// `setting` is where `path` came from; each `boot_error` starts with it.
  database(std::string_view setting, const std::string& path, database_options options = {}) : timeout_(options.busy_timeout) {
    check(setting, path, options);
    try {
      for (std::size_t i = 0; i != options.connections; ++i) {
        free_.push_back(std::make_unique<connection>(path, options.busy_timeout));
      }
    } catch (const boot_error& problem) {
      throw boot_error(std::string{setting}.append(" ").append(problem.what()));
    }
  }
  database(const database&) = delete;
  database& operator=(const database&) = delete;

  /// A connection until the end of its life. Borrow, ask, let go: who holds one while waiting for a second can wait for itself.
  class lease {
   public:
    lease(database& of, std::unique_ptr<connection> held) noexcept : of_(of), held_(std::move(held)) {}
    lease(const lease&) = delete;
    lease& operator=(const lease&) = delete;
    ~lease() { of_.give_back(std::move(held_)); }

    [[nodiscard]] auto operator*() const noexcept -> connection& { return *held_; }
    [[nodiscard]] auto operator->() const noexcept -> connection* { return held_.get(); }

   private:
    database& of_;
    std::unique_ptr<connection> held_;
  };

  /// Throws `unavailable_error` if none gets free within the busy timeout.
  [[nodiscard]] auto borrow() -> lease {
    std::unique_lock lock{mutex_};
    if (!given_back_.wait_for(lock, timeout_, [this] { return !free_.empty(); })) {
      throw unavailable_error("no database connection got free in time: are there more worker threads than connections?");
    }
    auto taken = std::move(free_.back());
    free_.pop_back();
    return {*this, std::move(taken)};
  }

 private:
  static void check(std::string_view setting, const std::string& path, const database_options& options) {
    const auto refuse = [setting](std::string_view what) { throw boot_error(std::string{setting}.append(" ").append(what)); };
    if (path.empty()) refuse("is not set: it must name the database file");
    if (path.find(':') == 0) refuse("must name a file: a database in memory is gone with the process");
    if (options.busy_timeout < std::chrono::milliseconds{1} || options.busy_timeout > std::chrono::seconds{60}) {
      refuse("has a busy timeout that is not from 1 ms to 60 s");
    }
    if (options.connections < 1 || options.connections > 256) refuse("has a number of connections that is not from 1 to 256");
    if (sqlite3_threadsafe() == 0) refuse("needs an SQLite that was built for threads");
  }

  // Into room that the constructor made: cannot fail.
  void give_back(std::unique_ptr<connection> held) noexcept {
    {
      const std::lock_guard lock{mutex_};
      free_.push_back(std::move(held));
    }
    given_back_.notify_one();
  }

  std::chrono::milliseconds timeout_;
  std::mutex mutex_;
  std::condition_variable given_back_;
  std::vector<std::unique_ptr<connection>> free_;
};

}  // namespace ward::sqlite

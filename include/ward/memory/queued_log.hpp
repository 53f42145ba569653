// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Log lines to a file descriptor, from a thread of their own: a slow or broken sink never holds up a request (row 45).
#pragma once

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

#include "ward/core/clock.hpp"
#include "ward/core/rfc3339.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/guard/log_sink.hpp"

namespace ward::memory {

/// How much may wait, and for how long the end of the process may be held up.
struct queue_limits {
  std::size_t bytes = 1024 * 1024;  ///< of lines that wait; twice this is allocated, once. A longer line is dropped.
  std::size_t lines = 16 * 1024;
  std::chrono::milliseconds linger{5};      ///< how long a line may wait for company, so that one wake-up serves many
  std::chrono::milliseconds farewell{2000};  ///< for what is left at destruction, if the descriptor does not take it at once
};

/// Writes lines to `descriptor`, which the caller keeps open, a line end after each. `write` copies and returns: it takes one
/// lock for the copy, never waits for the descriptor, never allocates. Lines that do not fit in the queue are dropped and
/// counted, and the next thing written is a line that says how many: {"at":"...","event":"log.dropped","lines":3}.
/// Lines go out whole, in groups of at most PIPE_BUF bytes, so that a pipe with several writers keeps them whole too. When the
/// descriptor fails, what was being written counts as dropped and the next lines are tried again. The destructor writes what is
/// left. SIGPIPE and all other signals are blocked in the writing thread.
class queued_log final : public guard::log_sink {
 public:
  explicit queued_log(int descriptor = STDERR_FILENO, queue_limits limits = {})
      : descriptor_(descriptor), limits_(limits), filling_(limits.bytes), writing_(limits.bytes) {
    writer_ = std::thread{[this] { run(); }};
  }
  queued_log(const queued_log&) = delete;
  queued_log& operator=(const queued_log&) = delete;

  ~queued_log() override {
    {
      const std::lock_guard lock{mutex_};
      stopping_ = true;
    }
    wake_.notify_one();
    writer_.join();
  }

  void write(std::string_view line) noexcept override {
    bool wake = false;
    {
      const std::lock_guard lock{mutex_};
      if (lines_ >= limits_.lines || filling_.capacity() - filling_.size() < line.size() + 1) {
        ++dropped_;
        return;
      }
      filling_.append(line);
      filling_.append('\n');
      ++lines_;
      wake = sleep_ == sleep::until_a_line || (sleep_ == sleep::lingering && is_half_full());
      if (wake) sleep_ = sleep::woken;
    }
    if (wake) wake_.notify_one();
  }

  /// Lines that were lost so far, because the queue was full or the descriptor failed.
  [[nodiscard]] auto dropped() const -> std::uint64_t {
    const std::lock_guard lock{mutex_};
    return dropped_ + reported_;
  }

 private:
  // Whether the writer needs a signal: waking a thread costs more than writing a line.
  enum class sleep : std::uint8_t { woken, until_a_line, lingering };

  [[nodiscard]] auto is_half_full() const noexcept -> bool {
    return filling_.size() * 2 >= limits_.bytes || lines_ * 2 >= limits_.lines;
  }

  void run() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
    while (true) {
      std::uint64_t dropped = 0;
      const bool last = !collect(dropped);
      if (dropped != 0) write_dropped(dropped);
      const std::uint64_t lost = write_all(writing_.view());
      writing_.clear();
      if (last) return;
      const std::lock_guard lock{mutex_};
      dropped_ += lost;
    }
  }

  // Waits for lines and takes them all; false if they are the last. Drops are taken along with lines or at the end, not alone:
  // a descriptor that keeps failing would otherwise report its own report without end.
  [[nodiscard]] auto collect(std::uint64_t& dropped) -> bool {
    std::unique_lock lock{mutex_};
    sleep_ = sleep::until_a_line;
    wake_.wait(lock, [this] { return stopping_ || lines_ != 0; });
    sleep_ = sleep::lingering;
    wake_.wait_for(lock, limits_.linger, [this] { return stopping_ || is_half_full(); });
    sleep_ = sleep::woken;
    std::swap(filling_, writing_);
    lines_ = 0;
    dropped = dropped_;
    reported_ += dropped_;
    dropped_ = 0;
    return !stopping_;
  }

  void write_dropped(std::uint64_t dropped) {
    char at[rfc3339_size];
    report_.clear();
    report_.append("{\"at\":\"");
    report_.append({at, static_cast<std::size_t>(write_rfc3339(at, system_clock{}.now()) - at)});
    report_.append("\",\"event\":\"log.dropped\",\"lines\":");
    report_.append_number(dropped);
    report_.append("}\n");
    if (write_all(report_.view()) == 0) return;
    const std::lock_guard lock{mutex_};
    dropped_ += dropped;
    reported_ -= dropped;
  }

  // Writes whole lines, and returns how many were lost.
  [[nodiscard]] auto write_all(std::string_view lines) -> std::uint64_t {
    std::uint64_t lost = 0;
    while (!lines.empty()) {
      const auto group = lines.substr(0, group_size(lines));
      lines.remove_prefix(group.size());
      lost += write_group(group);
    }
    return lost;
  }

  static auto group_size(std::string_view lines) noexcept -> std::size_t {
    if (lines.size() <= PIPE_BUF) return lines.size();
    const auto end = lines.rfind('\n', PIPE_BUF - 1);
    return (end == std::string_view::npos ? lines.find('\n') : end) + 1;
  }

  [[nodiscard]] auto write_group(std::string_view group) -> std::uint64_t {
    // What a failure cut off in the middle gets its line end first, so that the next line stands alone.
    if (is_torn_ && !write_bytes("\n").empty()) return lines_in(group);
    is_torn_ = false;
    const auto rest = write_bytes(group);
    if (rest.empty()) return 0;
    is_torn_ = rest.size() != group.size() && group[group.size() - rest.size() - 1] != '\n';
    return lines_in(rest);
  }

  // Returns what could not be written. Asks before each write, since a pipe that polls writable takes PIPE_BUF bytes without
  // blocking: a reader that hangs cannot keep the destructor for ever.
  [[nodiscard]] auto write_bytes(std::string_view bytes) -> std::string_view {
    while (!bytes.empty()) {
      if (!is_writable()) {
        if (is_out_of_time()) return bytes;
        continue;
      }
      const auto written = ::write(descriptor_, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));
      if (written > 0) {
        bytes.remove_prefix(static_cast<std::size_t>(written));
      } else if (written == 0 || (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK)) {
        return bytes;
      }
    }
    return bytes;
  }

  // Also true if the descriptor is broken: the write then says how.
  [[nodiscard]] auto is_writable() const noexcept -> bool {
    pollfd waiting{descriptor_, POLLOUT, 0};
    constexpr int milliseconds = 50;
    return ::poll(&waiting, 1, milliseconds) == 1;
  }

  [[nodiscard]] auto is_out_of_time() -> bool {
    const std::lock_guard lock{mutex_};
    if (!stopping_) return false;
    const auto now = std::chrono::steady_clock::now();
    if (give_up_at_ == std::chrono::steady_clock::time_point{}) give_up_at_ = now + limits_.farewell;
    return now >= give_up_at_;
  }

  static auto lines_in(std::string_view bytes) noexcept -> std::uint64_t {
    std::uint64_t count = 0;
    for (const char c : bytes) count += c == '\n' ? 1 : 0;
    return count;
  }

  const int descriptor_;
  const queue_limits limits_;

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  text_buffer filling_;
  std::size_t lines_ = 0;
  std::uint64_t dropped_ = 0;   // not yet reported
  std::uint64_t reported_ = 0;
  bool stopping_ = false;
  sleep sleep_ = sleep::woken;

  // Of the writer alone.
  text_buffer writing_;
  text_buffer report_;
  bool is_torn_ = false;
  std::chrono::steady_clock::time_point give_up_at_{};

  std::thread writer_;
};

}  // namespace ward::memory

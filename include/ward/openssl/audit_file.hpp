// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The audit log of a single process: an append-only file of chained lines, on disk before anybody is told (row 43).
//
// 1. One fsync per record would cap the rate at that of the disk. Whoever comes while another writes joins the next group:
//    the first of them writes and syncs for all.
// 2. A write can fail in the middle (full disk, crash). Nothing is ever truncated. The chain is taken up again from the last
//    intact line in the file, and what stands behind it is sealed by a record that names its size and hash.
// 3. After a failed fsync the kernel may have dropped the bytes and call the next fsync a success. So that is final: the
//    log stays unavailable until the process starts again and reads what is there.
#pragma once

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "ward/core/boot_error.hpp"
#include "ward/core/clock.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/guard/audit_log.hpp"
#include "ward/openssl/audit_line.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::openssl {

namespace detail {

// Owns a file descriptor.
class open_file {
 public:
  explicit open_file(int descriptor) noexcept : descriptor_(descriptor) {}
  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;
  ~open_file() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  [[nodiscard]] auto get() const noexcept -> int { return descriptor_; }

 private:
  int descriptor_;
};

[[nodiscard]] inline auto write_all(int descriptor, std::string_view bytes) noexcept -> bool {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

[[nodiscard]] inline auto sync_file(int descriptor) noexcept -> bool {
  while (::fdatasync(descriptor) != 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

}  // namespace detail

/// Appends each record to a file as a line chained by SHA-256 to the line before (`audit_line.hpp`); `append` returns once it
/// is on disk. Thread-safe; records that arrive together share one fsync. One process at a time: the file is locked.
///
/// The chain shows that a line was changed, removed, moved or put in (`verify_audit_file`). It does not show that the newest
/// lines were cut off, nor that somebody who may write the file made a new chain of it: for that, keep `head()` elsewhere
/// from time to time, and make the file append-only for this process (`chattr +a`); both work with it. ASVS 16.4.2, 16.4.3.
class audit_file final : public guard::audit_log {
 public:
  /// Opens or creates `path` (mode 0600) and takes up its chain. Throws `boot_error` if it cannot be written, is no regular
  /// file, may be written by others, is in use by another process, or does not end in an intact record.
  explicit audit_file(const std::string& path) : audit_file(path, "the audit file") {}
  /// The file that WARD_AUDIT_FILE names. Throws `boot_error` also if it names none.
  explicit audit_file(const config& settings) : audit_file(settings.audit_file, "WARD_AUDIT_FILE") {}

  audit_file(const audit_file&) = delete;
  audit_file& operator=(const audit_file&) = delete;

  /// `unavailable` if the record could not be brought to disk. It is then not in the file, or not known to be: of a group
  /// that failed in the middle, whole lines may stay. The next `append` tries again, except after a failed fsync.
  [[nodiscard]] auto append(const guard::audit_record& record) -> result<void, guard::audit_error> override {
    try {
      if (append_and_wait(record)) return {};
    } catch (const std::exception&) {
      // No memory for the line, or no lock: nothing was queued.
    }
    return failed{guard::audit_error::unavailable};
  }

  [[nodiscard]] auto blocks() const noexcept -> bool override { return true; }

  /// The hash of the newest record: kept where the file's owner cannot reach it, it proves later that nothing before is gone.
  [[nodiscard]] auto head() const -> std::string {
    const std::lock_guard lock{mutex_};
    return std::string{lines_.position.head.view()};
  }

  /// How many bytes that a crash or a full disk had cut off were sealed so far.
  [[nodiscard]] auto recovered_bytes() const -> std::uint64_t {
    const std::lock_guard lock{mutex_};
    return recovered_bytes_;
  }

 private:
  // One call of `append` that waits; lives on its stack.
  struct waiter {
    bool is_done = false;
    bool is_on_disk = false;
    waiter* next = nullptr;
  };
  enum class condition : std::uint8_t { sound, interrupted, lost };

  static constexpr std::size_t tail_size = 4 * longest_audit_line;

  audit_file(const std::string& path, std::string_view name) : file_(open(path, name)) {
    if (const auto problem = take_up(); !problem.empty()) refuse(name, path, problem);
    if (!sync_directory_of(path)) refuse(name, path, "its directory cannot be synced to disk");
  }

  [[noreturn]] static void refuse(std::string_view name, const std::string& path, std::string_view problem) {
    throw boot_error(std::string{name}.append(" (").append(path).append("): ").append(problem));
  }

  static auto open(const std::string& path, std::string_view name) -> int {
    if (path.empty()) throw boot_error(std::string{name}.append(" is not set: name the file that audit records go to"));
    const int descriptor = ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0600);
    const int error = errno;
    if (descriptor < 0) refuse(name, path, "cannot be opened for writing: " + std::generic_category().message(error));
    struct stat status{};
    std::string_view problem;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
      problem = "is no regular file";
    } else if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
      problem = "may be written by others: take that away with chmod go-w";
    } else if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      problem = "is in use by another process: give each its own file";
    }
    if (problem.empty()) return descriptor;
    ::close(descriptor);
    refuse(name, path, problem);
  }

  static auto sync_directory_of(const std::string& path) -> bool {
    const auto directory = std::filesystem::absolute(path).parent_path();
    const detail::open_file opened{::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return opened.get() >= 0 && ::fsync(opened.get()) == 0;
  }

  [[nodiscard]] auto append_and_wait(const guard::audit_record& record) -> bool {
    waiter mine;
    std::unique_lock lock{mutex_};
    if (condition_ == condition::interrupted && take_up().empty()) condition_ = condition::sound;
    if (condition_ != condition::sound || !lines_.append(pending_, record)) return false;
    *(last_ == nullptr ? &first_ : &last_->next) = &mine;
    last_ = &mine;
    while (!mine.is_done) {
      if (is_writing_) {
        changed_.wait(lock);
      } else {
        write_group(lock);
      }
    }
    return mine.is_on_disk;
  }

  // Writes what is pending, for all who wait for it.
  void write_group(std::unique_lock<std::mutex>& lock) {
    is_writing_ = true;
    std::swap(pending_, writing_);
    waiter* const group = std::exchange(first_, nullptr);
    last_ = nullptr;
    lock.unlock();
    const auto outcome = bring_to_disk(writing_.view());
    lock.lock();
    writing_.clear();
    finish(group, outcome == condition::sound);
    if (outcome != condition::sound) {
      // Those who came meanwhile are chained to lines that are not there.
      condition_ = outcome;
      pending_.clear();
      finish(std::exchange(first_, nullptr), false);
      last_ = nullptr;
    }
    is_writing_ = false;
    changed_.notify_all();
  }

  static void finish(waiter* group, bool is_on_disk) noexcept {
    while (group != nullptr) {
      waiter* const next = group->next;
      group->is_on_disk = is_on_disk;
      group->is_done = true;
      group = next;
    }
  }

  // A file that was deleted while it was open would take records to nowhere.
  [[nodiscard]] auto bring_to_disk(std::string_view lines) const noexcept -> condition {
    struct stat status{};
    if (::fstat(file_.get(), &status) != 0 || status.st_nlink == 0) return condition::lost;
    if (!detail::write_all(file_.get(), lines)) return condition::interrupted;
    return detail::sync_file(file_.get()) ? condition::sound : condition::lost;
  }

  // Continues the chain from the last intact line of the file, and seals what stands behind it. Says what is wrong, or nothing.
  [[nodiscard]] auto take_up() -> std::string_view {
    struct stat status{};
    if (::fstat(file_.get(), &status) != 0) return "cannot be read";
    const auto size = static_cast<std::size_t>(status.st_size);
    std::string tail(size < tail_size ? size : tail_size, '\0');
    if (!read_at(size - tail.size(), tail)) return "cannot be read";
    std::string_view torn = tail;
    if (const auto problem = find_last_intact(torn, tail.size() == size); !problem.empty()) return problem;
    return torn.empty() ? "" : seal(torn);
  }

  // Sets the position and cuts `tail` down to what stands behind the last intact line.
  [[nodiscard]] auto find_last_intact(std::string_view& tail, bool is_whole) -> std::string_view {
    std::size_t end = tail.size();
    while (true) {
      const auto line_end = end == 0 ? std::string_view::npos : tail.rfind('\n', end - 1);
      if (line_end == std::string_view::npos) break;
      const auto before = line_end == 0 ? std::string_view::npos : tail.rfind('\n', line_end - 1);
      if (before == std::string_view::npos && !is_whole) break;
      const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
      if (const auto line = parse_audit_line(tail.substr(start, line_end - start))) {
        if (!is_intact(*line, lines_.hash())) return "its last record was changed: keep the file, find out who, start a new one";
        lines_.position.sequence = line->sequence + 1;
        line->hash.copy(lines_.position.head.digits.data(), line->hash.size());
        tail.remove_prefix(line_end + 1);
        return {};
      }
      end = start;
    }
    lines_.position = {};
    const auto first = detail::audit_start.substr(0, tail.size());
    return is_whole && tail.starts_with(first) ? "" : "has no audit record near its end: is it another file?";
  }

  [[nodiscard]] auto read_at(std::size_t offset, std::string& into) const noexcept -> bool {
    for (std::size_t done = 0; done != into.size();) {
      const auto got = ::pread(file_.get(), into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      done += static_cast<std::size_t>(got);
    }
    return true;
  }

  [[nodiscard]] auto seal(std::string_view torn) -> std::string_view {
    writing_.clear();
    if (!torn.ends_with('\n')) writing_.append(torn_end);
    const bool is_made = lines_.append_recovery(writing_, system_clock{}.now(), torn);
    const auto outcome = is_made ? bring_to_disk(writing_.view()) : condition::interrupted;
    writing_.clear();
    if (outcome == condition::lost) condition_ = condition::lost;
    if (outcome != condition::sound) return "ends in a line that was cut off, and the record that says so cannot be written";
    recovered_bytes_ += torn.size();
    return {};
  }

  const detail::open_file file_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  audit_line_writer lines_;
  text_buffer pending_;
  waiter* first_ = nullptr;  // who waits for `pending_`, in order
  waiter* last_ = nullptr;
  condition condition_ = condition::sound;
  bool is_writing_ = false;
  std::uint64_t recovered_bytes_ = 0;
  text_buffer writing_;  // of whoever writes
};

}  // namespace ward::openssl

namespace ward {

using openssl::audit_file;

}  // namespace ward

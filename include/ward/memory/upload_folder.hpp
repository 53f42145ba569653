// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Uploaded files on disk, without a name: no path that a client could aim at, and nothing left behind when the process dies.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "ward/core/boot_error.hpp"
#include "ward/guard/upload_store.hpp"
#include "ward/memory/upload_ledger.hpp"

namespace ward::memory {
namespace detail {

/// A file that only its descriptor knows, or -1. Mode 0600, whatever the umask.
[[nodiscard]] inline auto open_nameless(const std::string& folder) noexcept -> int {
#if defined(O_TMPFILE)
  const int nameless = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, S_IRUSR | S_IWUSR);
  if (nameless >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT)) return nameless;
#endif
  try {
    std::string path = folder + "/.ward-upload-XXXXXX";
    const int named = ::mkostemp(path.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(path.c_str());
    return named;
  } catch (const std::bad_alloc&) {
    return -1;
  }
}

/// What all files of a folder take together.
struct folder_use {
  upload_ledger bytes;
  upload_ledger files;
};

class upload_file final : public upload_content {
 public:
  /// Takes over `descriptor`, which is counted in `use`.
  upload_file(std::shared_ptr<folder_use> use, int descriptor) noexcept : use_(std::move(use)), descriptor_(descriptor) {}
  ~upload_file() override {
    ::close(descriptor_);
    use_->bytes.give_back(size_);
    use_->files.give_back(1);
  }

  [[nodiscard]] auto append(std::string_view bytes) noexcept -> bool override {
    if (!use_->bytes.try_take(bytes.size())) return false;
    const auto count = bytes.size();
    for (auto at = static_cast<::off_t>(size_); !bytes.empty();) {
      const auto written = ::pwrite(descriptor_, bytes.data(), bytes.size(), at);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return use_->bytes.give_back(count), false;
      at += written;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    size_ += count;
    return true;
  }

  [[nodiscard]] auto read(std::uint64_t offset, std::span<std::byte> into) const noexcept -> std::size_t override {
    if (offset >= size_) return 0;
    if (into.size() > size_ - offset) into = into.first(static_cast<std::size_t>(size_ - offset));
    std::size_t done = 0;
    while (done != into.size()) {
      const auto got = ::pread(descriptor_, into.data() + done, into.size() - done, static_cast<::off_t>(offset + done));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) break;
      done += static_cast<std::size_t>(got);
    }
    return done;
  }

 private:
  std::shared_ptr<folder_use> use_;
  int descriptor_;
  std::uint64_t size_ = 0;
};

}  // namespace detail

/// Keeps at most `max_bytes` in at most `max_files` for all requests together, in files that have no name in `folder` (O_TMPFILE, or
/// unlinked at once where the file system has none) and mode 0600. Each is an open descriptor: leave room for the connections below
/// the process's limit. Bytes are not synced: they are given up with the request. Thread-safe.
class upload_folder final : public guard::upload_store {
 public:
  /// Throws `boot_error` if no file can be made in `folder`.
  upload_folder(std::string folder, std::uint64_t max_bytes, std::uint32_t max_files = 256)
      : folder_(std::move(folder)), use_(new detail::folder_use{upload_ledger{max_bytes}, upload_ledger{max_files}}) {
    const int probe = detail::open_nameless(folder_);
    if (probe < 0) throw boot_error("ward::memory::upload_folder: no file can be made in '" + folder_ + "': " + std::strerror(errno));
    ::close(probe);
  }

  [[nodiscard]] auto open() noexcept -> std::unique_ptr<upload_content> override {
    if (!use_->files.try_take(1)) return nullptr;
    const int descriptor = detail::open_nameless(folder_);
    auto* const made = descriptor < 0 ? nullptr : new (std::nothrow) detail::upload_file{use_, descriptor};
    if (made == nullptr) use_->files.give_back(1);
    if (made == nullptr && descriptor >= 0) ::close(descriptor);
    return std::unique_ptr<upload_content>{made};
  }
  [[nodiscard]] auto blocks() const noexcept -> bool override { return true; }
  /// What is held now.
  [[nodiscard]] auto used_bytes() const noexcept -> std::uint64_t { return use_->bytes.used(); }
  [[nodiscard]] auto open_files() const noexcept -> std::uint64_t { return use_->files.used(); }

 private:
  std::string folder_;
  std::shared_ptr<detail::folder_use> use_;
};

}  // namespace ward::memory

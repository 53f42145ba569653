// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Private keys in files that only their owner can read, written whole or not at all.
#pragma once

#include <fcntl.h>
#include <openssl/pem.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "ward/core/boot_error.hpp"
#include "ward/openssl/handle.hpp"

namespace ward::openssl {

namespace detail {

[[noreturn]] inline void fail_at_file(std::string_view path, std::string_view what, int error) {
  throw boot_error(std::string{path}.append(" ").append(what).append(": ").append(std::strerror(error)));
}

/// A new file beside `target`; it, or what is left of it, is gone at the end of its life unless it replaced the target.
class sibling_file {
 public:
  /// Throws `boot_error`, as everything here.
  sibling_file(std::string target, mode_t mode) : target_(std::move(target)), path_(target_ + ".XXXXXX") {
    descriptor_ = ::mkstemp(path_.data());  // 0600 from the start
    if (descriptor_ < 0) fail_at_file(target_, "cannot be written", errno);
    if (::fchmod(descriptor_, mode) != 0) give_up();
  }
  sibling_file(const sibling_file&) = delete;
  auto operator=(const sibling_file&) -> sibling_file& = delete;
  ~sibling_file() {
    if (descriptor_ >= 0) discard();
  }

  void write(std::string_view text) {
    while (!text.empty()) {
      const auto written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) give_up();
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor_) != 0) give_up();
  }
  void replace_target() {
    if (::rename(path_.c_str(), target_.c_str()) != 0) give_up();
  }
  /// False if there is a target already; it is then left as it is.
  auto become_target() -> bool {
    if (::link(path_.c_str(), target_.c_str()) == 0) return true;
    if (errno != EEXIST) give_up();
    return false;
  }

 private:
  void discard() noexcept {
    ::close(std::exchange(descriptor_, -1));
    ::unlink(path_.c_str());
  }
  // Discards at once: no destructor runs for what its constructor gave up.
  [[noreturn]] void give_up() {
    const int error = errno;
    discard();
    fail_at_file(target_, "cannot be written", error);
  }

  std::string target_;
  std::string path_;
  int descriptor_ = -1;
};

// Nobody is asked for a passphrase: a key that wants one cannot be used.
inline auto no_passphrase(char*, int, int, void*) -> int { return -1; }

inline auto to_pem(EVP_PKEY* key) -> std::string {
  const bio_handle memory{BIO_new(BIO_s_mem())};
  if (!memory || PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
    throw boot_error("OpenSSL cannot write a private key");
  }
  char* text = nullptr;
  const auto size = BIO_get_mem_data(memory.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

}  // namespace detail

/// Writes `text` to `path`, or leaves what was there. Throws `boot_error`.
inline void write_whole_file(const std::string& path, std::string_view text, mode_t mode) {
  detail::sibling_file file{path, mode};
  file.write(text);
  file.replace_target();
}

/// The private key in the PEM file `path`; null if there is no such file. Throws `boot_error` if others than its owner have any
/// access to it (ASVS 13.3.1), and if it holds no key.
[[nodiscard]] inline auto read_private_key(const std::string& path) -> key_handle {
  struct stat about {};
  const bool exists = ::stat(path.c_str(), &about) == 0;
  if (!exists && errno == ENOENT) return nullptr;
  const bio_handle file{exists ? BIO_new_file(path.c_str(), "rb") : nullptr};
  if (!file) detail::fail_at_file(path, "cannot be read", errno);
  if ((about.st_mode & 0077U) != 0) throw boot_error(path + " is a private key that others can read: chmod 600 it");
  key_handle key{PEM_read_bio_PrivateKey(file.get(), nullptr, detail::no_passphrase, nullptr)};
  if (!key) throw boot_error(path + " holds no private key without a passphrase in PEM form: delete it to have a new one made");
  return key;
}

/// The private key in `path`; the one that `make` gives is put there first if the file is absent. Processes that do this at the
/// same time get the same key. Throws `boot_error`.
template <class Make>
[[nodiscard]] auto read_or_make_private_key(const std::string& path, Make&& make) -> key_handle {
  if (auto key = read_private_key(path)) return key;
  key_handle key = make();
  detail::sibling_file file{path, 0600};
  std::string pem = detail::to_pem(key.get());
  file.write(pem);
  OPENSSL_cleanse(pem.data(), pem.size());
  if (file.become_target()) return key;
  return read_private_key(path);
}

}  // namespace ward::openssl

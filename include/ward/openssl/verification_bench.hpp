// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What one verification works with. Leased, so that a warm verifier makes no parser and no OpenSSL context.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "ward/generate/json_reader.hpp"
#include "ward/openssl/signature.hpp"

namespace ward::openssl {

/// A parser, room for the decoded parts of a token, and a checker for each key that was met. Used by one thread at a time.
struct verification_bench {
  static constexpr std::size_t max_decoded_bytes = 6144;  // of 8 KiB of base64url

  explicit verification_bench(std::size_t keys) : checkers(keys) {}

  generate::json_reader reader{{.bytes = max_decoded_bytes}};
  std::array<std::byte, max_decoded_bytes> decoded;
  std::array<std::byte, 1024> signature;  // RSA of 8192 bits
  std::vector<std::optional<signature_checker>> checkers;
};

/// Lends benches and keeps those that come back: as many as there ever were verifications at once, at most 64. Thread-safe.
class verification_benches {
 public:
  explicit verification_benches(std::size_t keys) : keys_(keys) { idle_.reserve(most_idle); }

  /// Gives the bench back at the end of its life.
  class lease {
   public:
    lease(verification_benches& owner, std::unique_ptr<verification_bench> bench) noexcept
        : owner_(owner), bench_(std::move(bench)) {}
    lease(const lease&) = delete;
    auto operator=(const lease&) -> lease& = delete;
    ~lease() { owner_.give_back(std::move(bench_)); }
    auto operator*() const noexcept -> verification_bench& { return *bench_; }

   private:
    verification_benches& owner_;
    std::unique_ptr<verification_bench> bench_;
  };

  /// Throws std::bad_alloc.
  [[nodiscard]] auto borrow() -> lease {
    {
      const std::scoped_lock lock{mutex_};
      if (!idle_.empty()) {
        auto bench = std::move(idle_.back());
        idle_.pop_back();
        return {*this, std::move(bench)};
      }
    }
    return {*this, std::make_unique<verification_bench>(keys_)};
  }

 private:
  static constexpr std::size_t most_idle = 64;

  void give_back(std::unique_ptr<verification_bench> bench) noexcept {
    const std::scoped_lock lock{mutex_};
    if (idle_.size() < most_idle) idle_.push_back(std::move(bench));
  }

  std::size_t keys_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<verification_bench>> idle_;
};

}  // namespace ward::openssl

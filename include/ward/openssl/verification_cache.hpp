// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Tokens that were found right a moment ago: the next request with one costs a hash and a look-up, not a signature.
#pragma once

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "ward/core/clock.hpp"
#include "ward/core/keyed_hash.hpp"
#include "ward/openssl/jwt_claims.hpp"

namespace ward::openssl {

/// A bounded, set-associative cache: a token has four places, and takes the one that is expired or was longest unused. It only
/// ever holds tokens that passed every check, so nobody without such a token can push anything out. It does not judge dates:
/// `check_dates` does, at every use. Holds at most `entries` tokens of at most 8 KiB. Thread-safe, with 16 locks.
class verification_cache {
 public:
  /// `entries` is rounded up to 4 times a power of two; 0 makes a cache that holds nothing.
  explicit verification_cache(std::size_t entries)
      : set_count_(entries == 0 ? 0 : std::bit_ceil((entries + ways - 1) / ways)),
        sets_(std::make_unique<slot_set[]>(set_count_)) {}

  /// What `store` was given for exactly this text. No allocation.
  [[nodiscard]] auto find(std::string_view compact) noexcept -> std::optional<dated_token> {
    if (set_count_ == 0) return std::nullopt;
    const std::uint64_t hash = hash_of(compact);
    const std::size_t index = hash & (set_count_ - 1);
    const std::scoped_lock lock{lock_of(index)};
    auto& set = sets_[index];
    for (auto& each : set.slots) {
      if (each.hash != hash || !is_same(each.compact, compact)) continue;
      each.last_used = ++set.uses;
      return each.dated;
    }
    return std::nullopt;
  }

  /// Remembers `dated` for `compact`. Allocates; throws std::bad_alloc, and then remembers nothing.
  void store(std::string_view compact, const dated_token& dated, instant now) {
    if (set_count_ == 0) return;
    const std::uint64_t hash = hash_of(compact);
    const std::size_t index = hash & (set_count_ - 1);
    std::string copy{compact};
    const std::scoped_lock lock{lock_of(index)};
    auto& set = sets_[index];
    slot& place = place_for(set, compact, now);
    place.hash = hash;
    place.compact.swap(copy);
    place.dated = dated;
    place.last_used = ++set.uses;
  }

 private:
  static constexpr std::size_t ways = 4;

  struct slot {
    std::uint64_t hash = 0;
    std::uint64_t last_used = 0;
    std::string compact;
    dated_token dated;
  };
  struct slot_set {
    std::array<slot, ways> slots;
    std::uint64_t uses = 0;
  };
  struct alignas(64) padded_lock {
    std::mutex mutex;
  };

  // The end of a right token is the end of its signature, as good as random: 24 bytes that tell tokens apart. The key of the
  // hash keeps callers from choosing a set.
  static auto tail_of(std::string_view compact) noexcept -> std::string_view {
    return compact.substr(compact.size() - std::min<std::size_t>(compact.size(), 32));
  }
  auto hash_of(std::string_view compact) const noexcept -> std::uint64_t { return keyed_hash(key_, tail_of(compact)); }
  // In constant time where it matters: how long a comparison takes tells something about a stored token only to those who
  // know 192 bits of its signature already (ASVS 11.2.4).
  static auto is_same(std::string_view left, std::string_view right) noexcept -> bool {
    if (left.size() != right.size()) return false;
    const auto tail = tail_of(left);
    return CRYPTO_memcmp(tail.data(), tail_of(right).data(), tail.size()) == 0 && left == right;
  }
  static auto place_for(slot_set& set, std::string_view compact, instant now) noexcept -> slot& {
    slot* oldest = set.slots.data();
    for (auto& each : set.slots) {
      if (is_same(each.compact, compact)) return each;
      if (!each.dated.token || each.dated.token->expires_at <= now) each.last_used = 0;
      if (each.last_used < oldest->last_used) oldest = &each;
    }
    return *oldest;
  }
  auto lock_of(std::size_t index) noexcept -> std::mutex& { return locks_[index % locks_.size()].mutex; }

  hash_key key_ = hash_key::random();
  std::size_t set_count_;
  std::unique_ptr<slot_set[]> sets_;
  std::array<padded_lock, 16> locks_;
};

}  // namespace ward::openssl

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Leases within a single process: a table of fixed size that refuses newcomers when it is full, and forgets nobody who runs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "ward/guard/lease_keeper.hpp"

namespace ward::memory {

/// Counts the leases of up to `capacity()` callers at the same time, 40 bytes each; all memory is taken by the constructor.
/// Thread-safe: one of 64 locks per call, held for some tens of nanoseconds. Does not wait for anything outside the process.
///
/// A caller has 16 places where its count can stand, chosen by the hash that its key is. If all are taken by others who have
/// calls running, it is refused with `no_room`: whoever runs is never forgotten, so nobody gets more calls than it may have.
/// There are never more callers than requests in progress, at most WARD_MAX_CONNECTIONS. With fewer of them than a quarter of the capacity practically nobody
/// is refused so (below one set in a hundred thousand is full), and whom it hits is a matter of a hash that nobody outside knows.
///
/// All leases of a caller end with the last: while new ones are taken, those that were never given back go on counting.
class lease_keeper final : public guard::lease_keeper {
 public:
  /// Takes about `capacity` times 40 bytes; `capacity` is rounded up to a multiple of 16, and is at least 16.
  explicit lease_keeper(std::size_t capacity = 16'384) : sets_(capacity < ways ? 1 : (capacity + ways - 1) / ways) {}

  [[nodiscard]] auto capacity() const noexcept -> std::size_t { return sets_.size() * ways; }

  [[nodiscard]] auto take(guard::rate_key key, std::uint32_t most, instant now, instant until)
      -> result<guard::lease_number, guard::lease_refusal> override {
    const std::size_t index = set_of(key);
    set& places = sets_[index];
    const std::lock_guard lock{lock_of(index)};
    place* at = find(places, key);
    if (at != nullptr && at->is_running(now)) {
      if (at->count >= most) return failed{guard::lease_refusal::too_many};
    } else {
      if (at == nullptr) at = find_free(places, now);
      if (at == nullptr) return failed{guard::lease_refusal::no_room};
      *at = {key, until, ++places.last_number, 0};
    }
    ++at->count;
    at->until = std::max(at->until, until);
    return at->number;
  }

  void give_back(guard::rate_key key, guard::lease_number number) noexcept override {
    const std::size_t index = set_of(key);
    const std::lock_guard lock{lock_of(index)};
    place* const at = find(sets_[index], key);
    if (at != nullptr && at->number == number && at->count != 0) --at->count;
  }

 private:
  static constexpr std::size_t ways = 16;

  // A number for each time that a count begins at 0: what was leased before counts no more, and cannot be given back.
  struct place {
    guard::rate_key key;
    instant until;
    guard::lease_number number = 0;
    std::uint32_t count = 0;

    [[nodiscard]] auto is_running(instant now) const noexcept -> bool { return count != 0 && now < until; }
  };
  struct set {
    std::array<place, ways> places;
    guard::lease_number last_number = 0;
  };
  struct alignas(64) guarding {
    std::mutex mutex;
  };

  // Scales instead of dividing: the keys are hashes already, and any number of sets will do.
  [[nodiscard]] auto set_of(guard::rate_key key) const noexcept -> std::size_t {
    return static_cast<std::size_t>((key.high >> 32U) * sets_.size() >> 32U);
  }
  [[nodiscard]] auto lock_of(std::size_t index) const noexcept -> std::mutex& { return (*locks_)[index % locks_->size()].mutex; }

  static auto find(set& in, guard::rate_key key) noexcept -> place* {
    const auto at = std::find_if(in.places.begin(), in.places.end(), [&](const place& each) { return each.key == key; });
    return at == in.places.end() ? nullptr : &*at;
  }
  static auto find_free(set& in, instant now) noexcept -> place* {
    const auto at = std::find_if(in.places.begin(), in.places.end(), [&](const place& each) { return !each.is_running(now); });
    return at == in.places.end() ? nullptr : &*at;
  }

  std::vector<set> sets_;
  std::unique_ptr<std::array<guarding, 64>> locks_ = std::make_unique<std::array<guarding, 64>>();  // so that it can be moved
};

}  // namespace ward::memory

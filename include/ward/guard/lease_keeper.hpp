// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How many calls somebody may have running at the same time: leases, and the store that counts them (row 24; API4).
#pragma once

#include <cstdint>

#include "ward/core/clock.hpp"
#include "ward/core/result.hpp"
#include "ward/guard/rate_limiter.hpp"

namespace ward::guard {

/// Why a lease was refused.
enum class lease_refusal : std::uint8_t {
  too_many,  ///< as many as there may be are out
  no_room,   ///< the store cannot count one caller more right now, which is nothing that the caller did
};

/// Names a lease to the store that gave it; leases of one key may share a number.
using lease_number = std::uint64_t;

/// Counts leases. Called concurrently: two calls for one key never both get the last lease.
class lease_keeper {
 public:
  virtual ~lease_keeper() = default;

  /// A lease of `key`, unless `most` of them are out. It counts until it is given back, and else until `until` or a later end
  /// of another lease of this key, no longer: so that a store which outlives the process that crashed forgets what that held.
  /// Precondition: `most` is at least 1.
  [[nodiscard]] virtual auto take(rate_key key, std::uint32_t most, instant now, instant until) -> result<lease_number, lease_refusal> = 0;

  /// Once for each lease; does nothing for one that has ended meanwhile. Called wherever a request may end, on an I/O thread too: a
  /// store across a network does not wait for the answer here, and what is lost ends by itself.
  virtual void give_back(rate_key key, lease_number number) noexcept = 0;

  /// Whether `take` may wait; a server then calls it on a worker thread.
  [[nodiscard]] virtual auto blocks() const noexcept -> bool { return false; }
};

}  // namespace ward::guard

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How many connections there may be, in all and from one caller: one peer cannot take every place (row 79).
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ward/core/keyed_hash.hpp"
#include "ward/http/ip_address.hpp"
#include "ward/http/ip_network.hpp"

namespace ward::beast {

/// Counts connections. An IPv6 caller is its /64. Trusted proxies count towards the total only: they speak for many callers.
/// Thread-safe.
class connection_limits {
 public:
  /// A connection's place; leaving it frees it. Must not outlive the limits.
  class place {
   public:
    place(place&& other) noexcept : limits_(std::exchange(other.limits_, nullptr)), caller_(other.caller_) {}
    place& operator=(place&&) = delete;
    ~place() {
      if (limits_ != nullptr) limits_->leave(caller_);
    }

   private:
    friend connection_limits;
    place(connection_limits& limits, const http::ip_address& caller) : limits_(&limits), caller_(caller) {}
    connection_limits* limits_;
    http::ip_address caller_;
  };

  connection_limits(std::uint32_t in_all, std::uint32_t per_address, std::vector<http::ip_network> trusted_proxies)
      : in_all_(in_all), per_address_(per_address), trusted_proxies_(std::move(trusted_proxies)) {}

  /// A place for a connection from `peer`, or nothing if a limit is reached.
  [[nodiscard]] auto try_enter(const http::ip_address& peer) -> std::optional<place> {
    const auto caller = peer.caller_prefix();
    const std::lock_guard lock{mutex_};
    if (total_ >= in_all_) return std::nullopt;
    auto& count = counts_[caller];
    if (count >= per_address_ && !is_trusted(peer)) return std::nullopt;
    ++count;
    ++total_;
    return place{*this, caller};
  }

 private:
  struct hash {
    hash() : key(hash_key::random()) {}
    auto operator()(const http::ip_address& address) const noexcept -> std::size_t {
      const auto& octets = address.octets();
      return keyed_hash(key, {reinterpret_cast<const char*>(octets.data()), octets.size()});
    }
    hash_key key;
  };

  [[nodiscard]] auto is_trusted(const http::ip_address& peer) const noexcept -> bool {
    for (const auto& network : trusted_proxies_) {
      if (network.contains(peer)) return true;
    }
    return false;
  }

  void leave(const http::ip_address& caller) noexcept {
    const std::lock_guard lock{mutex_};
    --total_;
    const auto found = counts_.find(caller);
    if (--found->second == 0) counts_.erase(found);
  }

  const std::uint32_t in_all_;
  const std::uint32_t per_address_;
  const std::vector<http::ip_network> trusted_proxies_;
  std::mutex mutex_;
  std::uint32_t total_ = 0;
  std::unordered_map<http::ip_address, std::uint32_t, hash> counts_;
};

}  // namespace ward::beast

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Under which key a request counts: a keyed hash of the policy and of the address or the user.
#pragma once

#include <span>
#include <string_view>

#include "ward/core/keyed_hash.hpp"
#include "ward/pipeline/environment.hpp"
#include "ward/pipeline/exchange.hpp"

namespace ward::pipeline {
namespace detail {

// Folds the policy's name, the operation of a quota of its own, and who calls into one key. Each part is hashed together with
// the hash of those before it, so that no two callers share a spelling, however long the parts are.
class rate_key_hash {
 public:
  rate_key_hash(hash_key key, std::string_view policy) noexcept : key_(key) { fold(policy); }

  void fold(std::string_view part) noexcept {
    hash_ = wide_keyed_hash(key_, part);
    key_.first ^= hash_.first;
    key_.second ^= hash_.second;
  }
  void fold(const http::ip_address& address) noexcept {
    const auto octets = address.caller_prefix().octets();
    fold({reinterpret_cast<const char*>(octets.data()), octets.size()});
  }
  [[nodiscard]] auto key() const noexcept -> guard::rate_key { return {hash_.first, hash_.second}; }

 private:
  hash_key key_;
  wide_hash hash_;
};

}  // namespace detail

/// Takes one request from each quota of this subject, the api's first. False if one of them refuses; those behind it are then
/// not asked. What was asked is kept for the RateLimit fields.
[[nodiscard]] inline auto take_quotas(const environment_parts& parts, exchange& exchange, rate_subject subject) -> bool {
  auto& state = exchange.state();
  const auto take_from = [&](std::span<const quota> quotas, const operation* owner) {
    for (const auto& each : quotas) {
      if (each.subject != subject) continue;
      detail::rate_key_hash hash{parts.rate_key, each.policy.name};
      if (owner != nullptr) hash.fold(owner->name);
      if (subject == rate_subject::address) {
        hash.fold(state.client);
      } else {
        hash.fold(state.token->issuer);
        hash.fold(state.token->subject);
      }
      const auto decision = parts.limiter->take(hash.key(), each.policy, state.arrived_at);
      state.limits[state.limit_count++] = {each.policy, decision};
      if (!decision.allowed) return false;
    }
    return true;
  };
  if (!take_from(parts.api_quotas.items(), nullptr)) return false;
  return state.row == nullptr || take_from(state.row->quotas.items(), state.row);
}

}  // namespace ward::pipeline

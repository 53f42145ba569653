// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Under which key a request counts: a keyed hash of the policy and of the address, the user or the account.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "ward/core/keyed_hash.hpp"
#include "ward/declare/limit.hpp"
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
  void fold(const guard::verified_token& token) noexcept {
    fold(token.issuer);
    fold(token.subject);
  }
  [[nodiscard]] auto key() const noexcept -> guard::rate_key { return {hash_.first, hash_.second}; }

 private:
  hash_key key_;
  wide_hash hash_;
};

// What was asked is kept for the RateLimit fields.
[[nodiscard]] inline auto take_one(const environment_parts& parts, progress& state, const guard::rate_policy& policy, guard::rate_key key)
    -> bool {
  const auto decision = parts.limiter->take(key, policy, state.arrived_at);
  state.limits[state.limit_count++] = {policy, decision};
  return decision.allowed;
}

}  // namespace detail

/// Under which key the calls that a caller has running are counted: by operation and user or, if it is public, by address.
[[nodiscard]] inline auto lease_key(const environment_parts& parts, const progress& state) noexcept -> guard::rate_key {
  detail::rate_key_hash hash{parts.rate_key, "concurrent"};
  hash.fold(state.row->name);
  if (state.token == nullptr) {
    hash.fold(state.client);
  } else {
    hash.fold(*state.token);
  }
  return hash.key();
}

/// Takes one request from each quota of this subject, address or user, the api's first. False if one of them refuses; those
/// behind it are then not asked.
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
        hash.fold(*state.token);
      }
      if (!detail::take_one(parts, state, each.policy, hash.key())) return false;
    }
    return true;
  };
  if (!take_from(parts.api_quotas.items(), nullptr)) return false;
  return state.row == nullptr || take_from(state.row->quotas.items(), state.row);
}

/// Takes one request of `account` from the operation's quota per account that has `before` others in front of it, and from the
/// address's share of that; for no account, which is an empty text, from the address's own. False if that refuses. Only then is
/// it kept for the RateLimit fields: how much others have used an account is nobody's business. Precondition: there is such a quota.
[[nodiscard]] inline auto take_account_quota(const environment_parts& parts, exchange& exchange, std::size_t before, std::string_view account)
    -> bool {
  auto& state = exchange.state();
  const auto is_wanted = [&before](const quota& each) { return each.subject == rate_subject::account && before-- == 0; };
  const auto& policy = std::ranges::find_if(state.row->quotas.items(), is_wanted)->policy;
  const auto now = parts.clock->now();  // not when the head came: a time long past would make the limiter forget what came since
  const auto take = [&](const detail::rate_key_hash& from, const guard::rate_policy& at_most) {
    const auto decision = parts.limiter->take(from.key(), at_most, now);
    if (!decision.allowed) state.limits[state.limit_count++] = {policy, decision};
    return decision.allowed;
  };
  detail::rate_key_hash all{parts.rate_key, policy.name};
  all.fold(state.row->name);
  all.fold(account);
  detail::rate_key_hash of_address = all;
  of_address.fold(state.client);
  if (account.empty()) return take(of_address, policy);
  return take(of_address, {policy.name, share_of_address(policy.quota), policy.window}) && take(all, policy);
}

}  // namespace ward::pipeline

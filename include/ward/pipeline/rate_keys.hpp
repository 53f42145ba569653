// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Under which key a request counts: a keyed hash of the policy and of the address or the user.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/core/keyed_hash.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/pipeline/environment.hpp"
#include "ward/pipeline/exchange.hpp"

namespace ward::pipeline {
namespace detail {

// The policy's name, the operation for a quota of its own, then who: parts of fixed size or behind a separator, so that no two
// callers share a spelling. An issuer and a subject are joined by a character that neither of them can hold.
class rate_key_text {
 public:
  rate_key_text(std::string_view policy, const operation* owner) {
    append(policy);
    if (owner != nullptr) append(owner->name);
  }
  void append_address(const http::ip_address& address) {
    const auto prefix = address.caller_prefix();
    append({reinterpret_cast<const char*>(prefix.octets().data()), prefix.octets().size()});
  }
  void append(std::string_view part) {
    const auto count = part.size() < characters_.size() - size_ - 1 ? part.size() : characters_.size() - size_ - 1;
    std::memcpy(characters_.data() + size_, part.data(), count);
    size_ += count;
    characters_[size_++] = '\n';
  }
  [[nodiscard]] auto view() const noexcept -> std::string_view { return {characters_.data(), size_}; }

 private:
  std::array<char, 1024> characters_;
  std::size_t size_ = 0;
};

}  // namespace detail

/// Takes one request from each quota of this subject, the api's first. False if one of them refuses; those behind it are then
/// not asked. What was asked is kept for the RateLimit fields.
[[nodiscard]] inline auto take_quotas(const environment_parts& parts, exchange& exchange, rate_subject subject) -> bool {
  auto& state = exchange.state();
  const auto take_from = [&](std::span<const quota> quotas, const operation* owner) {
    for (const auto& each : quotas) {
      if (each.subject != subject) continue;
      detail::rate_key_text text{each.policy.name, owner};
      if (subject == rate_subject::address) {
        text.append_address(state.client);
      } else {
        text.append(state.token->issuer);
        text.append(state.token->subject);
      }
      const guard::rate_key key{keyed_hash(parts.rate_key_high, text.view()), keyed_hash(parts.rate_key_low, text.view())};
      const auto decision = parts.limiter->take(key, each.policy, state.arrived_at);
      state.limits[state.limit_count++] = {each.policy, decision};
      if (!decision.allowed) return false;
    }
    return true;
  };
  if (!take_from(parts.api_quotas.items(), nullptr)) return false;
  return state.row == nullptr || take_from(state.row->quotas.items(), state.row);
}

}  // namespace ward::pipeline

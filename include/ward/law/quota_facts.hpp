// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a limit clause counts: calls of an address, of a user, of an account, and calls at the same time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/declare/limit.hpp"

namespace ward::law {

/// One quota of an endpoint.
struct quota_fact {
  rate_subject subject = rate_subject::address;
  std::uint32_t requests = 0;
  std::uint32_t seconds = 0;
};

struct quota_facts {
  bool per_ip = false;
  bool per_user = false;
  bool per_account = false;
  std::uint32_t concurrent = 0;  ///< calls of one caller at the same time; 0: no such limit
  bool only_quotas = true;       ///< `limit<>` names one to four quotas and nothing else

  std::array<quota_fact, 4> quotas{};
  std::size_t count = 0;

  [[nodiscard]] constexpr auto all() const noexcept -> std::span<const quota_fact> { return {quotas.data(), count}; }
};

namespace detail {

template <class Type>
concept Quota = requires { requires std::is_same_v<decltype(Type::subject), const rate_subject>; };
template <class Type>
concept ConcurrencyLimit = requires { requires std::is_same_v<decltype(Type::calls), const std::uint32_t>; };

template <Quota Part>
consteval void keep_quota(quota_facts& facts) {
  facts.per_ip = facts.per_ip || Part::subject == rate_subject::address;
  facts.per_user = facts.per_user || Part::subject == rate_subject::user;
  facts.per_account = facts.per_account || Part::subject == rate_subject::account;
  if (facts.count == facts.quotas.size()) facts.only_quotas = false;
  else facts.quotas[facts.count++] = {Part::subject, Part::requests, Part::seconds};
}

template <class Part>
consteval void take_quota(quota_facts& facts) {
  if constexpr (Quota<Part>) keep_quota<Part>(facts);
  else if constexpr (ConcurrencyLimit<Part>) facts.concurrent = ward::detail::smaller_limit(facts.concurrent, Part::calls);
  else facts.only_quotas = false;
}

template <class... Quotas>
consteval void take_quotas(quota_facts& facts, type_list<Quotas...>) {
  facts.only_quotas = sizeof...(Quotas) != 0;
  (take_quota<Quotas>(facts), ...);
}

}  // namespace detail
}  // namespace ward::law

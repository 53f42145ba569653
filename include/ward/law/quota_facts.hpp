// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a limit clause counts: calls of an address, calls of a user.
#pragma once

#include <concepts>

#include "ward/core/type_list.hpp"
#include "ward/declare/limit.hpp"

namespace ward::law {

struct quota_facts {
  bool per_ip = false;
  bool per_user = false;
  bool only_quotas = true;  ///< `limit<>` names at least one quota and nothing else
};

namespace detail {

template <class Type>
concept Quota = requires {
  { Type::subject } -> std::convertible_to<rate_subject>;
};

template <class Part>
consteval void take_quota(quota_facts& facts) {
  if constexpr (!Quota<Part>) facts.only_quotas = false;
  else if constexpr (Part::subject == rate_subject::address) facts.per_ip = true;
  else facts.per_user = true;
}

template <class... Quotas>
consteval void take_quotas(quota_facts& facts, type_list<Quotas...>) {
  facts.only_quotas = sizeof...(Quotas) != 0;
  (take_quota<Quotas>(facts), ...);
}

}  // namespace detail
}  // namespace ward::law

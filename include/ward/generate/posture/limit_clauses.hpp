// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How often and how much in the report: quotas, concurrency, ceilings, expense, and the budget of an api.
#pragma once

#include "ward/core/type_list.hpp"
#include "ward/declare/limit.hpp"
#include "ward/generate/posture/clause_posture.hpp"

namespace ward::generate::posture {
namespace detail {

template <class Quota>
[[nodiscard]] constexpr auto quota_of(bool is_shared) -> applied_quota {
  applied_quota made{Quota::subject, Quota::requests, Quota::seconds, {}, is_shared};
  if constexpr (requires { Quota::member; }) made.member = Quota::member;
  return made;
}

// What `ward::limit` lists: quotas, and `ward::concurrent`.
template <class Part>
void add_limit(operation& of) {
  if constexpr (requires { Part::calls; }) {
    of.concurrent = ward::detail::smaller_limit(of.concurrent, Part::calls);
  } else {
    of.quotas.push_back(quota_of<Part>(false));
  }
}

template <class... Parts>
void add_limits(operation& of, type_list<Parts...>) {
  (add_limit<Parts>(of), ...);
}
template <class... Quotas>
void add_limits(report& of, type_list<Quotas...>) {
  (of.quotas.push_back(quota_of<Quotas>(true)), ...);
}

}  // namespace detail

template <>
struct clause_posture<clause_kind::limit> {
  template <class Clause>
  static void describe(auto& of) {
    detail::add_limits(of, typename Clause::quotas{});
  }
};

template <>
struct clause_posture<clause_kind::sensitive> {
  template <class Clause>
  static void describe(operation& of) {
    using kind = typename Clause::kind;
    of.sensitive = {kind::sensitivity_name, kind::most_requests, kind::in_seconds};
  }
};

template <>
struct clause_posture<clause_kind::expense> {
  template <class Clause>
  static void describe(operation& of) {
    of.expensive = Clause::why;
    of.escapes.push_back({"expensive", {}, Clause::why});
  }
};

template <>
struct clause_posture<clause_kind::budget> {
  template <class Clause>
  static void describe(report& of) {
    of.budget = {Clause::bytes, Clause::depth, Clause::items};
  }
};

}  // namespace ward::generate::posture

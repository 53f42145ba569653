// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A rule as lists of rules hold it: what is asked of the facts, what speaks if the answer is no, and of which place it speaks.
#pragma once

#include "ward/core/type_list.hpp"
#include "ward/law/api_facts.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/place.hpp"

namespace ward::law {

/// A rule about an endpoint alone. `Rule<Endpoint, Where, false>` is instantiated only if `Holds` does not: a literal as its condition
/// leaves compilers nothing to tell but the message.
template <auto Holds, template <class, auto, bool> class Rule, spot Spot = spot{}>
struct rule_entry {
  static constexpr auto holds(const endpoint_facts& facts, const api_facts&) noexcept -> bool { return Holds(facts); }
  template <class Api, class Endpoint>
  static constexpr bool holds_for = Holds(facts_of<Endpoint>);

  template <class Api, class Endpoint>
  using broken = Rule<Endpoint, where<Endpoint, Spot>(), false>;
};

/// A rule about an endpoint of an api, whose own clauses count too.
template <auto Holds, template <class, class, auto, bool> class Rule, spot Spot = spot{}>
struct rule_entry_in_api {
  static constexpr auto holds(const endpoint_facts& facts, const api_facts& api) noexcept -> bool { return Holds(facts, api); }
  template <class Api, class Endpoint>
  static constexpr bool holds_for = Holds(facts_of<Endpoint>, facts_of_api<Api>);

  template <class Api, class Endpoint>
  using broken = Rule<Api, Endpoint, where<Endpoint, Spot>(), false>;
};

}  // namespace ward::law

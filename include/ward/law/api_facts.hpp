// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an api's own clauses say, read once into plain values.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/type_list.hpp"
#include "ward/declare/api.hpp"
#include "ward/declare/clause.hpp"
#include "ward/law/endpoint_facts.hpp"
#include "ward/law/quota_facts.hpp"

namespace ward::law {

/// What a message may cost; without a clause, bodies are bounded and nothing else is.
struct budget_facts {
  std::size_t bytes = std::size_t{16} << 20U;
  std::size_t depth = std::numeric_limits<std::size_t>::max();
  std::size_t items = std::numeric_limits<std::size_t>::max();
};

struct api_facts {
  clause_counts clauses;
  quota_facts quotas;
  bool has_blank_name = false;  ///< a title or a version without a letter
  bool describes_a_tag_twice = false;
  std::size_t endpoints = 0;
  budget_facts budget;
};

namespace detail {

constexpr auto belongs_to_api(clause_kind kind) noexcept -> bool {
  return kind >= clause_kind::title || kind == clause_kind::limit || kind == clause_kind::description;
}

template <class Part>
consteval void take_api_part(api_facts& facts) {
  if constexpr (!Clause<Part>) {
    facts.clauses.has_stranger = true;
  } else if constexpr (!belongs_to_api(Part::clause)) {
    facts.clauses.has_stranger = true;
  } else {
    facts.clauses.add(Part::clause);
    if constexpr (Part::clause == clause_kind::title || Part::clause == clause_kind::version) {
      facts.has_blank_name = facts.has_blank_name || ascii::trimmed(Part::text).empty();
    }
    if constexpr (Part::clause == clause_kind::limit) take_quotas(facts.quotas, typename Part::quotas{});
    else if constexpr (Part::clause == clause_kind::budget) facts.budget = {Part::bytes, Part::depth, Part::items};
  }
}

template <class Part>
consteval auto described_tag() -> std::string_view {
  if constexpr (Clause<Part>) {
    if constexpr (Part::clause == clause_kind::tag_description) return Part::tag;
  }
  return {};
}

template <class... Parts>
consteval auto describe_a_tag_twice() -> bool {
  constexpr std::array<std::string_view, sizeof...(Parts)> tags{described_tag<Parts>()...};
  for (auto rest = tags.begin(); rest != tags.end(); ++rest) {
    if (!rest->empty() && std::find(rest + 1, tags.end(), *rest) != tags.end()) return true;
  }
  return false;
}

template <class Api, class... Parts>
consteval auto read_api(type_list<Parts...>) -> api_facts {
  api_facts facts;
  facts.endpoints = Api::endpoints::size;
  (take_api_part<Parts>(facts), ...);
  if (facts.clauses.of(clause_kind::tag_description) > 1) facts.describes_a_tag_twice = describe_a_tag_twice<Parts...>();
  return facts;
}

}  // namespace detail

/// What `Api` says beside its endpoints.
template <class Api>
inline constexpr api_facts facts_of_api = detail::read_api<Api>(typename Api::clauses{});

}  // namespace ward::law

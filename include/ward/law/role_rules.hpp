// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// W110: a role's name means one thing in the whole api, since the name is all that a token has of it.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "ward/core/type_list.hpp"
#include "ward/law/endpoint_facts.hpp"

namespace ward::law {

namespace detail {

// Against the first row of each name only: an api has few roles, however many endpoints.
template <class... Endpoints>
consteval auto agree_on_roles(type_list<Endpoints...>) -> bool {
  const std::array<std::span<const role_row>, sizeof...(Endpoints)> all{facts_of<Endpoints>.roles...};
  std::vector<role_row> known;
  for (const auto rows : all) {
    for (const auto& row : rows) {
      std::size_t at = 0;
      while (at != known.size() && known[at].name != row.name) ++at;
      if (at == known.size()) known.push_back(row);
      if (known[at].is_privileged != row.is_privileged) return false;
    }
  }
  return true;
}

}  // namespace detail

/// Roles of one name are privileged everywhere or nowhere.
template <class Api>
inline constexpr bool gives_each_role_name_one_meaning = detail::agree_on_roles(typename Api::endpoints{});

template <class Api, bool Holds = gives_each_role_name_one_meaning<Api>>
struct each_role_name_has_one_meaning {
  static_assert(Holds,
                "W110: two roles of this api have one name, and only one of them is ward::privileged. A token holds the name alone: "
                "whoever has one role has both. Declare the role once. See docs/rules/W110.md");
};

}  // namespace ward::law

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What clauses list, as values: roles and quotas.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ward/core/type_list.hpp"
#include "ward/declare/limit.hpp"

namespace ward::generate {

struct role_entry {
  std::string_view name;
  bool is_privileged;
};

struct applied_quota {
  rate_subject subject;
  std::uint32_t requests;
  std::uint32_t seconds;
  bool is_shared = false;     ///< one count for all endpoints of the api
  std::string_view member{};  ///< that names the account, of a quota per account
};

/// What `ward::limit` lists: a quota, or calls at the same time.
struct limit_part {
  applied_quota quota;
  std::uint32_t calls;  ///< 0 for a quota
};

namespace detail {

template <class Part>
consteval auto describe_limit() -> limit_part {
  if constexpr (requires { Part::calls; }) {
    return {{}, Part::calls};
  } else if constexpr (requires { Part::member; }) {
    return {{Part::subject, Part::requests, Part::seconds, false, Part::member}, 0};
  } else {
    return {{Part::subject, Part::requests, Part::seconds}, 0};
  }
}

template <class List>
struct described_limits;
template <class... Parts>
struct described_limits<type_list<Parts...>> {
  static constexpr std::array<limit_part, sizeof...(Parts)> all{describe_limit<Parts>()...};
};

template <class List>
struct described_roles;
template <class... Roles>
struct described_roles<type_list<Roles...>> {
  static constexpr std::array<role_entry, sizeof...(Roles)> all{role_entry{Roles::role_name, Roles::is_privileged}...};
};

}  // namespace detail

/// The roles in a `type_list`.
template <class Roles>
inline constexpr std::span<const role_entry> role_entries = detail::described_roles<Roles>::all;

/// What stands in a `ward::limit`.
template <class Parts>
inline constexpr std::span<const limit_part> limit_parts = detail::described_limits<Parts>::all;

}  // namespace ward::generate

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a struct says as a schema: which members must be there, which have defaults.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// Whether a member must be there, may be absent, or has a default from its member initialiser.
enum class presence : std::uint8_t { required, optional, defaulted };

namespace detail {

template <class Member>
constexpr auto presence_of(const Member& member) -> presence {
  if constexpr (kind_of<Member> == schema_kind::optional) {
    return presence::optional;
  } else if constexpr (kind_of<Member> == schema_kind::object || kind_of<Member> == schema_kind::none) {
    return presence::required;
  } else {
    return schema_access::is_set(member) ? presence::defaulted : presence::required;
  }
}

}  // namespace detail

/// The presence of each member, asked of a value that has nothing but its member initialisers.
template <class Struct>
inline constexpr auto member_presence = [] {
  const auto blank = detail::schema_access::make<Struct>();
  return visit_members(blank, [](const auto&... members) {
    return std::array<presence, member_count<Struct>>{detail::presence_of(members)...};
  });
}();

/// The place of the member of this name, or `member_count` if there is none.
template <class Struct>
[[nodiscard]] constexpr auto find_member(std::string_view name) noexcept -> std::size_t {
  std::size_t index = 0;
  while (index != member_count<Struct> && member_names<Struct>[index] != name) ++index;
  return index;
}

}  // namespace ward

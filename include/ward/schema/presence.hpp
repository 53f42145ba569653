// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a member of a struct must be there, asked of a value that has nothing but its member initialisers.
#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

#include "ward/schema/annotation.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

/// Whether a member must be there, may be absent, or has a default from its member initialiser; or is both of the latter, or has a default
/// that is no word of its enumeration, neither of which the law lets pass (W215, W216).
enum class presence : std::uint8_t { required, optional, defaulted, optional_and_defaulted, defaulted_to_no_word };

namespace detail {

template <class Member>
inline constexpr bool is_choice = requires { requires std::is_enum_v<std::remove_cvref_t<decltype(std::declval<const Member&>().value())>>; };

template <class Member>
constexpr auto presence_of(const Member& member) -> presence {
  if constexpr (kind_of<Member> == schema_kind::optional) {
    return member.has_value() ? presence::optional_and_defaulted : presence::optional;
  } else if constexpr (kind_of<Member> == schema_kind::object || kind_of<Member> == schema_kind::patch ||
                       kind_of<Member> == schema_kind::none || requires { bare<Member>::is_constant; }) {
    return presence::required;
  } else {
    if (!schema_access::is_set(member)) return presence::required;
    if constexpr (is_choice<Member>) return member.view().empty() ? presence::defaulted_to_no_word : presence::defaulted;
    return presence::defaulted;
  }
}

}  // namespace detail
}  // namespace ward

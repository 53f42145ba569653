// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a struct says as a schema: which members must be there, which have defaults, which messages have them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "ward/schema/annotation.hpp"
#include "ward/schema/field_note.hpp"
#include "ward/schema/format/json_grammar.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/presence.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward {

namespace detail {

template <class... Members>
consteval auto flow_mask(type_list<Members...>, [[maybe_unused]] member_flow absent) -> std::uint64_t {
  if constexpr (!any_is_annotated(type_list<Members...>{})) {
    return sizeof...(Members) == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << sizeof...(Members)) - 1;
  } else {
    std::uint64_t mask = 0;
    std::uint64_t bit = 1;
    ((mask |= annotations_of<Members>.flow == absent ? 0 : bit, bit <<= 1U), ...);
    return mask;
  }
}

struct presence_reader {
  template <class... Members>
  constexpr auto operator()(const Members&... members) const {
    return std::array<presence, sizeof...(Members)>{presence_of(members)...};
  }
};

/// Whether the compiler can make a value of nothing but the member initialisers: each must be a constant.
template <class Struct>
inline constexpr bool has_constant_presence = requires { typename std::bool_constant<(schema_access::visit_blank<Struct, presence_reader>(), true)>; };

}  // namespace detail

/// The presence of each member, asked of a value that has nothing but its member initialisers.
template <class Struct>
inline constexpr auto member_presence = detail::schema_access::visit_blank<Struct, detail::presence_reader>();

/// The members that a message has, as bits.
template <class Struct, message Of>
inline constexpr std::uint64_t members_in = detail::flow_mask(
    member_types<Struct>{}, Of == message::request ? member_flow::answers_only : member_flow::requests_only);

/// The members that a message must have, as bits.
template <class Struct, message Of>
inline constexpr std::uint64_t members_required_in = [] {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i != member_count<Struct>; ++i) {
    if (member_presence<Struct>[i] == presence::required) mask |= std::uint64_t{1} << i;
  }
  return mask & members_in<Struct, Of>;
}();

/// The place of the member of this declared name, or `member_count` if there is none.
template <class Struct>
[[nodiscard]] constexpr auto find_member(std::string_view name) noexcept -> std::size_t {
  std::size_t index = 0;
  while (index != member_count<Struct> && member_names<Struct>[index] != name) ++index;
  return index;
}

namespace detail {

template <class Struct>
consteval auto notes_name_members() -> bool {
  for (const auto& note : notes_of<Struct>()) {
    if (!note.member.empty() && find_member<Struct>(note.member) == member_count<Struct>) return false;
  }
  return true;
}

template <class Struct>
consteval auto notes_are_json() -> bool {
  for (const auto& note : notes_of<Struct>()) {
    if (!note.example.empty() && !is_json(note.example, 16)) return false;
  }
  return true;
}

/// Whether `field_notes`, if the struct has any, are about its members and have examples that are JSON.
template <class Struct>
consteval auto has_sound_notes() -> bool {
  if constexpr (requires { Struct::field_notes; }) return notes_name_members<Struct>() && notes_are_json<Struct>();
  return true;
}

}  // namespace detail
}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether a type looks another way in answers than in requests: documents name its schema twice then.
#pragma once

#include <type_traits>

#include "ward/core/type_list.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/merge_patch.hpp"
#include "ward/schema/schema_kind.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate::detail {

// Whether a type may have structs in it: what has none looks alike in all messages, and is not looked at for each struct around it.
template <class Type>
consteval auto may_hold_struct() -> bool {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) {
    return may_hold_struct<typename Type::annotated>();
  } else if constexpr (kind == schema_kind::list) {
    return may_hold_struct<typename Type::item>();
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) {
    return may_hold_struct<typename Type::value_type>();
  } else {
    return kind == schema_kind::object || kind == schema_kind::map || kind == schema_kind::recursive || kind == schema_kind::variant ||
           kind == schema_kind::patch;
  }
}
template <class Type>
inline constexpr bool holds_struct = may_hold_struct<Type>();

// Whether a type looks another way in answers than in requests. `Seen` are the structs around a recursive type.
template <class Type, class Seen>
struct differs_by_message;

template <class Type, class Seen>
using member_differs = std::conditional_t<holds_struct<Type>, differs_by_message<Type, Seen>, std::false_type>;

template <class Seen, class... Types>
consteval auto any_differs(type_list<Types...>) -> bool {
  return (member_differs<Types, Seen>::value || ...);
}
template <class Struct, class... Seen>
consteval auto struct_differs(type_list<Seen...>) -> bool {
  if constexpr ((std::is_same_v<Struct, Seen> || ...)) {
    return false;
  } else if constexpr (members_in<Struct, message::request> != members_in<Struct, message::answer>) {
    return true;
  } else {
    return any_differs<type_list<Struct, Seen...>>(member_types<Struct>{});
  }
}

template <class Type, class Seen>
consteval auto find_difference() -> bool {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) {
    return member_differs<typename Type::annotated, Seen>::value;
  } else if constexpr (kind == schema_kind::object) {
    return struct_differs<Type>(Seen{});
  } else if constexpr (kind == schema_kind::list) {
    return member_differs<typename Type::item, Seen>::value;
  } else if constexpr (kind == schema_kind::map) {
    return member_differs<typename Type::mapped, Seen>::value;
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable || kind == schema_kind::recursive) {
    return member_differs<typename Type::value_type, Seen>::value;
  } else if constexpr (kind == schema_kind::variant) {
    return any_differs<Seen>(typename Type::alternatives{});
  } else if constexpr (kind == schema_kind::patch) {
    return struct_differs<typename Type::target>(Seen{});
  } else {
    return false;
  }
}
template <class Type, class Seen>
struct differs_by_message : std::bool_constant<find_difference<Type, Seen>()> {};

template <class Type>
inline constexpr bool differs = member_differs<Type, type_list<>>::value;

// A type that looks alike in all messages has one node for them, and what has no members looks the same everywhere.
template <class Type>
consteval auto look_of(wire on) -> wire {
  if constexpr (!holds_struct<Type>) return {};
  if (!differs<Type>) on.of = message::request;
  return on;
}

}  // namespace ward::generate::detail

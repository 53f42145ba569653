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
  if constexpr (kind == schema_kind::object) {
    return true;
  } else if constexpr (Annotated<Type>) {
    return may_hold_struct<typename Type::annotated>();
  } else if constexpr (kind == schema_kind::list) {
    return may_hold_struct<typename Type::item>();
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) {
    return may_hold_struct<typename Type::value_type>();
  } else {
    return kind == schema_kind::map || kind == schema_kind::recursive || kind == schema_kind::variant || kind == schema_kind::patch;
  }
}
template <class Type>
inline constexpr bool holds_struct = may_hold_struct<Type>();

template <class Type, class Seen>
consteval auto find_difference() -> bool;

// Whether a type looks another way in answers than in requests. `Seen` are the recursive types around it: nothing else can be around itself.
template <class Type, class Seen, bool = holds_struct<Type>>
inline constexpr bool differs_inside = false;
template <class Type, class Seen>
inline constexpr bool differs_inside<Type, Seen, true> = find_difference<Type, Seen>();

template <class Seen, class... Types>
consteval auto any_differs(type_list<Types...>) -> bool {
  return (differs_inside<Types, Seen> || ...);
}
template <class Struct, class Seen, class... Members>
consteval auto struct_differs(type_list<Members...>) -> bool {
  return members_in<Struct, message::request> != members_in<Struct, message::answer> || (differs_inside<Members, Seen> || ...);
}
template <class Type, class... Seen>
consteval auto recursion_differs(type_list<Seen...>) -> bool {
  if constexpr ((std::is_same_v<Type, Seen> || ...)) return false;
  else return differs_inside<Type, type_list<Type, Seen...>>;
}

template <class Type, class Seen>
consteval auto find_difference() -> bool {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) {
    return differs_inside<typename Type::annotated, Seen>;
  } else if constexpr (kind == schema_kind::object) {
    return struct_differs<Type, Seen>(member_types<Type>{});
  } else if constexpr (kind == schema_kind::list) {
    return differs_inside<typename Type::item, Seen>;
  } else if constexpr (kind == schema_kind::map) {
    return differs_inside<typename Type::mapped, Seen>;
  } else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) {
    return differs_inside<typename Type::value_type, Seen>;
  } else if constexpr (kind == schema_kind::recursive) {
    return recursion_differs<typename Type::value_type>(Seen{});
  } else if constexpr (kind == schema_kind::variant) {
    return any_differs<Seen>(typename Type::alternatives{});
  } else {
    return struct_differs<typename Type::target, Seen>(member_types<typename Type::target>{});  // of a patch
  }
}

template <class Type>
inline constexpr bool differs = differs_inside<Type, type_list<>>;

// A type that looks alike in all messages has one node for them, and what has no members looks the same everywhere.
template <class Type>
consteval auto look_of(wire on) -> wire {
  if constexpr (!holds_struct<Type>) return {};
  if (!differs<Type>) on.of = message::request;
  return on;
}

}  // namespace ward::generate::detail

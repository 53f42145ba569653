// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Values to be read into that live in the request's arena. Their destructors do not run, so what their defaults own, a list of
// tags that is not empty, is handed to the arena.
#pragma once

#include <cstddef>

#include "ward/core/arena.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate::detail {

using ward::detail::schema_access;

template <class Type>
consteval auto may_own() -> bool;

// A list, a map or a text owns something only if it has a default; what wraps another value may hide one.
template <class Member>
consteval auto member_may_own(presence present) -> bool {
  constexpr auto kind = kind_of<Member>;
  constexpr bool wraps = kind == schema_kind::object || kind == schema_kind::nullable || kind == schema_kind::optional || Annotated<Member>;
  return (wraps || present == presence::defaulted) && may_own<Member>();
}

template <class Struct, class... Members>
consteval auto any_default_owns(type_list<Members...>) -> bool {
  bool any = false;
  [[maybe_unused]] std::size_t index = 0;
  ((any = any || member_may_own<Members>(member_presence<Struct>[index]), ++index), ...);
  return any;
}

/// Whether a value with nothing but its member initialisers may own memory. By types: the value itself is not looked at.
template <class Type>
consteval auto may_own() -> bool {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) {
    return may_own<typename Type::annotated>();
  } else if constexpr (kind == schema_kind::object) {
    return any_default_owns<Type>(member_types<Type>{});
  } else if constexpr (kind == schema_kind::nullable) {
    return kind_of<typename Type::value_type> == schema_kind::object && may_own<typename Type::value_type>();
  } else if constexpr (kind == schema_kind::optional) {
    return kind_of<typename Type::value_type> != schema_kind::text && may_own<typename Type::value_type>();
  } else {
    return kind == schema_kind::list || kind == schema_kind::map || kind == schema_kind::text;
  }
}

template <class Type>
void move_defaults_to(Type& value, arena& memory) {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type> || kind == schema_kind::nullable) {
    move_defaults_to(schema_access::hidden(value), memory);
  } else if constexpr (kind == schema_kind::object) {
    visit_members(value, [&](auto&... members) { (move_defaults_to(members, memory), ...); });
  } else if constexpr (kind == schema_kind::optional) {
    if (value.has_value()) move_defaults_to(*value, memory);
  } else {
    schema_access::move_to(value, memory);
  }
}

/// Gives a value that has just been made to the arena. It has nothing but its defaults.
template <class Type>
void settle([[maybe_unused]] Type& value, [[maybe_unused]] arena& memory) {
  if constexpr (kind_of<Type> == schema_kind::object || kind_of<Type> == schema_kind::nullable || Annotated<Type>) {
    if constexpr (may_own<Type>()) move_defaults_to(value, memory);
  }
}

}  // namespace ward::generate::detail

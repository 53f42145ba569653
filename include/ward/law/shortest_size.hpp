// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How short a document can be.
#pragma once

#include <algorithm>
#include <cstddef>

#include "ward/core/type_list.hpp"
#include "ward/law/schema_flaws.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::law::detail {

/// No document of a type has fewer bytes. Precondition: the type has no flaw that keeps it from being read.
template <class Type>
consteval auto shortest_bytes() -> std::size_t;

// Quotes, colon and comma with each name; the last comma is a brace.
template <class Struct, class... Members>
consteval auto shortest_object(type_list<Members...>) -> std::size_t {
  constexpr auto required = members_required_in<Struct, message::request>;
  std::size_t sum = 1;
  std::size_t at = 0;
  ((sum += (required >> at & 1U) != 0 ? ward::detail::spelled_names<Struct>[at].size() + 4 + shortest_bytes<Members>() : 0, ++at), ...);
  return std::max(sum, std::size_t{2});
}

template <class List>
consteval auto shortest_items() -> std::size_t {
  if constexpr (List::min_items == 0) return 1;
  else return List::min_items * (1 + shortest_bytes<typename List::item>());
}

template <class... Structs>
consteval auto shortest_of(type_list<Structs...>) -> std::size_t {
  return std::min({shortest_bytes<Structs>()...});
}

template <class Type>
consteval auto shortest_bytes() -> std::size_t {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) return shortest_bytes<typename Type::annotated>();
  else if constexpr (is_object<Type>) return shortest_object<Type>(member_types<Type>{});
  else if constexpr (kind == schema_kind::text) return 2 + Type::shape.min_length;
  else if constexpr (kind == schema_kind::boolean) return 4;
  else if constexpr (kind == schema_kind::list) return std::max(std::size_t{2}, 1 + shortest_items<Type>());
  else if constexpr (kind == schema_kind::map || kind == schema_kind::patch) return 2;
  else if constexpr (kind == schema_kind::variant) return shortest_of(typename Type::alternatives{});
  else return 1;
}

}  // namespace ward::law::detail

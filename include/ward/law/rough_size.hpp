// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// How large a document can be at most, roughly.
#pragma once

#include <algorithm>
#include <cstdint>

#include "ward/core/type_list.hpp"
#include "ward/law/schema_flaws.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/reflect.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::law::detail {

// At least as many bytes as the longest document of a type has, from its bounds alone: cheap for the compiler, and enough to see that
// most bodies are far from 16 MiB. What is recursive is looked at closely.
template <class Type>
consteval auto rough_bytes() -> std::uint64_t;
template <class Type>
inline constexpr std::uint64_t rough_bytes_of = rough_bytes<Type>();

inline constexpr std::uint64_t unknown_bytes = std::uint64_t{1} << 40U;
inline constexpr std::uint64_t bytes_of_a_name = 64 * 6 + 4;

template <class... Types>
consteval auto rough_bytes_of_all(type_list<Types...>) -> std::uint64_t {
  std::uint64_t sum = 2;
  ((sum = std::min(unknown_bytes, sum + rough_bytes<Types>() + bytes_of_a_name)), ...);
  return sum;
}

template <class Type>
consteval auto rough_bytes() -> std::uint64_t {
  constexpr auto kind = kind_of<Type>;
  if constexpr (Annotated<Type>) return rough_bytes<typename Type::annotated>();
  else if constexpr (is_object<Type>) return rough_bytes_of_all(member_types<Type>{});
  else if constexpr (kind == schema_kind::text) return 2 + std::uint64_t{Type::max_bytes} * 6;
  else if constexpr (kind == schema_kind::json) return Type::max_bytes;
  else if constexpr (kind == schema_kind::list) return std::min(unknown_bytes, 2 + Type::max_items * (rough_bytes<typename Type::item>() + 1));
  else if constexpr (kind == schema_kind::optional || kind == schema_kind::nullable) return rough_bytes<typename Type::value_type>() + 4;
  else if constexpr (kind == schema_kind::integer || kind == schema_kind::number || kind == schema_kind::boolean) return 64;
  else return unknown_bytes;
}

}  // namespace ward::law::detail

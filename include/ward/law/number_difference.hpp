// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Whether every number of one type is one of another.
#pragma once

#include "ward/law/difference.hpp"
#include "ward/schema/schema_kind.hpp"

namespace ward::law::detail {

template <class Type>
consteval auto excludes_low() -> bool {
  if constexpr (kind_of<Type> == schema_kind::number) return Type::excludes_low;
  return false;
}
template <class Type>
consteval auto excludes_high() -> bool {
  if constexpr (kind_of<Type> == schema_kind::number) return Type::excludes_high;
  return false;
}

/// `From` is an integer or a number, `Into` a number, or both are integers. Bounds of integers are exact as doubles.
template <class From, class Into>
consteval auto number_difference() -> difference {
  constexpr auto from_low = static_cast<double>(From::low);
  constexpr auto from_high = static_cast<double>(From::high);
  constexpr auto into_low = static_cast<double>(Into::low);
  constexpr auto into_high = static_cast<double>(Into::high);
  const auto of_ends = first_of(lower_end(breach::least, from_low, into_low), upper_end(breach::greatest, from_high, into_high));
  if (of_ends.found()) return of_ends;
  if (from_low == into_low && excludes_low<Into>() && !excludes_low<From>()) return {breach::above_bound};
  if (from_high == into_high && excludes_high<Into>() && !excludes_high<From>()) return {breach::below_bound};
  if constexpr (kind_of<Into> == schema_kind::integer) {
    if (From::multiple % Into::multiple != 0) {
      return {breach::multiple, static_cast<double>(From::multiple), static_cast<double>(Into::multiple)};
    }
  }
  return {};
}

}  // namespace ward::law::detail

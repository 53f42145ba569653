// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A list of types that costs the compiler nothing to name: no tuple, no recursion.
#pragma once

#include <cstddef>

namespace ward {

template <class... Types>
struct type_list {
  static constexpr std::size_t size = sizeof...(Types);
};

/// Names a type without making a value of it: an argument for functions that are chosen by type.
template <class Type>
struct type_tag {
  using type = Type;
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The items of a literal list have the list's type.
#include "ward/declare.hpp"

using tags = ward::list<ward::text<1, 9>, 1, 2>;
using tag = ward::text<1, 9>;

auto some() -> tags {
#if !defined(SHOULD_NOT_COMPILE)
  return ward::items(tag{"a"});
#else
  return ward::items(ward::text<1, 8>{"a"});  // error: give each item as the type that the list holds
#endif
}

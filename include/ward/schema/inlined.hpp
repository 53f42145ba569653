// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Structs made of other structs: the members of one stand among the members of another, in C++ in a struct, in JSON side by side.
#pragma once

#include "ward/schema/schema_kind.hpp"

namespace ward {

/// `struct order { ward::inlined<audit_fields> audit; ... };` has the members of `audit_fields` as its own in JSON. Initialise
/// with two braces, `.audit = {{.created_at = now}}`; read as `order.audit.created_at`.
template <class Struct>
struct inlined : detail::base_for<Struct> {};

namespace detail {

template <class Type>
inline constexpr bool is_inlined = false;
template <class Struct>
inline constexpr bool is_inlined<inlined<Struct>> = true;

template <class Inlined>
struct base_of_inlined;
template <class Struct>
struct base_of_inlined<inlined<Struct>> {
  using type = Struct;
};

}  // namespace detail
}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What comes in: one struct for each place that an input can be in.
#pragma once

#include "ward/declare/clause.hpp"

namespace ward {
namespace detail {

template <clause_kind Kind, class Schema>
struct input {
  static constexpr clause_kind clause = Kind;
  using schema = Schema;
};

}  // namespace detail

/// The `{names}` of the path, each a member of `Schema`.
template <class Schema>
struct path : detail::input<clause_kind::path, Schema> {};

/// The query parameters. A parameter that is no member, or is repeated, is refused. `+` is a space, as forms encode it.
template <class Schema>
struct query : detail::input<clause_kind::query, Schema> {};

/// Header fields: a member `if_match` is the field If-Match. A repeated one is refused; others are ignored.
template <class Schema>
struct headers : detail::input<clause_kind::headers, Schema> {};

/// A JSON body. Its greatest size in bytes follows from the type (design decision 12).
template <class Schema>
struct body : detail::input<clause_kind::body, Schema> {};

}  // namespace ward

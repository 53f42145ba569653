// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What comes in: one struct for each place that an input can be in.
#pragma once

#include <cstddef>

#include "ward/declare/clause.hpp"

namespace ward {
namespace detail {

template <clause_kind Kind, class Schema>
struct input {
  static constexpr clause_kind clause = Kind;
  using schema = Schema;
};
// Handlers read an input and cannot change it, const or not.
template <clause_kind Kind, class Schema>
struct input<Kind, const Schema> : input<Kind, Schema> {};

}  // namespace detail

/// The `{names}` of the path, each a member of `Schema`.
template <class Schema>
struct path : detail::input<clause_kind::path, Schema> {};

/// The query parameters, `name=value` with `&` between them. A parameter that is no member is refused, and so is a repeated one,
/// unless it is a `ward::list`: `tag=a&tag=b`, where none at all is an empty list. Names and values are percent-decoded once, and
/// `+` is a space, as forms encode it (in a path it is a plus); an escape that is cut short, no hexadecimal or hides a control
/// character makes the target malformed. `;` separates nothing, `name` alone is `name=`, and an empty name is an unknown one.
template <class Schema>
struct query : detail::input<clause_kind::query, Schema> {};

/// Header fields: a member `if_match` is the field If-Match. A repeated one is refused; others are ignored.
template <class Schema>
struct headers : detail::input<clause_kind::headers, Schema> {};

/// Cookies: a member's name is the cookie's, in its case; values stand as they came, for cookies have no escapes (RFC 6265, section
/// 4.2.1), and quotes around one belong to it. A repeated one is refused, for another host of the domain may have set it; others
/// are ignored. No credentials: W212.
template <class Schema>
struct cookies : detail::input<clause_kind::cookies, Schema> {};

/// A JSON body: a struct, a `ward::variant`, or a `ward::merge_patch`, which comes as application/merge-patch+json. Its greatest
/// size in bytes follows from the type (design decision 12); `MaxBytes`, unless 0, is a cap below that, for types whose worst
/// case is far from what anybody sends, such as trees.
template <class Schema, std::size_t MaxBytes = 0>
struct body : detail::input<clause_kind::body, Schema> {
  static constexpr std::size_t max_bytes = MaxBytes;
};

/// A form with files, multipart/form-data (RFC 7578), in place of a body: a struct of scalars and `ward::upload`s, each member a part
/// of its name, given once. Files go to the app's upload store while they arrive; the greatest size follows from the type.
template <class Schema>
struct form : detail::input<clause_kind::form, Schema> {};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The size of the largest form that a struct admits: what a server refuses to read beyond (design decision 12).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "ward/core/type_list.hpp"
#include "ward/http/multipart_limits.hpp"
#include "ward/schema/annotation.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward {

/// The bytes around the content of one part: a boundary line, a head, and the empty line.
inline constexpr std::uint64_t bytes_around_part = 2 + 2 + http::longest_boundary + 2 + http::multipart_limits::part_head_bytes;

namespace detail {

template <class Member>
struct form_field {
  using type = bare<Member>;
};
template <class Member>
struct form_field<std::optional<Member>> : form_field<Member> {};

/// The type of a form's member without what stands around it: an upload or a scalar.
template <class Member>
using form_field_of = typename form_field<std::remove_cv_t<Member>>::type;

template <class Member>
inline constexpr bool is_file = kind_of<form_field_of<Member>> == schema_kind::file;

/// The bytes of the longest text that a scalar is read from, as it stands in a form.
template <class Member>
[[nodiscard]] consteval auto longest_form_text() -> std::size_t {
  using type = form_field_of<Member>;
  if constexpr (is_file<Member>) {
    return 0;
  } else if constexpr (kind_of<type> == schema_kind::text) {
    return type::max_bytes;
  } else {
    return 64;
  }
}

template <class Member>
[[nodiscard]] consteval auto longest_form_file() -> std::uint64_t {
  if constexpr (is_file<Member>) return form_field_of<Member>::max_bytes;
  return 0;
}

template <class... Members>
[[nodiscard]] consteval auto text_bytes_of(type_list<Members...>) -> std::size_t {
  return (std::size_t{0} + ... + longest_form_text<Members>());
}
template <class... Members>
[[nodiscard]] consteval auto file_bytes_of(type_list<Members...>) -> std::uint64_t {
  return (std::uint64_t{0} + ... + longest_form_file<Members>());
}

}  // namespace detail

/// The most bytes of a form's text members: they are kept in memory.
template <class Struct>
inline constexpr std::size_t max_form_text_bytes = detail::text_bytes_of(member_types<Struct>{});

/// The most bytes that a form of this type can need, its files, boundaries and heads among them.
template <class Struct>
inline constexpr std::uint64_t max_form_bytes = detail::file_bytes_of(member_types<Struct>{}) + max_form_text_bytes<Struct> +
                                                (member_count<Struct> + 1) * bytes_around_part;

}  // namespace ward

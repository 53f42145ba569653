// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Method and path of an endpoint: `get<"/v1/notes/{id}">`.
#pragma once

#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"
#include "ward/http/method.hpp"

namespace ward {
namespace detail {

template <http::method Method, fixed_string Path>
struct route {
  static constexpr clause_kind clause = clause_kind::route;
  static constexpr http::method method = Method;
  static constexpr std::string_view path = Path.view();
};

}  // namespace detail

/// A path starts with '/' and has no '/' at its end; a segment is either literal or one `{name}`, which the `path` clause types.
template <fixed_string Path>
struct get : detail::route<http::method::get, Path> {};
template <fixed_string Path>
struct post : detail::route<http::method::post, Path> {};
template <fixed_string Path>
struct put : detail::route<http::method::put, Path> {};
template <fixed_string Path>
struct patch : detail::route<http::method::patch, Path> {};
template <fixed_string Path>
struct del : detail::route<http::method::del, Path> {};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Words for people: they go into the OpenAPI document and nowhere else.
#pragma once

#include <string_view>

#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"

namespace ward {
namespace detail {

template <clause_kind Kind, fixed_string Text>
struct words {
  static constexpr clause_kind clause = Kind;
  static constexpr std::string_view text = Text.view();
};

}  // namespace detail

/// Of an endpoint: one line.
template <fixed_string Text>
struct summary : detail::words<clause_kind::summary, Text> {};
/// Of an endpoint or an api: as long as it takes.
template <fixed_string Text>
struct description : detail::words<clause_kind::description, Text> {};
/// Of an endpoint: the group it is shown in.
template <fixed_string Text>
struct tag : detail::words<clause_kind::tag, Text> {};
/// Of an api.
template <fixed_string Text>
struct title : detail::words<clause_kind::title, Text> {};
template <fixed_string Text>
struct version : detail::words<clause_kind::version, Text> {};
/// Of an api: an SPDX license expression.
template <fixed_string Text>
struct license : detail::words<clause_kind::license, Text> {};

/// Of an api: who answers for it.
template <fixed_string Name, fixed_string Email>
struct contact {
  static constexpr clause_kind clause = clause_kind::contact;
  static constexpr std::string_view name = Name.view();
  static constexpr std::string_view email = Email.view();
};

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What goes out: the answers that an endpoint may give, and no others.
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"

namespace ward {

/// Success: a status from 200 to 299, and the schema of the body; no schema, no body.
template <int Status, class Schema = void>
struct returns {
  static constexpr clause_kind clause = clause_kind::returns;
  static constexpr int status = Status;
  using schema = Schema;
};
template <int Status, class Schema>
struct returns<Status, const Schema> : returns<Status, Schema> {};

namespace detail {

// A code is a part of URIs and the name of a component in the OpenAPI document: "note-limit-reached".
consteval auto is_problem_code(std::string_view code) -> bool {
  bool after_hyphen = true;
  for (const char c : code) {
    const bool sound = ascii::is_lower(c) || ascii::is_digit(c) || (c == '-' && !after_hyphen);
    if (!sound) return false;
    after_hyphen = c == '-';
  }
  return !after_hyphen;
}

template <fixed_string Code>
consteval auto check_code() -> bool {
  constexpr bool are_a_code = is_problem_code(Code.view());
  static_assert(are_a_code,
                "ward::fails: a code is made of lower-case letters and digits, with single hyphens between: \"note-limit-reached\".");
  return true;
}

}  // namespace detail

/// A failure that the handler may answer with, as an RFC 9457 problem: `return ward::failure<"note-limit-reached">();`
/// Code and title are literals, so that no answer can carry what was not meant to be seen.
template <int Status, fixed_string Code, fixed_string Title = "", bool = detail::check_code<Code>()>
struct fails {
  static constexpr clause_kind clause = clause_kind::fails;
  static constexpr int status = Status;
  static constexpr std::string_view code = Code.view();
  static constexpr std::string_view title = Title.view();
};

}  // namespace ward

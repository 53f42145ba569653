// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Words for people: they go into the OpenAPI document and nowhere else.
#pragma once

#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"

namespace ward {
namespace detail {

template <clause_kind Kind, fixed_string Text>
struct words {
  static constexpr clause_kind clause = Kind;
  static constexpr std::string_view text = Text.view();
};

template <fixed_string Tag, fixed_string Text>
consteval auto check_tag_description() -> bool {
  constexpr bool have_a_tag = !ascii::trimmed(Tag.view()).empty();
  constexpr bool have_words = !ascii::trimmed(Text.view()).empty();
  static_assert(have_a_tag && have_words, "ward::tag_description: a tag, and what its operations are for, and neither is empty: "
                                          "ward::tag_description<\"notes\", \"What members have written down.\">.");
  return true;
}

}  // namespace detail

/// Of an endpoint: one line.
template <fixed_string Text>
struct summary : detail::words<clause_kind::summary, Text> {};
/// Of an endpoint or an api: as long as it takes.
template <fixed_string Text>
struct description : detail::words<clause_kind::description, Text> {};
/// Of an endpoint, any number of them: the groups it is shown in. Without one, the first word of its path.
template <fixed_string Text>
struct tag : detail::words<clause_kind::tag, Text> {};
/// Of an api, once for each tag (W508): what the operations of that tag are for. A tag that no operation has is an error of whatever
/// writes the document. Without one, the document says whose operations they are and no more.
template <fixed_string Tag, fixed_string Text, bool = detail::check_tag_description<Tag, Text>()>
struct tag_description : detail::words<clause_kind::tag_description, Text> {
  static constexpr std::string_view tag = Tag.view();
};
/// Of an endpoint: callers are to leave it. `Why` says since when, and what to call instead: "since 2.0: use list_notes". It stays served
/// as it is, and so do the rules for it.
template <fixed_string Why>
struct deprecated {
  static constexpr clause_kind clause = clause_kind::deprecated;
  static constexpr std::string_view why = Why.view();
};
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

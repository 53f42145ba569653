// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What schemas say that bounds no value: defaults, who may write, what is deprecated. And which keywords are compared at all.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "ward/generate/gate/document.hpp"
#include "ward/generate/gate/findings.hpp"
#include "ward/generate/gate/same_value.hpp"
#include "ward/generate/gate/scalar_comparison.hpp"
#include "ward/generate/gate/schema_facts.hpp"

namespace ward::generate::gate {

/// Keywords that bound no value.
[[nodiscard]] constexpr auto is_note(std::string_view keyword) noexcept -> bool {
  constexpr std::array<std::string_view, 12> all{"$schema",    "$id",         "$defs",    "$comment",
                                                 "title",      "description", "example",  "examples",
                                                 "deprecated", "default",     "readOnly", "writeOnly"};
  return std::find(all.begin(), all.end(), keyword) != all.end();
}

/// What JSON Schema has no word for.
inline constexpr std::array<std::string_view, 2> ward_ceilings{"x-ward-max-bytes", "x-ward-max-pixels"};

/// Whether `schema_comparison` knows what the keyword means in schemas of this kind, as `kind_of_values` calls it.
[[nodiscard]] constexpr auto is_compared_keyword(std::string_view keyword, std::string_view kind) noexcept -> bool {
  constexpr std::array<std::string_view, 24> all{"type",
                                                 "format",
                                                 "contentMediaType",
                                                 "contentEncoding",
                                                 "minLength",
                                                 "maxLength",
                                                 "pattern",
                                                 "minimum",
                                                 "maximum",
                                                 "exclusiveMinimum",
                                                 "exclusiveMaximum",
                                                 "multipleOf",
                                                 "minItems",
                                                 "maxItems",
                                                 "uniqueItems",
                                                 "items",
                                                 "properties",
                                                 "required",
                                                 "minProperties",
                                                 "oneOf",
                                                 "maxProperties",
                                                 "propertyNames",
                                                 "additionalProperties",
                                                 "discriminator"};
  if (std::find(ward_ceilings.begin(), ward_ceilings.end(), keyword) != ward_ceilings.end()) return true;
  if (kind == "one of some objects") return keyword == "oneOf" || keyword == "discriminator";
  if (keyword == "enum" || keyword == "const") return kind == "of type string";
  return !kind.empty() && std::find(all.begin(), all.end(), keyword) != all.end();
}

namespace detail {

// "20", "'red'"; what has parts is not written out.
[[nodiscard]] inline auto short_text(const document_value& value) -> std::string {
  const auto& tree = value.tree();
  switch (tree.kind) {
    case json_kind::string: return quoted(std::string_view{tree.text});
    case json_kind::number: return to_text(tree.number);
    case json_kind::boolean: return tree.flag ? "true" : "false";
    case json_kind::null: return "null";
    case json_kind::array: return tree.parts.empty() ? "an empty list" : "a list";
    case json_kind::object:
    case json_kind::broken: break;
  }
  return "an object";
}

inline void compare_defaults(findings& to, const opened_schema& was, const opened_schema& now,
                             const std::string& place) {
  const auto before = find_note(was, "default");
  const auto after = find_note(now, "default");
  if (!before && !after) return;
  if (!before)
    return to.take(change_kind::new_default, {place, "the default is " + short_text(*after) + ", and there was none"});
  if (!after) return to.take(change_kind::lost_default, {place, "the default is gone, was " + short_text(*before)});
  if (is_same_value(*before, *after)) return;
  to.take(change_kind::other_default, {place, "the default is " + short_text(*after) + ", was " + short_text(*before)});
}

inline void compare_flag(findings& to, const opened_schema& was, const opened_schema& now, std::string_view keyword,
                         std::string_view what, const std::string& place) {
  const auto is_set = [&](const opened_schema& of) {
    const auto note = find_note(of, keyword);
    return note && note->flag();
  };
  if (is_set(was) == is_set(now)) return;
  to.take(change_kind::note, {place, std::string{is_set(now) ? "is " : "is no longer "}.append(what)});
}

}  // namespace detail

inline void compare_notes(findings& to, const opened_schema& was, const opened_schema& now, const std::string& place) {
  detail::compare_defaults(to, was, now, place);
  detail::compare_flag(to, was, now, "deprecated", "deprecated", place);
  detail::compare_flag(to, was, now, "readOnly", "read-only", place);
  detail::compare_flag(to, was, now, "writeOnly", "write-only", place);
}

}  // namespace ward::generate::gate

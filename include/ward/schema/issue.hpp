// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What can be wrong with an input value, as a code and the bound it broke. Never the value.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace ward {

enum class issue_code : std::uint8_t {
  none,
  required,
  unknown_field,
  duplicate_field,
  wrong_type,
  too_short,
  too_long,
  too_small,
  too_large,
  too_few_items,
  too_many_items,
  repeated_item,
  too_deep,
  not_an_integer,
  no_match,
  not_allowed,
  not_a_uuid,
  not_a_timestamp,
  forbidden_character,
  malformed_encoding,
  rule_broken,
  bad_format,
  not_a_multiple,
  not_above,
  not_below,
  too_few_bytes,
  too_many_bytes,
  file_name,
  file_type,
  file_too_large,
  image_too_large,
};

/// The stable name of a code, as callers see it in a problem's `errors`.
[[nodiscard]] constexpr auto to_string(issue_code code) noexcept -> std::string_view {
  switch (code) {
    case issue_code::none: return "none";
    case issue_code::required: return "required";
    case issue_code::unknown_field: return "unknown_field";
    case issue_code::duplicate_field: return "duplicate_field";
    case issue_code::wrong_type: return "wrong_type";
    case issue_code::too_short: return "too_short";
    case issue_code::too_long: return "too_long";
    case issue_code::too_small: return "too_small";
    case issue_code::too_large: return "too_large";
    case issue_code::too_few_items: return "too_few_items";
    case issue_code::too_many_items: return "too_many_items";
    case issue_code::repeated_item: return "repeated_item";
    case issue_code::too_deep: return "too_deep";
    case issue_code::not_an_integer: return "not_an_integer";
    case issue_code::no_match: return "no_match";
    case issue_code::not_allowed: return "not_allowed";
    case issue_code::not_a_uuid: return "not_a_uuid";
    case issue_code::not_a_timestamp: return "not_a_timestamp";
    case issue_code::forbidden_character: return "forbidden_character";
    case issue_code::malformed_encoding: return "malformed_encoding";
    case issue_code::bad_format: return "bad_format";
    case issue_code::not_a_multiple: return "not_a_multiple";
    case issue_code::not_above: return "not_above";
    case issue_code::not_below: return "not_below";
    case issue_code::too_few_bytes: return "too_few_bytes";
    case issue_code::too_many_bytes: return "too_many_bytes";
    case issue_code::rule_broken: return "rule_broken";
    case issue_code::file_name: return "file_name";
    case issue_code::file_type: return "file_type";
    case issue_code::file_too_large: return "file_too_large";
    case issue_code::image_too_large: return "image_too_large";
  }
  return "unknown";
}

/// Whether `wanted` says what was broken, in place of `bound`.
[[nodiscard]] constexpr auto is_told_in_words(issue_code code) noexcept -> bool { return code == issue_code::bad_format; }

/// What a value of one type breaks: `code` is `none` if it breaks nothing; `bound` is the limit for codes that have one;
/// `wanted`, for `bad_format`, is a literal that says what is wanted: "must be a date, as 2026-11-21". Two words, so that it is
/// returned in registers.
struct issue {
  issue_code code = issue_code::none;
  union {
    double bound = 0;
    const char* wanted;
  };

  constexpr issue() = default;
  constexpr issue(issue_code found, double limit = 0) noexcept : code(found), bound(limit) {
    if (is_told_in_words(found)) wanted = "does not have the documented form";
  }

  [[nodiscard]] constexpr auto found() const noexcept -> bool { return code != issue_code::none; }
  friend constexpr auto operator==(const issue& left, const issue& right) noexcept -> bool {
    if (left.code != right.code) return false;
    if (is_told_in_words(left.code)) return std::string_view{left.wanted} == std::string_view{right.wanted};
    return left.bound == right.bound;
  }
};
static_assert(sizeof(issue) == 16 && std::is_trivially_copyable_v<issue>);

/// The issue of text that is not what its type wants. Precondition: `wanted` is a literal or lives as long.
[[nodiscard]] constexpr auto bad_format(const char* wanted) noexcept -> issue {
  issue made{issue_code::bad_format};
  made.wanted = wanted;
  return made;
}

}  // namespace ward

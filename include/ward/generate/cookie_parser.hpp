// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads the cookies of a request into a struct (row 14).
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "ward/core/arena.hpp"
#include "ward/core/ascii.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/parameter_reading.hpp"
#include "ward/http/cookie.hpp"
#include "ward/http/request_head.hpp"
#include "ward/http/token.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/struct_schema.hpp"

namespace ward::generate {

/// More than browsers send to one host. A field with more cookies is refused.
inline constexpr std::size_t max_cookies = 256;

namespace detail {

// What is wrong with the field as a whole. What is wrong with a cookie goes to `reading`.
template <class Struct>
[[nodiscard]] auto take_cookies(std::string_view field, parameter_reading<Struct>& reading) -> issue {
  http::cookie_reader cookies{field};
  http::cookie each;
  for (std::size_t count = 1; cookies.next(each); ++count) {
    if (count > max_cookies) return {issue_code::too_many_items, static_cast<double>(max_cookies)};
    const auto which = find_wire_member<Struct>(each.name);
    if (which == member_count<Struct>) continue;
    if (http::is_cookie_value(each.value)) {
      reading.take(which, each.value);
    } else {
      reading.report(which, {issue_code::malformed_encoding});
    }
  }
  return cookies.is_malformed() ? issue{issue_code::malformed_encoding} : issue{};
}

}  // namespace detail

/// Reads the cookies that are members, by their exact names; the rest is not this endpoint's. A repeated one is an issue, and so are
/// a second Cookie field (RFC 6265, section 5.4), a malformed one, and one of more than `max_cookies`: what follows is not read.
/// Values are not decoded. Linear in the size of the field.
template <class Struct>
void parse_cookies(std::span<const http::field> fields, Struct& object, arena& memory, issue_list& issues) {
  static_assert(std::ranges::all_of(wire_names<Struct>, http::detail::is_token),
                "ward::cookies: a cookie has a name that no cookie can have: letters, digits, '-' and '_' are fine in one.");
  detail::parameter_reading<Struct> reading{object, input_place::cookie, memory, issues};
  bool is_seen = false;
  for (const auto& each : fields) {
    if (!ascii::equal_ignoring_case(each.name, "cookie")) continue;
    const auto problem = is_seen ? issue{issue_code::duplicate_field} : detail::take_cookies(each.value, reading);
    if (problem.found()) return issues.add(input_place::cookie, nullptr, problem);
    is_seen = true;
  }
  reading.finish();
}

}  // namespace ward::generate

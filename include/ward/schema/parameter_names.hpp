// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which members can be header fields and cookies.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/http/token.hpp"
#include "ward/schema/member_case.hpp"
#include "ward/schema/reflect.hpp"

namespace ward::detail {

// The member of a header field: `if_match` for If-Match, ASCII case ignored. If_Match is another field (and what a proxy drops).
[[nodiscard]] constexpr auto is_field_of(std::string_view member, std::string_view field) noexcept -> bool {
  if (member.size() != field.size()) return false;
  for (std::size_t i = 0; i != field.size(); ++i) {
    const char wanted = member[i] == '_' ? '-' : ascii::to_lower(member[i]);
    if (wanted != ascii::to_lower(field[i])) return false;
  }
  return true;
}

// What the pipeline reads itself, or a handler must not see: credentials, framing, negotiation. OpenAPI ignores the last three.
constexpr auto is_header_of_users(std::string_view name, bool is_given) -> bool {
  constexpr std::array<std::string_view, 16> taken{
      "authorization", "proxy-authorization", "cookie", "set-cookie", "host", "connection", "content-length", "content-encoding",
      "transfer-encoding", "te", "trailer", "upgrade", "expect", "x-forwarded-for", "content-type", "accept"};
  const auto is_misspelt = [is_given](char c) {
    return is_given ? c == '_' || !http::detail::is_token_character(c) : ascii::is_upper(c);
  };
  return std::ranges::none_of(taken, [name](std::string_view each) { return is_field_of(name, each); }) &&
         std::ranges::none_of(name, is_misspelt);
}

template <class Struct>
inline constexpr bool names_headers_of_users = [] {
  for (std::size_t i = 0; i != member_count<Struct>; ++i) {
    if (!is_header_of_users(spelled_names<Struct>[i], spelled_names<Struct>[i] != member_names<Struct>[i])) return false;
  }
  return true;
}();

template <class Struct>
inline constexpr bool names_distinct_headers = [] {
  const auto& names = spelled_names<Struct>;
  for (std::size_t i = 0; i != names.size(); ++i) {
    for (std::size_t j = 0; j != i; ++j) {
      if (is_field_of(names[i], names[j]) || is_field_of(names[j], names[i])) return false;
    }
  }
  return true;
}();

template <class Struct>
inline constexpr bool names_cookies = std::ranges::all_of(spelled_names<Struct>, http::detail::is_token);

}  // namespace ward::detail

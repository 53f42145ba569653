// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads the parameters of a request into structs: path, query and header fields, strictly decoded (rows 14 and 78).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ward/core/arena.hpp"
#include "ward/core/ascii.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/parameter_reading.hpp"
#include "ward/http/framing.hpp"
#include "ward/http/request_head.hpp"
#include "ward/http/target.hpp"
#include "ward/schema/parameter_names.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::generate {

/// A parameter as it came: a placeholder of the route with its segment, still encoded.
struct path_parameter {
  std::string_view name;
  std::string_view encoded;
};

namespace detail {

// What `encoded` means: itself if nothing in it is encoded, else text in `memory`. Nothing if an escape is malformed.
[[nodiscard]] inline auto decode_parameter(std::string_view encoded, arena& memory, bool is_segment,
                                           http::plus_means plus = http::plus_means::plus) -> std::optional<std::string_view> {
  const auto stands_for_itself = [plus](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && c != '%' && (c != '+' || plus == http::plus_means::plus);
  };
  if (std::ranges::all_of(encoded, stands_for_itself)) return encoded;
  return http::percent_decode(encoded, memory.allocate_array<char>(encoded.size()), is_segment, plus);
}

}  // namespace detail

/// Reads the placeholders. What was encoded lives in `memory`. False if an escape is malformed: the target then means nothing.
template <class Struct>
[[nodiscard]] auto parse_path(std::span<const path_parameter> parameters, Struct& object, arena& memory, issue_list& issues)
    -> bool {
  detail::parameter_reading<Struct> reading{object, input_place::path, memory, issues};
  for (const auto& each : parameters) {
    const auto text = detail::decode_parameter(each.encoded, memory, true);
    if (!text) return false;
    const auto which = find_wire_member<Struct>(each.name);
    if (which != member_count<Struct>) reading.take(which, *text);
  }
  reading.finish();
  return true;
}

/// Reads `name=value&...`. An unknown or empty name is an issue, and so is a repeated one of a member that is no list. False if an
/// escape is malformed. `Names` says how members are called. Linear in the size of `query`; allocates from `memory` what was encoded, and the items of lists.
template <member_case Names = member_case::as_declared, class Struct>
[[nodiscard]] auto parse_query(std::string_view query, Struct& object, arena& memory, issue_list& issues) -> bool {
  detail::parameter_reading<Struct, Names> reading{object, input_place::query, memory, issues};
  while (!query.empty()) {
    const auto pair = query.substr(0, query.find('&'));
    query.remove_prefix(pair.size() == query.size() ? pair.size() : pair.size() + 1);
    const auto equals = pair.find('=');
    const auto encoded_value = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    const auto name = detail::decode_parameter(pair.substr(0, equals), memory, false, http::plus_means::space);
    const auto value = detail::decode_parameter(encoded_value, memory, false, http::plus_means::space);
    if (!name || !value) return false;
    const auto which = find_wire_member<Struct, Names>(*name);
    if (which != member_count<Struct>) {
      reading.take(which, *value);
    } else if (!issues.full()) {
      issues.add(input_place::query, nullptr, {issue_code::unknown_field}, is_valid_utf8(*name) ? *name : std::string_view{});
    }
  }
  reading.finish();
  return true;
}

namespace detail {

}  // namespace detail

/// Reads the fields that are members; the rest is not this endpoint's.
template <class Struct>
void parse_headers(std::span<const http::field> fields, Struct& object, arena& memory, issue_list& issues) {
  static_assert(ward::detail::names_headers_of_users<Struct>,
                "ward::headers: a member is named like a field that ward reads itself (authorization, host, content_type, ...) or "
                "has a capital letter. Name fields in snake case, if_match is If-Match, or in full: ward::named<\"If-Match\", type>.");
  detail::parameter_reading<Struct> reading{object, input_place::header, memory, issues};
  for (const auto& each : fields) {
    for (std::size_t which = 0; which != member_count<Struct>; ++which) {
      if (ward::detail::is_field_of(wire_names<Struct>[which], each.name)) reading.take(which, each.value);
    }
  }
  reading.finish();
}

}  // namespace ward::generate

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Reads the parameters of a request into structs: path, query and header fields, strictly decoded (rows 14 and 78).
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <clocale>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "ward/core/arena.hpp"
#include "ward/core/ascii.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/http/request_head.hpp"
#include "ward/http/target.hpp"
#include "ward/schema/struct_schema.hpp"
#include "ward/schema/utf8.hpp"

namespace ward::generate {

/// A parameter as it came: a placeholder of the route with its segment, still encoded.
struct path_parameter {
  std::string_view name;
  std::string_view encoded;
};

namespace detail {

using ward::detail::schema_access;

// One spelling for each number: no sign but '-', no leading zero, nothing behind it.
[[nodiscard]] inline auto is_canonical_integer(std::string_view text) noexcept -> bool {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && (text.front() != '0' || text.size() == 1) && ascii::is_digit(text.front());
}

template <class Field>
[[nodiscard]] auto assign_integer(Field& field, std::string_view text) -> issue {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (!is_canonical_integer(text) || at != end) return {issue_code::not_an_integer};
  if (error == std::errc::result_out_of_range) {
    return text.front() == '-' ? issue{issue_code::too_small, static_cast<double>(Field::low)}
                               : issue{issue_code::too_large, static_cast<double>(Field::high)};
  }
  return schema_access::assign(field, number);
}

// The grammar of JSON's numbers (RFC 8259, section 6), so that a number is spelled alike in a query and in a body.
[[nodiscard]] inline auto is_json_number(std::string_view text) noexcept -> bool {
  const auto take_digits = [&text] {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end != 0;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool leading_zero = text.starts_with('0');
  if (leading_zero) {
    text.remove_prefix(1);
  } else if (!take_digits()) {
    return false;
  }
  if (text.starts_with('.') && (text.remove_prefix(1), !take_digits())) return false;
  if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (!take_digits()) return false;
  }
  return text.empty();
}

inline constexpr std::size_t longest_number_parameter = 64;

// Precondition: `is_json_number(text)`. Nothing for one that a double cannot hold.
[[nodiscard]] inline auto to_double(std::string_view text) noexcept -> std::optional<double> {
  double number = 0;
#if defined(__cpp_lib_to_chars)
  if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc{}) return std::nullopt;
#else  // libc++ has no from_chars for double before LLVM 20
  static const ::locale_t plain = ::newlocale(LC_ALL_MASK, "C", nullptr);
  std::array<char, longest_number_parameter + 1> terminated{};
  std::copy(text.begin(), text.end(), terminated.begin());
  number = ::strtod_l(terminated.data(), nullptr, plain);
  if (!std::isfinite(number)) return std::nullopt;
#endif
  return number;
}

template <class Field>
[[nodiscard]] auto assign_number(Field& field, std::string_view text) -> issue {
  if (text.size() > longest_number_parameter || !is_json_number(text)) return {issue_code::wrong_type};
  const auto number = to_double(text);
  if (!number) return {issue_code::wrong_type};
  return schema_access::assign(field, *number);
}

/// Sets a scalar from decoded text.
template <class Field>
[[nodiscard]] auto assign_parameter(Field& field, std::string_view text) -> issue {
  constexpr auto kind = kind_of<Field>;
  if constexpr (kind == schema_kind::optional) {
    return assign_parameter(field.emplace(schema_access::make<typename Field::value_type>()), text);
  } else if constexpr (kind == schema_kind::text) {
    if (!is_valid_utf8(text)) return {issue_code::malformed_encoding};
    return schema_access::assign(field, text);
  } else if constexpr (kind == schema_kind::integer) {
    return assign_integer(field, text);
  } else if constexpr (kind == schema_kind::number) {
    return assign_number(field, text);
  } else {
    if (text != "true" && text != "false") return {issue_code::wrong_type};
    schema_access::adopt(field, text == "true");
    return {};
  }
}

// Sets the member at `which`.
template <class Struct>
[[nodiscard]] auto assign_member(Struct& object, std::size_t which, std::string_view text) -> issue {
  return visit_members(object, [&](auto&... members) {
    std::size_t index = 0;
    issue problem;
    static_cast<void>(((index++ == which ? (problem = assign_parameter(members, text), true) : false) || ...));
    return problem;
  });
}

// Takes parameters one by one, and knows at the end which were missing.
template <class Struct>
class parameter_reading {
 public:
  parameter_reading(Struct& object, input_place place, issue_list& issues)
      : object_(object), place_(place), issues_(issues) {}

  void take(std::size_t which, std::string_view text) {
    const std::uint64_t bit = std::uint64_t{1} << which;
    if ((seen_ & bit) != 0) return report(which, {issue_code::duplicate_field});
    seen_ |= bit;
    if (const auto problem = assign_member(object_, which, text); problem.found()) report(which, problem);
  }
  void report(std::size_t which, issue problem) { issues_.add(place_, nullptr, problem, member_names<Struct>[which]); }
  void report_absent() {
    for (std::size_t i = 0; i != member_count<Struct>; ++i) {
      if (member_presence<Struct>[i] == presence::required && ((seen_ >> i) & 1U) == 0) report(i, {issue_code::required});
    }
  }

 private:
  Struct& object_;
  input_place place_;
  issue_list& issues_;
  std::uint64_t seen_ = 0;
};

// The member of a header field: `if_match` for If-Match, ASCII case ignored. If_Match is another field (and what a proxy drops).
[[nodiscard]] inline auto is_field_of(std::string_view member, std::string_view field) noexcept -> bool {
  if (member.size() != field.size()) return false;
  for (std::size_t i = 0; i != field.size(); ++i) {
    if (field[i] == '_' || member[i] != (field[i] == '-' ? '_' : ascii::to_lower(field[i]))) return false;
  }
  return true;
}

}  // namespace detail

/// Reads the placeholders. Decoded text lives in `memory`. False if an escape is malformed: the target then means nothing.
template <class Struct>
[[nodiscard]] auto parse_path(std::span<const path_parameter> parameters, Struct& object, arena& memory, issue_list& issues)
    -> bool {
  detail::parameter_reading<Struct> reading{object, input_place::path, issues};
  for (const auto& each : parameters) {
    const auto text = http::percent_decode(each.encoded, memory.allocate_array<char>(each.encoded.size()), true);
    if (!text) return false;
    const auto which = find_member<Struct>(each.name);
    if (which != member_count<Struct>) reading.take(which, *text);
  }
  reading.report_absent();
  return true;
}

/// Reads `name=value&...`. An unknown, repeated or empty name is an issue. False if an escape is malformed.
template <class Struct>
[[nodiscard]] auto parse_query(std::string_view query, Struct& object, arena& memory, issue_list& issues) -> bool {
  detail::parameter_reading<Struct> reading{object, input_place::query, issues};
  while (!query.empty()) {
    const auto pair = query.substr(0, query.find('&'));
    query.remove_prefix(pair.size() == query.size() ? pair.size() : pair.size() + 1);
    const auto equals = pair.find('=');
    const auto encoded_value = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    char* room = memory.allocate_array<char>(pair.size() + 1);
    const auto name = http::percent_decode(pair.substr(0, equals), room, false, http::plus_means::space);
    if (!name) return false;
    const auto value = http::percent_decode(encoded_value, room + name->size(), false, http::plus_means::space);
    if (!value) return false;
    const auto which = find_member<Struct>(*name);
    if (which == member_count<Struct>) {
      issues.add(input_place::query, nullptr, {issue_code::unknown_field}, is_valid_utf8(*name) ? *name : std::string_view{});
    } else {
      reading.take(which, *value);
    }
  }
  reading.report_absent();
  return true;
}

namespace detail {

// What the pipeline reads itself, or a handler must not see: credentials, framing, negotiation. OpenAPI ignores the last three.
constexpr auto is_header_of_users(std::string_view member) -> bool {
  constexpr std::array<std::string_view, 16> taken{
      "authorization", "proxy_authorization", "cookie", "set_cookie", "host", "connection", "content_length", "content_encoding",
      "transfer_encoding", "te", "trailer", "upgrade", "expect", "x_forwarded_for", "content_type", "accept"};
  const auto is_upper = [](char c) { return ascii::is_upper(c); };
  return std::ranges::find(taken, member) == taken.end() && std::ranges::none_of(member, is_upper);
}

template <class Struct>
inline constexpr bool names_headers_of_users =
    std::ranges::all_of(member_names<Struct>, [](std::string_view name) { return is_header_of_users(name); });

}  // namespace detail

/// Reads the fields that are members; the rest is not this endpoint's.
template <class Struct>
void parse_headers(std::span<const http::field> fields, Struct& object, issue_list& issues) {
  static_assert(detail::names_headers_of_users<Struct>,
                "ward::headers: a member is named like a field that ward reads itself (authorization, host, content_type, ...) or "
                "has a capital letter. Name fields in snake case: if_match is If-Match.");
  detail::parameter_reading<Struct> reading{object, input_place::header, issues};
  for (const auto& each : fields) {
    for (std::size_t which = 0; which != member_count<Struct>; ++which) {
      if (detail::is_field_of(member_names<Struct>[which], each.name)) reading.take(which, each.value);
    }
  }
  reading.report_absent();
}

}  // namespace ward::generate

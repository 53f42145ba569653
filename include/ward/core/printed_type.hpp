// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The name of a type as the compiler prints it. Every struct and endpoint of every contract is asked: steps of evaluation are what it
// costs, so nothing is searched that stands where it always does.
#pragma once

#include <cstddef>
#include <string_view>

namespace ward::detail {

struct printed_text {
  const char* text;
  std::size_t size;
};
// "... [Type = a::name]" or "... [with Type = a::name]". A result type that is an alias would be spelled out behind it by g++.
template <class Type>
consteval auto print_type() -> printed_text {
  return {__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 2};
}

inline constexpr std::size_t type_begins_at = std::string_view{print_type<int>().text}.find(" = int]") + 3;

/// "a::name<b::argument>".
constexpr auto view_of(printed_text printed) noexcept -> std::string_view {
  return {printed.text + type_begins_at, printed.size - type_begins_at};
}
/// "name<b::argument>" of "a::name<b::argument>".
constexpr auto without_namespaces(std::string_view printed) noexcept -> std::string_view {
  const char* const begin = printed.data();
  const char* const end = begin + printed.size();
  const char* name = begin;
  for (const char* at = begin; at != end && *at != '<'; ++at) {
    if (*at == ':') name = at + 1;
  }
  return {name, end};
}

}  // namespace ward::detail

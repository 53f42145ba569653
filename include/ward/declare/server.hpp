// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Where an api is served, for the readers of its document (API9).
#pragma once

#include <cstddef>
#include <string_view>

#include "ward/core/ascii.hpp"
#include "ward/core/fixed_string.hpp"
#include "ward/declare/clause.hpp"

namespace ward {
namespace detail {

// Of a URL this much is asked: a path of this host, or a host by https, with nobody's name before it (RFC 9110, section 4.2.4); no slash at
// its end, where paths begin; nothing that no URI holds (RFC 3986, section 2), braces among it, which OpenAPI takes for variables.
consteval auto is_server_url(std::string_view url) -> bool {
  constexpr std::string_view scheme = "https://";
  for (const char c : url) {
    if (c <= ' ' || c > '~') return false;
  }
  if (url == "/") return true;
  std::size_t end = scheme.size();  // of the host
  while (end < url.size() && url[end] != '/' && url[end] != '@') ++end;
  const bool has_host = url.starts_with(scheme) && end > scheme.size() && (end == url.size() || url[end] == '/');
  const bool is_path = url.starts_with('/') && !url.starts_with("//");
  return (has_host || is_path) && !url.ends_with('/') && url.find_first_of("?#{}|\\^`<>\"") == std::string_view::npos;
}

template <fixed_string Url, fixed_string Environment>
consteval auto check_server() -> bool {
  constexpr bool have_a_url = is_server_url(Url.view());
  constexpr bool have_an_environment = !ascii::trimmed(Environment.view()).empty();
  static_assert(have_a_url, "ward::server: a URL is https://, a host and a path, or a path of the host that hands the document out, in "
                            "visible ASCII, without user, braces, query, fragment and '/' at its end: \"https://api.notes.test/v1\".");
  static_assert(have_an_environment, "ward::server: an environment without a name. Write ward::server<\"https://api.notes.test\", \"production\">.");
  return true;
}

template <fixed_string Url, fixed_string Environment, bool IsInternal>
struct server_clause {
  static constexpr clause_kind clause = clause_kind::server;
  static constexpr std::string_view url = Url.view();
  static constexpr std::string_view environment = Environment.view();
  static constexpr bool is_internal = IsInternal;
};

}  // namespace detail

/// Of an api, once for each place: where it is served, and the environment that is ("production", "staging", ...). Without one, the
/// document says that the api is where the document comes from.
template <fixed_string Url, fixed_string Environment, bool = detail::check_server<Url, Environment>()>
struct server : detail::server_clause<Url, Environment, false> {};

/// The same of a server that the public cannot reach: the document has `x-internal: true`.
template <fixed_string Url, fixed_string Environment, bool = detail::check_server<Url, Environment>()>
struct internal_server : detail::server_clause<Url, Environment, true> {};

}  // namespace ward

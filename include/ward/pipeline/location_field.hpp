// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The Location of an answer: the path of the endpoint that `ward::location` names, filled from the answer and the request's path.
#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include "ward/generate/json_writer.hpp"
#include "ward/generate/parameter_writer.hpp"
#include "ward/http/framing.hpp"
#include "ward/http/response.hpp"
#include "ward/http/target.hpp"
#include "ward/law/location_facts.hpp"
#include "ward/pipeline/call.hpp"
#include "ward/pipeline/reply.hpp"
#include "ward/schema/reflect.hpp"

namespace ward::pipeline {
namespace detail {

// Its text stands behind the body for a moment, where there is room, and encoded in the field.
template <class Member>
[[nodiscard]] auto append_segment(http::response& to, const Member& member) -> bool {
  const auto end = to.body.size();
  bool is_segment = generate::write_scalar(to.body, generate::detail::bare_value(member));
  const auto text = to.body.view().substr(end);
  is_segment = is_segment && http::can_be_segment(text);
  if (is_segment) generate::write_percent_encoded(to.fields, text);
  to.body.truncate(end);
  return is_segment;
}

template <std::size_t Member, class Struct>
[[nodiscard]] auto append_member(http::response& to, const Struct& from) -> bool {
  return visit_members(from, [&](const auto&... members) { return append_segment(to, std::get<Member>(std::tie(members...))); });
}

/// Appends what stands in front of the next placeholder, and takes it and the placeholder away.
inline void append_literal(http::response& to, std::string_view& path) {
  to.fields.append(path.substr(0, path.find('{')));
  path.remove_prefix(path.find('}') + 1);
}

template <law::location_source Source, std::size_t Member, class Body, class Path>
[[nodiscard]] auto append_part(http::response& to, std::string_view& path, const Body& body, const Path& own) -> bool {
  append_literal(to, path);
  if constexpr (Source == law::location_source::answer) return append_member<Member>(to, generate::detail::bare_value(body));
  else return append_member<Member>(to, own);
}

template <class Endpoint, class Returns, std::size_t... Part>
[[nodiscard]] auto append_path(http::response& to, const auto& body, const auto& own, std::index_sequence<Part...>) -> bool {
  constexpr const auto& parts = law::location_parts<Endpoint, Returns>;
  std::string_view rest = law::facts_of<law::located_endpoint<Endpoint>>.path;
  if (!(append_part<parts[Part].source, parts[Part].member>(to, rest, body, own) && ...)) return false;
  to.fields.append(rest);
  return true;
}

}  // namespace detail

/// Adds the Location of the answer that `reply` has written, if it has one: see `ward::location`. Linear in the size of what it
/// says; allocates nothing but the growth of the response's own buffers.
template <class Endpoint>
void add_location(http::response& response, const reply<Endpoint>& reply, const inputs<Endpoint>& given) {
  reply.visit([&]<class Returns>(const auto& body) {
    if constexpr (law::has_location<Endpoint, Returns>) {
      constexpr std::size_t parts = law::location_parts<Endpoint, Returns>.size();
      const auto start = response.fields.size();
      response.add_lines("location: ");
      const auto path = response.fields.size();
      const bool is_path = detail::append_path<Endpoint, Returns>(response, body, given.path, std::make_index_sequence<parts>{});
      if (is_path && response.fields.size() - path <= http::framing_limits::target_bytes) {
        response.add_lines("\r\n");
      } else {
        response.fields.truncate(start);
      }
    }
  });
}

}  // namespace ward::pipeline

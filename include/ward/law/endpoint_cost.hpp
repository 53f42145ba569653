// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the worst request of an endpoint costs, as constants: an api can hold itself to a budget.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "ward/declare/endpoint.hpp"
#include "ward/declare/input.hpp"
#include "ward/schema/json_cost.hpp"
#include "ward/schema/form_cost.hpp"

namespace ward {

/// The worst that the body of a request can need. All zero for an endpoint that takes none.
struct endpoint_cost {
  std::uint64_t body_bytes = 0;  ///< read at most, of the body as it is sent: larger ones are refused with 413
  std::size_t depth = 0;         ///< of objects and arrays inside each other; 1 for a form
  std::size_t items = 0;         ///< values, those that hold others among them; the members of a form
  /// Taken at most from the request's arena for the values of the body. Parameters take what their percent-encoded texts are long and
  /// the items of their lists on top; a server bounds the head that they come in. The JSON parser's own buffers are no part of it.
  std::size_t arena_bytes = 0;
};

namespace law::detail {

template <class Body>
consteval auto cost_of_body() -> endpoint_cost {
  constexpr json_cost worst = cost_of_json<typename Body::schema>;
  const std::size_t bytes = Body::max_bytes == 0 ? worst.bytes : std::min(worst.bytes, Body::max_bytes);
  return {bytes, std::min(worst.depth, bytes), std::min(worst.items, bytes), worst.arena_bytes};
}

template <class Form>
consteval auto cost_of_form() -> endpoint_cost {
  using schema = typename Form::schema;
  return {max_form_bytes<schema>, 1, member_count<schema>, max_form_text_bytes<schema> + member_count<schema>};
}

template <class Endpoint>
consteval auto cost_of_endpoint() -> endpoint_cost {
  if constexpr (has_clause<Endpoint, clause_kind::body>) {
    return cost_of_body<clause_of<Endpoint, clause_kind::body>>();
  } else if constexpr (has_clause<Endpoint, clause_kind::form>) {
    return cost_of_form<clause_of<Endpoint, clause_kind::form>>();
  } else {
    return {};
  }
}

}  // namespace law::detail

/// `static_assert(ward::cost<create_note>.body_bytes < 300'000);`
template <class Endpoint>
inline constexpr endpoint_cost cost = law::detail::cost_of_endpoint<Endpoint>();

}  // namespace ward

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Inputs and outcomes in the document, with the problems that each of them brings along.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/clause_document.hpp"
#include "ward/generate/schema_node.hpp"
#include "ward/http/status.hpp"
#include "ward/law/endpoint_cost.hpp"
#include "ward/schema/asserted_tenant.hpp"
#include "ward/schema/reflect.hpp"

namespace ward::generate::openapi {
namespace detail {

template <input_place Place>
struct parameter_clause_document {
  using said = const schema_node*;
  template <class Clause, member_case Names>
  static constexpr said by =
      node_of<typename Clause::schema,
              wire{Place == input_place::query ? Names : member_case::as_declared, message::request}>;
  static void describe(operation& of, said schema) { of.parameters.push_back({Place, schema}); }
};

template <class... Members>
[[nodiscard]] consteval auto any_asserts_tenant(type_list<Members...>) noexcept -> bool {
  return (ward::detail::asserts_tenant<Members> || ...);
}

// The cap of a body is the most that is read of it, and none of what it holds costs more than this.
inline void describe_cost(operation& of, const endpoint_cost& cost) {
  json_text text;
  text.object([&] {
    text.member("bodyBytes", cost.body_bytes);
    text.member("depth", cost.depth);
    text.member("items", cost.items);
    text.member("arenaBytes", cost.arena_bytes);
  });
  of.extensions["x-ward-cost"] = std::move(text).take();
  of.cost = cost;
}

struct read_body {
  const schema_node* schema;
  endpoint_cost cost;
};

template <class Schema, member_case Names>
consteval auto node_of_answer() -> const schema_node* {
  if constexpr (std::is_void_v<Schema>)
    return nullptr;
  else
    return node_of<Schema, wire{Names, message::answer}>;
}

}  // namespace detail

template <>
struct clause_document<clause_kind::path> {
  struct said {
    const schema_node* schema;
    bool asserts_tenant;
  };
  template <class Clause, member_case>
  static constexpr said by{node_of<typename Clause::schema, wire{member_case::as_declared, message::request}>,
                           detail::any_asserts_tenant(member_types<typename Clause::schema>{})};

  static void describe(operation& of, const said& path) {
    of.parameters.push_back({input_place::path, path.schema});
    of.asserts_tenant = path.asserts_tenant;
    of.can_fail(http::problems::not_found);
  }
};

template <>
struct clause_document<clause_kind::query> : detail::parameter_clause_document<input_place::query> {};
template <>
struct clause_document<clause_kind::headers> : detail::parameter_clause_document<input_place::header> {};
template <>
struct clause_document<clause_kind::cookies> : detail::parameter_clause_document<input_place::cookie> {};

template <>
struct clause_document<clause_kind::body> {
  using said = detail::read_body;
  template <class Clause, member_case Names>
  static constexpr said by{node_of<typename Clause::schema, wire{Names, message::request}>,
                           ward::law::detail::cost_of_body<Clause>()};

  static void describe(operation& of, const said& body) {
    of.body = body.schema;
    detail::describe_cost(of, body.cost);
    of.can_fail(http::problems::unsupported_media_type);
  }
};

template <>
struct clause_document<clause_kind::form> {
  using said = detail::read_body;
  template <class Clause, member_case Names>
  static constexpr said by{node_of<typename Clause::schema, wire{Names, message::request}>,
                           ward::law::detail::cost_of_form<Clause>()};

  static void describe(operation& of, const said& form) {
    of.form = form.schema;
    detail::describe_cost(of, form.cost);
    of.can_fail(http::problems::unsupported_form_type);
  }
};

template <>
struct clause_document<clause_kind::returns> {
  struct said {
    int status;
    const schema_node* body;
  };
  template <class Clause, member_case Names>
  static constexpr said by{Clause::status, detail::node_of_answer<typename Clause::schema, Names>()};
  static void describe(operation& of, const said& outcome) { of.can_return(outcome.status, outcome.body); }
};

template <>
struct clause_document<clause_kind::fails> {
  using said = http::problem_kind;
  template <class Clause, member_case>
  static constexpr said by{Clause::status, Clause::code, Clause::title};

  static void describe(operation& of, said problem) {
    if (problem.title.empty()) problem.title = http::reason(problem.status);
    of.can_fail(problem);
  }
};

}  // namespace ward::generate::openapi

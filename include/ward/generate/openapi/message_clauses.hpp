// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Inputs and outcomes in the document, with the problems that each of them brings along.
#pragma once

#include <string>
#include <type_traits>
#include <utility>

#include "ward/core/type_list.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/clause_document.hpp"
#include "ward/http/status.hpp"
#include "ward/law/endpoint_cost.hpp"
#include "ward/schema/asserted_tenant.hpp"
#include "ward/schema/reflect.hpp"

namespace ward::generate::openapi {
namespace detail {

template <class... Members>
[[nodiscard]] constexpr auto any_asserts_tenant(type_list<Members...>) noexcept -> bool {
  return (ward::detail::asserts_tenant<Members> || ...);
}

template <input_place Place>
struct parameter_clause_document {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    constexpr wire on{Place == input_place::query ? Names : member_case::as_declared, message::request};
    of.parameters.push_back({Place, node_of<typename Clause::schema, on>});
    if constexpr (Place == input_place::path) {
      of.asserts_tenant = any_asserts_tenant(member_types<typename Clause::schema>{});
      of.can_fail(http::problems::not_found);
    }
  }
};

// The cap of a body is the most that is read of it, and none of what it holds costs more than this.
[[nodiscard]] inline auto cost_text(const endpoint_cost& cost) -> std::string {
  json_text text;
  text.object([&] {
    text.member("bodyBytes", cost.body_bytes);
    text.member("depth", cost.depth);
    text.member("items", cost.items);
    text.member("arenaBytes", cost.arena_bytes);
  });
  return std::move(text).take();
}

}  // namespace detail

template <>
struct clause_document<clause_kind::path> : detail::parameter_clause_document<input_place::path> {};
template <>
struct clause_document<clause_kind::query> : detail::parameter_clause_document<input_place::query> {};
template <>
struct clause_document<clause_kind::headers> : detail::parameter_clause_document<input_place::header> {};
template <>
struct clause_document<clause_kind::cookies> : detail::parameter_clause_document<input_place::cookie> {};

template <>
struct clause_document<clause_kind::body> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    of.body = node_of<typename Clause::schema, wire{Names, message::request}>;
    of.extensions["x-ward-cost"] = detail::cost_text(ward::law::detail::cost_of_body<Clause>());
    of.can_fail(http::problems::unsupported_media_type);
  }
};

template <>
struct clause_document<clause_kind::form> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    of.form = node_of<typename Clause::schema, wire{Names, message::request}>;
    of.extensions["x-ward-cost"] = detail::cost_text(ward::law::detail::cost_of_form<Clause>());
    of.can_fail(http::problems::unsupported_form_type);
  }
};

template <>
struct clause_document<clause_kind::returns> {
  template <class Clause, member_case Names>
  static void describe(operation& of) {
    if constexpr (std::is_void_v<typename Clause::schema>) {
      of.can_return(Clause::status, nullptr);
    } else {
      of.can_return(Clause::status, node_of<typename Clause::schema, wire{Names, message::answer}>);
    }
  }
};

template <>
struct clause_document<clause_kind::fails> {
  template <class Clause>
  static void describe(operation& of) {
    of.can_fail({Clause::status, Clause::code, Clause::title.empty() ? http::reason(Clause::status) : Clause::title});
  }
};

}  // namespace ward::generate::openapi

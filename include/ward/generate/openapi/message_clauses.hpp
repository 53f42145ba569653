// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Inputs and outcomes in the document, with the problems that each of them brings along.
#pragma once

#include <type_traits>

#include "ward/generate/openapi/clause_document.hpp"
#include "ward/http/status.hpp"

namespace ward::generate::openapi {
namespace detail {

template <input_place Place>
struct parameter_clause_document {
  template <class Clause>
  static void describe(operation& of) {
    of.parameters.push_back({Place, &schema_of<typename Clause::schema>});
    if (Place == input_place::path) of.can_fail(http::problems::not_found);
  }
};

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
  template <class Clause>
  static void describe(operation& of) {
    of.body = &schema_of<typename Clause::schema>;
    of.can_fail(http::problems::unsupported_media_type);
  }
};

template <>
struct clause_document<clause_kind::returns> {
  template <class Clause>
  static void describe(operation& of) {
    if constexpr (std::is_void_v<typename Clause::schema>) {
      of.can_return(Clause::status, nullptr);
    } else {
      of.can_return(Clause::status, &schema_of<typename Clause::schema>);
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

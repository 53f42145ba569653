// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The typed half of the pipeline: parse, limit by account, record, handle, write, for one endpoint and one service.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "ward/declare/endpoint.hpp"
#include "ward/declare/wire_case.hpp"
#include "ward/generate/cookie_parser.hpp"
#include "ward/generate/parameter_parser.hpp"
#include "ward/pipeline/account_quotas.hpp"
#include "ward/pipeline/answer.hpp"
#include "ward/pipeline/call.hpp"
#include "ward/pipeline/environment.hpp"
#include "ward/pipeline/exchange.hpp"
#include "ward/pipeline/form_reading.hpp"
#include "ward/pipeline/location_field.hpp"
#include "ward/pipeline/reply.hpp"

namespace ward::pipeline {
namespace detail {

/// What parsing found: nothing, or the problem to answer with.
template <class Endpoint, member_case Names>
[[nodiscard]] auto parse(exchange& exchange, inputs<Endpoint>& into) -> const http::problem_kind* {
  const auto& state = exchange.state();
  auto& issues = exchange.issues();
  if constexpr (has_clause<Endpoint, clause_kind::path>) {
    const std::span parameters{state.match.parameters.data(), state.match.parameter_count};
    if (!generate::parse_path(parameters, into.path, exchange.memory(), issues)) return &problems::malformed_request;
  }
  // Without a query clause every parameter is unknown: the struct has no member.
  if (!generate::parse_query<Names>(state.target.query.value_or(""), into.query, exchange.memory(), issues)) {
    return &problems::malformed_request;
  }
  if constexpr (has_clause<Endpoint, clause_kind::headers>) {
    generate::parse_headers(state.head.head.fields, into.headers, exchange.memory(), issues);
  }
  if constexpr (has_clause<Endpoint, clause_kind::cookies>) {
    generate::parse_cookies(state.head.head.fields, into.cookies, exchange.memory(), issues);
  }
  if constexpr (has_clause<Endpoint, clause_kind::body>) {
    const auto verdict = exchange.parser().template parse<wire{Names, message::request}>(exchange.body(), into.body, exchange.memory(), issues);
    if (verdict == generate::body_verdict::malformed) return &problems::malformed_request;
  }
  if constexpr (has_clause<Endpoint, clause_kind::form>) {
    using reading = form_reading<typename clause_of<Endpoint, clause_kind::form>::schema, Names>;
    if (!static_cast<reading&>(*exchange.form()).finish(into.form)) return &problems::malformed_request;
  }
  return issues.empty() ? nullptr : &problems::invalid_input;
}

[[nodiscard]] inline auto begin_audit(const environment_parts& parts, exchange& exchange) -> bool {
  if (!exchange.state().row->is_audited) return true;
  exchange.state().audit_begun = record_audit(parts, exchange, guard::audit_phase::attempted);
  return exchange.state().audit_begun;
}

// What does not depend on the endpoint is no template: it is compiled once and not a hundred times.
inline void answer_refused(const environment_parts& parts, exchange& exchange, const http::problem_kind& problem) {
  exchange.state().event =
      &problem == &problems::invalid_input ? guard::access_event::rejected_input : guard::access_event::malformed;
  answer_problem(parts, exchange, problem);
}

// Before the first audit record: whoever floods an account fills the log, which may drop lines, and no disk that may not.
inline void answer_limited(const environment_parts& parts, exchange& exchange) {
  exchange.state().event = guard::access_event::rate_limited;
  exchange.state().reason = "account";
  answer_problem(parts, exchange, problems::quota_exceeded);
}

inline void answer_unrecorded(const environment_parts& parts, exchange& exchange) {
  exchange.state().event = guard::access_event::unavailable;
  exchange.state().reason = "audit_unavailable";
  answer_problem(parts, exchange, problems::unavailable);
}

inline void answer_replied(const environment_parts& parts, exchange& exchange, const http::problem_kind* problem, bool is_written) {
  if (problem != nullptr) {
    if (problem == &problems::not_found) exchange.state().event = guard::access_event::not_found;
    return answer_problem(parts, exchange, *problem);
  }
  if (is_written) return answer(parts, exchange);
  exchange.response().fields.clear();
  exchange.state().event = guard::access_event::failed;
  exchange.state().detail = "the reply holds a value that was moved from, was left out, or is no enumerator";
  answer_problem(parts, exchange, problems::internal);
}

}  // namespace detail

/// Carries out an admitted request. Throws what the handler throws.
template <class Endpoint, class Service, member_case Names>
void perform(void* service, exchange& exchange, const environment_parts& parts, const admitted& request) {
  inputs<Endpoint> given;
  if (const auto* problem = detail::parse<Endpoint, Names>(exchange, given)) {
    return detail::answer_refused(parts, exchange, *problem);
  }
  if (!take_account_quotas<Endpoint, Names>(parts, exchange, given)) return detail::answer_limited(parts, exchange);
  if (!detail::begin_audit(parts, exchange)) return detail::answer_unrecorded(parts, exchange);
  const call<Endpoint> call{given, request};
  const reply<Endpoint> reply = static_cast<Service*>(service)->on(call);
  const bool is_written = reply.template write<Names>(exchange.response());
  if constexpr (has_clause<Endpoint, clause_kind::location>) {
    if (is_written) add_location(exchange.response(), reply, given);
  }
  detail::answer_replied(parts, exchange, reply.problem(), is_written);
}

using perform_function = void (*)(void* service, exchange& exchange, const environment_parts& parts, const admitted& request);

namespace detail {

template <class Service, member_case Names, class... Endpoints>
constexpr auto performers_of(type_list<Endpoints...>) -> std::array<perform_function, sizeof...(Endpoints)> {
  return {&perform<Endpoints, Service, Names>...};
}

}  // namespace detail

/// The functions that carry out the operations of `Api` on a `Service`, in the order of the table.
template <class Api, class Service>
inline constexpr auto performers = detail::performers_of<Service, names_of<Api>>(typename Api::endpoints{});

}  // namespace ward::pipeline

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The end of every request, however it went: the fields that each answer has, the last audit record, the line in the log.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>

#include "ward/guard/access_log.hpp"
#include "ward/guard/rate_limit_fields.hpp"
#include "ward/pipeline/environment.hpp"
#include "ward/pipeline/exchange.hpp"
#include "ward/pipeline/problem_writer.hpp"

namespace ward::pipeline {
namespace detail {

// Rows 33 to 37 of the checklist, on errors too: nothing may be framed, sniffed or read from elsewhere (ASVS 3.4.3 to 3.4.8, 3.5.8).
inline constexpr std::string_view security_fields =
    "cross-origin-opener-policy: same-origin\r\n"
    "cross-origin-resource-policy: same-origin\r\n"
    "permissions-policy: accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n"
    "referrer-policy: no-referrer\r\n"
    "x-content-type-options: nosniff\r\n"
    "x-frame-options: DENY\r\n";

// An API's answers are no pages: nothing may be loaded or kept (ASVS 3.4.3, 14.3.2).
inline constexpr std::string_view fields_of_no_page =
    "cache-control: no-store\r\n"
    "content-security-policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'\r\n";

inline void add_document_fields(http::response& response, const fixed_document& document) {
  response.add("cache-control", document.never_changes ? "max-age=31536000, immutable" : "no-store");
  response.add("content-security-policy", document.policy.text());
}

// Over TLS only: over plain HTTP a browser ignores it (RFC 6797, section 8.1). No preload: that is the domain owner's to say.
inline constexpr std::string_view transport_security_field =
    "strict-transport-security: max-age=31536000; includeSubDomains\r\n";

// The ids of the path as they came, "id=0190...": which object an audited operation was about.
[[nodiscard]] inline auto audited_object(const progress& state, arena& memory) -> std::string_view {
  std::size_t size = 0;
  for (std::size_t i = 0; i != state.match.parameter_count; ++i) {
    size += state.match.parameters[i].name.size() + state.match.parameters[i].encoded.size() + 2;
  }
  char* const text = memory.allocate_array<char>(size + 1);
  char* to = text;
  for (std::size_t i = 0; i != state.match.parameter_count; ++i) {
    const auto& [name, encoded] = state.match.parameters[i];
    if (i != 0) *to++ = ' ';
    to = std::copy(name.begin(), name.end(), to);
    *to++ = '=';
    to = std::copy(encoded.begin(), encoded.end(), to);
  }
  return {text, static_cast<std::size_t>(to - text)};
}

}  // namespace detail

/// Leaves an audit record of this request. False if it could not be written, also if the audit log throws: what was done is done, and
/// is answered as such.
[[nodiscard]] inline auto record_audit(const environment_parts& parts, exchange& exchange, guard::audit_phase phase) -> bool try {
  const auto& state = exchange.state();
  guard::audit_record record;
  record.at = parts.clock->now();
  record.phase = phase;
  record.operation = state.row->name;
  record.object = detail::audited_object(state, exchange.memory());
  record.status = phase == guard::audit_phase::attempted ? 0 : exchange.response().status;
  record.trace_id = exchange.trace_id();
  if (state.token != nullptr) {
    record.actor = state.token->subject;
    record.tenant = state.token->tenant;
  }
  return parts.audit->append(record).has_value();
} catch (...) {
  return false;
}

namespace detail {

// A caller who was turned away from an audited operation leaves a record too (ASVS 16.3.2), as far as the quotas per user go:
// nobody fills the disk with refusals. One who was never known leaves none; the log has them.
inline void end_audit(const environment_parts& parts, exchange& exchange) {
  auto& state = exchange.state();
  const bool has_begun = std::exchange(state.audit_begun, false);
  const bool is_refusal = std::exchange(state.audits_refusal, false);
  if (!has_begun && !is_refusal) return;
  const auto phase = is_refusal                          ? guard::audit_phase::refused
                     : exchange.response().status >= 400 ? guard::audit_phase::failed
                                                         : guard::audit_phase::succeeded;
  if (!record_audit(parts, exchange, phase)) state.reason = "audit_unavailable";
}

inline void write_log(const environment_parts& parts, exchange& exchange) {
  const auto& state = exchange.state();
  guard::access_record record;
  record.at = state.arrived_at;
  record.event = state.event;
  record.trace_id = exchange.trace_id();
  record.method = state.head.head.method;
  if (state.row != nullptr) {
    record.route = state.row->path;
    record.operation = state.row->name;
  }
  record.status = exchange.response().status;
  record.duration =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - state.started);
  record.bytes_in = exchange.body_bytes();
  record.bytes_out = exchange.response().content().size();
  record.client = state.client;
  if (state.token != nullptr) {
    record.actor = state.token->subject;
    record.tenant = state.token->tenant;
  }
  record.reason = state.reason;
  record.detail = state.detail;
  exchange.log_line().clear();
  guard::append_json(exchange.log_line(), record);
  parts.log->write(exchange.log_line().view());
}

}  // namespace detail

/// The last stage. Every answer passes it, errors included; after it the exchange holds what is to be sent.
inline void answer(const environment_parts& parts, exchange& exchange) {
  auto& response = exchange.response();
  const auto& state = exchange.state();
  if (state.document != nullptr) {
    detail::add_document_fields(response, *state.document);
  } else {
    response.add_lines(detail::fields_of_no_page);
  }
  response.add_lines(detail::security_fields);
  if (state.head.head.secure) response.add_lines(detail::transport_security_field);
  response.add_lines("trace-id: ");
  response.fields.append(exchange.trace_id());
  response.add_lines("\r\n");
  guard::append_rate_limit_fields(response, {state.limits.data(), state.limit_count});
  if (response.status == 503) response.add_lines("retry-after: 1\r\n");
  detail::end_audit(parts, exchange);
  if (parts.log != nullptr) detail::write_log(parts, exchange);
}

/// Answers with a problem.
inline void answer_problem(const environment_parts& parts, exchange& exchange, const http::problem_kind& problem) {
  write_problem(exchange, problem);
  answer(parts, exchange);
}

}  // namespace ward::pipeline

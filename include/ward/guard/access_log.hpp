// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// One line of JSON for each request: who asked for what, and how it ended (rows 44 and 45).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ward/core/clock.hpp"
#include "ward/core/rfc3339.hpp"
#include "ward/core/text_buffer.hpp"
#include "ward/guard/log_text.hpp"
#include "ward/guard/redaction.hpp"
#include "ward/http/ip_address.hpp"

namespace ward::guard {

/// How a request ended, for alerts to count (ASVS 16.3.1 to 16.3.4). The names are stable: none is ever renamed or reused.
enum class access_event : std::uint8_t {
  served,             ///< the handler answered, be it with a problem of its own
  malformed,          ///< framing, target or body could not be read
  not_found,          ///< no such route, or no such object for this caller
  method_not_allowed,
  rate_limited,
  unauthenticated,    ///< no token, or one that was refused: `reason` says why
  insufficient_authentication,  ///< a stronger or more recent authentication is needed: `reason` says what is missing
  forbidden,          ///< role or tenant
  rejected_input,     ///< well-formed, but not what the schema says
  timed_out,          ///< the request did not arrive in time
  overloaded,         ///< no worker or connection was free
  unavailable,        ///< a store that the request needs did not answer
  failed,             ///< the handler threw: `detail` says what
};

[[nodiscard]] constexpr auto to_string(access_event event) noexcept -> std::string_view {
  switch (event) {
    case access_event::served: return "request.served";
    case access_event::malformed: return "request.malformed";
    case access_event::not_found: return "request.not_found";
    case access_event::method_not_allowed: return "request.method_not_allowed";
    case access_event::rate_limited: return "limit.exceeded";
    case access_event::unauthenticated: return "auth.unauthenticated";
    case access_event::insufficient_authentication: return "auth.insufficient";
    case access_event::forbidden: return "auth.forbidden";
    case access_event::rejected_input: return "input.rejected";
    case access_event::timed_out: return "request.timed_out";
    case access_event::overloaded: return "server.overloaded";
    case access_event::unavailable: return "server.unavailable";
    case access_event::failed: return "handler.failed";
  }
  return "unknown";
}

/// What is known of a request when it ended; views are read before `append_json` returns. There is no member for a raw path, a
/// query, a header or a body: what callers send stays out of the log, but for their method (a token by then) and address.
struct access_record {
  instant at;                          ///< when the request arrived
  access_event event = access_event::served;
  std::string_view trace_id;
  std::string_view method;             ///< as received
  std::string_view route;              ///< the template, "/v1/notes/{id}"; empty if none matched
  std::string_view operation;          ///< empty if no route matched
  int status = 0;
  std::chrono::microseconds duration{};
  std::uint64_t bytes_in = 0;          ///< of the body
  std::uint64_t bytes_out = 0;
  http::ip_address client;             ///< as `client_address` found it
  std::string_view actor;              ///< subject of the token; empty for a caller without one
  std::string_view tenant;
  std::string_view reason;             ///< a stable word, such as that of a `token_error`; empty if the event says all
  std::string_view detail;             ///< free text from inside, such as an exception's; redacted here
};

namespace detail {

// `key` with its comma, quotes and colon. Most bytes that a member may take: enough for what is sound, not for a flood.
inline void append_text_member(text_buffer& out, std::string_view key, std::string_view value, std::size_t cap) {
  if (value.empty()) return;
  out.append(key);
  append_log_string(out, value, cap);
}

inline void append_number_member(text_buffer& out, std::string_view key, auto value) {
  out.append(key);
  out.append_number(value);
}

inline void append_without_sequences(text_buffer& out, std::string_view text) {
  while (!text.empty()) {
    const auto plain = text.substr(0, text.find('\x1b'));
    out.append(plain);
    text.remove_prefix(plain.size());
    if (!text.empty()) text.remove_prefix(terminal_sequence_size(text));
  }
}

// Sequences go before the search for secrets: one in the middle would hide a token from it.
inline void append_detail(text_buffer& out, std::string_view text) {
  text_buffer plain, redacted;
  append_without_sequences(plain, text.substr(0, longest_redacted_text));
  append_redacted(redacted, plain.view());
  append_text_member(out, ",\"detail\":", redacted.view(), 1024);
}

}  // namespace detail

/// Appends the record as one line of JSON without a line end, members in the order of `access_record`, empty texts left out:
///   {"at":"2026-11-21T20:38:00.000000Z","event":"request.served","trace_id":"...","method":"GET","route":"/v1/notes/{id}",
///    "operation":"get_note","status":200,"duration_us":87,"bytes_in":0,"bytes_out":143,"client":"192.0.2.1",...}
/// Texts are made harmless (`append_log_string`) and cut: ids and words at 128 bytes, route, operation and actor at 256, detail
/// at 1024. Allocates only where the buffer grows, and for a `detail`.
inline void append_json(text_buffer& out, const access_record& record) {
  char* to = out.reserve_more(rfc3339_size + 8);
  std::memcpy(to, "{\"at\":\"", 7);
  write_rfc3339(to + 7, record.at);
  out.commit(7 + rfc3339_size);
  out.append("\",\"event\":\"");
  out.append(to_string(record.event));
  out.append('"');
  detail::append_text_member(out, ",\"trace_id\":", record.trace_id, 128);
  detail::append_text_member(out, ",\"method\":", record.method, 128);
  detail::append_text_member(out, ",\"route\":", record.route, 256);
  detail::append_text_member(out, ",\"operation\":", record.operation, 256);
  detail::append_number_member(out, ",\"status\":", record.status);
  detail::append_number_member(out, ",\"duration_us\":", record.duration.count());
  detail::append_number_member(out, ",\"bytes_in\":", record.bytes_in);
  detail::append_number_member(out, ",\"bytes_out\":", record.bytes_out);
  out.append(",\"client\":\"");
  char* const address = out.reserve_more(http::ip_address::max_text);
  out.commit(static_cast<std::size_t>(record.client.write(address) - address));
  out.append('"');
  detail::append_text_member(out, ",\"actor\":", record.actor, 256);
  detail::append_text_member(out, ",\"tenant\":", record.tenant, 128);
  detail::append_text_member(out, ",\"reason\":", record.reason, 128);
  if (!record.detail.empty()) detail::append_detail(out, record.detail);
  out.append('}');
}

}  // namespace ward::guard

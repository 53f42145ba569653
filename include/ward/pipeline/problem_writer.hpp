// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Turns what went wrong into the answer that callers see: RFC 9457, literals only (rows 20 and 21).
#pragma once

#include <charconv>
#include <cstddef>
#include <string_view>

#include "ward/core/text_buffer.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/json_writer.hpp"
#include "ward/guard/rate_limit_fields.hpp"
#include "ward/http/problem.hpp"
#include "ward/pipeline/exchange.hpp"

namespace ward::pipeline {
namespace detail {

// "must have at most 120 characters": the sentence of an issue, around its bound.
struct issue_sentence {
  std::string_view before;
  std::string_view after;
};

[[nodiscard]] constexpr auto sentence_of(issue_code code) noexcept -> issue_sentence {
  switch (code) {
    case issue_code::none: return {"is sound", {}};
    case issue_code::required: return {"is required", {}};
    case issue_code::unknown_field: return {"is not known here", {}};
    case issue_code::duplicate_field: return {"must be given once", {}};
    case issue_code::wrong_type: return {"is of the wrong type", {}};
    case issue_code::too_short: return {"must have at least ", " characters"};
    case issue_code::too_long: return {"must have at most ", " characters"};
    case issue_code::too_small: return {"must be at least ", ""};
    case issue_code::too_large: return {"must be at most ", ""};
    case issue_code::too_few_items: return {"must have at least ", " items"};
    case issue_code::too_many_items: return {"must have at most ", " items"};
    case issue_code::not_an_integer: return {"must be a whole number, written without fraction and exponent", {}};
    case issue_code::no_match: return {"does not have the documented form", {}};
    case issue_code::not_allowed: return {"is none of the documented values", {}};
    case issue_code::not_a_uuid: return {"must be a UUID", {}};
    case issue_code::not_a_timestamp: return {"must be an RFC 3339 date and time", {}};
    case issue_code::forbidden_character: return {"must not contain U+0000", {}};
    case issue_code::malformed_encoding: return {"must be valid UTF-8", {}};
    case issue_code::bad_format: return {"does not have the documented form", {}};
    case issue_code::not_a_multiple: return {"must be a multiple of ", ""};
    case issue_code::not_above: return {"must be greater than ", ""};
    case issue_code::not_below: return {"must be less than ", ""};
  }
  return {"is not valid", {}};
}

inline void write_sentence(text_buffer& out, const issue& what) {
  if (is_told_in_words(what.code) && what.wanted != nullptr) return generate::write_json_string(out, what.wanted);
  const auto sentence = sentence_of(what.code);
  out.append('"');
  out.append(sentence.before);
  if (sentence.after.data() != nullptr) {
    char* to = out.reserve_more(32);
    out.commit(static_cast<std::size_t>(std::to_chars(to, to + 32, what.bound).ptr - to));
    out.append(sentence.after);
  }
  out.append('"');
}

inline void write_issues(text_buffer& out, const generate::issue_list& issues) {
  out.append(",\"errors\":");
  char before = '[';
  for (const auto& each : issues.entries()) {
    out.append(before);
    out.append("{\"in\":\"");
    out.append(to_string(each.place));
    out.append("\",\"pointer\":");
    generate::write_json_string(out, issues.pointer(each));
    out.append(",\"code\":\"");
    out.append(to_string(each.what.code));
    out.append("\",\"detail\":");
    write_sentence(out, each.what);
    out.append('}');
    before = ',';
  }
  out.append(']');
}

inline void write_violated_policies(text_buffer& out, std::span<const guard::applied_limit> limits) {
  out.append(",\"violated-policies\":");
  char before = '[';
  for (const auto& [policy, decision] : limits) {
    if (decision.allowed) continue;
    out.append(before);
    generate::write_json_string(out, policy.name);
    before = ',';
  }
  out.append(']');
}

}  // namespace detail

/// Writes `problem` as the answer of `exchange`, with the issues found and the limits hit. Constant but for the trace id.
inline void write_problem(exchange& exchange, const http::problem_kind& problem) {
  auto& response = exchange.response();
  response.status = problem.status;
  response.body.clear();
  response.set_fixed_body({});
  auto& out = response.body;
  out.append("{\"type\":\"");
  out.append(http::type_uri_prefix(problem));
  out.append(problem.code);
  out.append("\",\"title\":");
  generate::write_json_string(out, problem.title);
  out.append(",\"status\":");
  out.append_number(problem.status);
  out.append(",\"instance\":\"urn:ward:trace:");
  out.append(exchange.trace_id());
  out.append('"');
  const auto& state = exchange.state();
  if (problem.code == http::problems::invalid_input.code) detail::write_issues(out, exchange.issues());
  if (problem.code == http::problems::quota_exceeded.code) {
    detail::write_violated_policies(out, {state.limits.data(), state.limit_count});
  }
  out.append('}');
  response.add_lines("content-type: application/problem+json\r\n");
}

}  // namespace ward::pipeline

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Turns what went wrong into the answer that callers see: RFC 9457, literals only (rows 20 and 21).
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
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
    case issue_code::repeated_item: return {"must not have equal items", {}};
    case issue_code::too_deep: return {"must be nested at most ", " deep"};
    case issue_code::not_an_integer: return {"must be a whole number, written without fraction and exponent", {}};
    case issue_code::no_match: return {"does not have the documented form", {}};
    case issue_code::not_allowed: return {"is none of the documented values", {}};
    case issue_code::not_a_uuid: return {"must be a UUID", {}};
    case issue_code::not_a_timestamp: return {"must be an RFC 3339 date and time", {}};
    case issue_code::forbidden_character: return {"must not contain U+0000", {}};
    case issue_code::malformed_encoding: return {"must be valid UTF-8", {}};
    case issue_code::rule_broken: return {"breaks a rule", {}};  // the rule brings its own sentence
    case issue_code::bad_format: return {"does not have the documented form", {}};
    case issue_code::not_a_multiple: return {"must be a multiple of ", ""};
    case issue_code::not_above: return {"must be greater than ", ""};
    case issue_code::not_below: return {"must be less than ", ""};
    case issue_code::too_few_bytes: return {"must hold at least ", " bytes"};
    case issue_code::too_many_bytes: return {"must hold at most ", " bytes"};
    case issue_code::file_name: return {"must have a plain file name of at most 255 bytes, no path", {}};
    case issue_code::file_type: return {"must be a file of an accepted type, by its name, its declared type and its content", {}};
    case issue_code::file_too_large: return {"must have at most ", " bytes"};
    case issue_code::image_too_large: return {"must have at most ", " pixels"};
  }
  return {"is not valid", {}};
}

// A whole number has its digits: to_chars alone makes 1e+05 of a hundred thousand.
inline void write_bound(text_buffer& out, double bound) {
  constexpr double exact = 9'007'199'254'740'992;  // whole numbers up to here are themselves in a double
  char* const to = out.reserve_more(32);
  const bool is_whole = bound >= -exact && bound <= exact && bound == static_cast<double>(static_cast<std::int64_t>(bound));
  const auto end = is_whole ? std::to_chars(to, to + 32, static_cast<std::int64_t>(bound)) : std::to_chars(to, to + 32, bound);
  out.commit(static_cast<std::size_t>(end.ptr - to));
}

inline void write_sentence(text_buffer& out, const issue& what) {
  if (is_told_in_words(what.code)) return generate::write_json_string(out, what.wanted);
  const auto sentence = sentence_of(what.code);
  out.append('"');
  out.append(sentence.before);
  if (sentence.after.data() != nullptr) {
    write_bound(out, what.bound);
    out.append(sentence.after);
  }
  out.append('"');
}

// Literals of the api's authors, which hold nothing that JSON escapes.
inline void write_rule(text_buffer& out, const rule_issue& rule) {
  out.append("\",\"rule\":\"");
  out.append(rule.name());
  out.append("\",\"detail\":\"");
  out.append(rule.sentence());
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
    if (each.rule.found()) {
      write_rule(out, each.rule);
    } else {
      out.append("\",\"detail\":");
      write_sentence(out, each.what);
    }
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

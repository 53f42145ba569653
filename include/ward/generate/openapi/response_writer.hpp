// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Answers in the document: successes where they are given, problems as components that operations share.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ward/generate/json_schema.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/generate/openapi/example.hpp"
#include "ward/generate/openapi/problem_schema.hpp"
#include "ward/http/status.hpp"

namespace ward::generate::openapi {

inline constexpr std::string_view schema_prefix = "#/components/schemas/";

/// Response components by name.
using response_set = std::map<std::string, const response*>;

/// The name of the component for these problems, e.g. "404.not-found". An operation without limits has one of its own, whose
/// answers carry no RateLimit fields.
[[nodiscard]] inline auto response_component(int status, const response& answer, bool is_limited) -> std::string {
  std::vector<std::string_view> codes;
  for (const auto& problem : answer.problems) codes.push_back(problem.code);
  std::sort(codes.begin(), codes.end());
  std::string name = std::to_string(status);
  for (const auto code : codes) name.append(".").append(code);
  return is_limited ? name : name.append(".unlimited");
}

namespace detail {

inline void write_header_reference(json_text& to, std::string_view name) {
  to.key(name).object([&] { to.member("$ref", std::string{"#/components/headers/"}.append(name)); });
}

inline void write_location_header(json_text& to, const location_header& location) {
  to.key("Location").object([&] {
    to.member("description", "Where " + location.operation + " answers about it: a path of this host.");
    to.key("schema").object([&] {
      to.member("type", "string");
      to.member("format", "uri-reference");
      to.member("maxLength", location.max_length);
    });
  });
}

inline void write_headers(json_text& to, int status, const response& answer, bool is_limited) {
  to.key("headers").object([&] {
    if (answer.location) write_location_header(to, *answer.location);
    if (is_limited) {
      write_header_reference(to, "RateLimit");
      write_header_reference(to, "RateLimit-Policy");
    }
    if (status == 401) write_header_reference(to, "WWW-Authenticate");
    if (status == 429 || status == 503) write_header_reference(to, "Retry-After");
    write_header_reference(to, "Trace-Id");
  });
}

// The same as the Location, for programs (OpenAPI 3.1, "Link Object").
inline void write_link(json_text& to, const location_header& location) {
  to.key("links").object([&] {
    to.key(location.operation).object([&] {
      to.member("operationId", location.operation);
      if (location.parameters.empty()) return;
      to.key("parameters").object([&] {
        for (const auto& [name, expression] : location.parameters) to.member(name, expression);
      });
    });
  });
}

[[nodiscard]] inline auto problem_reference(std::string_view code) -> std::string {
  return std::string{schema_prefix}.append(problem_component(code));
}

// One of several problems is told from the others by its type.
inline void write_problem_choice(json_text& to, const std::vector<http::problem_kind>& problems) {
  to.key("oneOf").array([&] {
    for (const auto& each : problems) to.object([&] { to.member("$ref", problem_reference(each.code)); });
  });
  to.key("discriminator").object([&] {
    to.member("propertyName", "type");
    to.key("mapping").object([&] {
      for (const auto& each : problems) {
        to.member(problem_type(each), problem_reference(each.code));
      }
    });
  });
}

[[nodiscard]] inline auto described(int status) -> std::string_view {
  const auto phrase = http::reason(status);
  return phrase.empty() ? "The answer of this status." : phrase;
}

}  // namespace detail

/// The component of a problem response: problems in the order of their codes.
inline void write_problem_response(json_text& to, int status, const response& answer, bool is_limited) {
  auto problems = answer.problems;
  std::sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
  to.object([&] {
    to.member("description", problems.size() == 1 ? problems.front().title : detail::described(status));
    detail::write_headers(to, status, answer, is_limited);
    to.key("content").object([&] {
      to.key("application/problem+json").object([&] {
        to.key("schema").object([&] {
          if (problems.size() != 1) return detail::write_problem_choice(to, problems);
          to.member("$ref", detail::problem_reference(problems.front().code));
        });
      });
    });
  });
}

inline void write_success_response(json_text& to, int status, const response& answer, bool is_limited) {
  to.object([&] {
    to.member("description", detail::described(status));
    detail::write_headers(to, status, answer, is_limited);
    if (answer.body != nullptr) {
      to.key("content").object([&] {
        to.key("application/json").object([&] {
          to.key("schema");
          schema_writer{to, schema_prefix}.use(*answer.body);
          write_examples(to, *answer.body);
        });
      });
    }
    if (answer.location) detail::write_link(to, *answer.location);
  });
}

/// The `responses` of an operation.
inline void write_responses(json_text& to, const operation& of) {
  const bool is_limited = !of.quotas.empty();
  to.key("responses").object([&] {
    for (const auto& [status, answer] : of.responses) {
      to.key(std::to_string(status));
      if (answer.problems.empty()) {
        write_success_response(to, status, answer, is_limited);
      } else {
        const auto component = response_component(status, answer, is_limited);
        to.object([&] { to.member("$ref", "#/components/responses/" + component); });
      }
    }
  });
}

}  // namespace ward::generate::openapi

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The components of a document: only what is used, in the order of their names.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "ward/generate/json_schema.hpp"
#include "ward/generate/json_text.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/generate/openapi/operation_writer.hpp"
#include "ward/generate/openapi/problem_schema.hpp"
#include "ward/generate/openapi/response_writer.hpp"

namespace ward::generate::openapi {
namespace detail {

[[nodiscard]] inline auto collect_schemas(const document& of) -> schema_set {
  schema_set structs;
  for (const auto& operation : of.operations) {
    if (operation.body != nullptr) collect_structs(structs, *operation.body);
    if (operation.form != nullptr) collect_structs(structs, *operation.form);
    for (const auto& [status, answer] : operation.responses) {
      if (answer.body != nullptr) collect_structs(structs, *answer.body);
    }
    // Parameters are written out where they are used; structs in them are not.
    for (const auto& group : operation.parameters) {
      for (const auto& member : group.schema->members) collect_structs(structs, *member.schema);
    }
  }
  return structs;
}

inline void write_schemas(json_text& to, const document& of) {
  to.key("schemas").object([&] {
    for (const auto& [name, node] : collect_schemas(of)) {
      to.key(name);
      schema_writer{to, schema_prefix}.define(*node);
    }
    const auto problems = collect_problems(of);
    if (problems.contains(http::problems::invalid_input.code)) write_issue_schema(to.key("problem-issue"));
    for (const auto& [code, kinds] : problems) write_problem_schema(to.key(problem_component(code)), code, kinds);
  });
}

inline void write_response_components(json_text& to, const document& of) {
  std::map<std::string, std::string> written;
  for (const auto& operation : of.operations) {
    const bool is_limited = !operation.quotas.empty();
    for (const auto& [status, answer] : operation.responses) {
      if (answer.problems.empty()) continue;
      json_text text;
      write_problem_response(text, status, answer, is_limited);
      written.emplace(response_component(status, answer, is_limited), std::move(text).take());
    }
  }
  to.key("responses").object([&] {
    for (const auto& [name, json] : written) to.key(name).fragment(json);
  });
}

inline void write_text_header(json_text& to, std::string_view name, std::string_view description, int max_length,
                              std::string_view pattern) {
  to.key(name).object([&] {
    to.member("description", description);
    to.key("schema").object([&] {
      to.member("type", "string");
      to.member("maxLength", max_length);
      to.member("pattern", pattern);
    });
  });
}

inline void write_header_components(json_text& to, const document& of) {
  const auto is_limited = [](const operation& each) { return !each.quotas.empty(); };
  const auto can_be_unauthenticated = [](const operation& each) { return each.responses.contains(401); };
  constexpr std::string_view printable = "^[ -~]*$";
  to.key("headers").object([&] {
    if (std::any_of(of.operations.begin(), of.operations.end(), is_limited)) {
      write_text_header(to, "RateLimit", "What is left of each limit, and for how many seconds.", 512, printable);
      write_text_header(to, "RateLimit-Policy", "The limits of this operation: requests in a window of seconds.", 512, printable);
    }
    to.key("Retry-After").object([&] {
      to.member("description", "Seconds to wait before the next attempt.");
      to.key("schema").object([&] {
        to.member("type", "integer");
        to.member("format", "int32");
        to.member("minimum", 1);
        to.member("maximum", 86400);
      });
    });
    write_text_header(to, "Trace-Id", "Names this request in the logs of the service.", 32, "^[0-9a-f]{32}$");
    if (std::any_of(of.operations.begin(), of.operations.end(), can_be_unauthenticated)) {
      write_text_header(to, "WWW-Authenticate",
                        "The scheme to come with, and why a token that came was refused: invalid_token (RFC 6750), or "
                        "insufficient_user_authentication with what is wanted (RFC 9470).",
                        2048, printable);
    }
  });
}

inline void write_security_scheme(json_text& to, std::string_view name, std::string_view description) {
  to.key(name).object([&] {
    to.member("type", "http");
    to.member("scheme", "bearer");
    to.member("bearerFormat", "JWT");
    to.member("description", description);
  });
}

inline void write_security_schemes(json_text& to, const document& of) {
  const auto is_used = [&](std::string_view scheme) {
    return std::any_of(of.operations.begin(), of.operations.end(),
                       [&](const operation& each) { return security_scheme(each) == scheme; });
  };
  if (!is_used("bearer") && !is_used("bearer_privileged")) return;
  to.key("securitySchemes").object([&] {
    if (is_used("bearer")) {
      write_security_scheme(to, "bearer",
                            "A signed JWT access token, verified as RFC8725 demands: the algorithm is pinned for each key; issuer, "
                            "audience, type and expiry are required.");
    }
    if (is_used("bearer_privileged")) {
      write_security_scheme(to, "bearer_privileged",
                            "The same token, verified as RFC8725 demands, with a privileged role among its roles.");
    }
  });
}

}  // namespace detail

inline void write_components(json_text& to, const document& of) {
  to.key("components").object([&] {
    detail::write_schemas(to, of);
    detail::write_response_components(to, of);
    detail::write_header_components(to, of);
    detail::write_security_schemes(to, of);
  });
}

}  // namespace ward::generate::openapi

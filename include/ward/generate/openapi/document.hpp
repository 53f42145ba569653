// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What an OpenAPI document says, before it is text: clauses fill it in, and the writer knows nothing of clauses.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ward/generate/described_parts.hpp"
#include "ward/generate/issue_list.hpp"
#include "ward/generate/schema_node.hpp"
#include "ward/http/method.hpp"
#include "ward/http/problem.hpp"
#include "ward/law/endpoint_cost.hpp"

namespace ward::generate::openapi {

/// The members of `schema` as parameters.
struct parameter_group {
  input_place place;
  const schema_node* schema;
};

/// The Location of an answer: the operation that it leads to, and where each of its parameters is, as a runtime expression.
struct location_header {
  std::string operation;
  std::size_t max_length;
  std::vector<std::pair<std::string, std::string>> parameters;
};

/// One status of an operation: a success with its body, or the problems that it stands for.
struct response {
  const schema_node* body = nullptr;
  std::optional<location_header> location{};
  std::vector<http::problem_kind> problems{};
};

struct operation {
  http::method method{};
  std::string_view path{};
  std::string id{};
  std::string summary{};
  std::string description{};
  std::vector<std::string> tags{};
  std::string_view deprecated{};  ///< why; nothing if it is not
  std::vector<parameter_group> parameters{};
  const schema_node* body = nullptr;
  const schema_node* form = nullptr;
  endpoint_cost cost{};  ///< of the body or the form
  std::map<int, response> responses{};
  std::vector<applied_quota> quotas{};
  std::uint32_t concurrent = 0;  ///< calls of one caller at the same time; 0: no such limit
  bool is_public = false;
  bool is_privileged = false;                    ///< every role that may call is privileged
  bool asserts_tenant = false;                   ///< the path has a tenant, which must be the token's
  std::map<std::string, std::string> extensions{};  ///< `x-...` and its JSON text

  /// Says that the handler can answer with this success. `with` is null if it has no body.
  void can_return(int status, const schema_node* with) { responses[status].body = with; }

  /// Says that the pipeline or the handler can answer with this problem.
  void can_fail(const http::problem_kind& problem) {
    auto& known = responses[problem.status].problems;
    const auto same = [&](const http::problem_kind& each) { return each.code == problem.code; };
    if (std::none_of(known.begin(), known.end(), same)) known.push_back(problem);
  }
};

struct server_entry {
  std::string_view url;
  std::string_view environment;
  bool is_internal;
};

struct document {
  std::string title{};
  std::string version{};
  std::string description{};
  std::string_view license{};
  std::string_view contact_name{};
  std::string_view contact_email{};
  std::vector<server_entry> servers{};
  std::map<std::string, std::string> tags{};  ///< of the operations, and what each is for
  std::vector<applied_quota> quotas{};  ///< of the api: every operation has them
  std::vector<operation> operations{};
  std::map<std::string, std::string> extensions{};  ///< `x-...` and its JSON text
};

}  // namespace ward::generate::openapi

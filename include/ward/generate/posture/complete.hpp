// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What a posture report says as the OpenAPI document does: routes, inputs, limits, costs and answers, the pipeline's among them.
#pragma once

#include <cstddef>

#include "ward/generate/issue_list.hpp"
#include "ward/generate/openapi/document.hpp"
#include "ward/generate/posture/checklist.hpp"
#include "ward/generate/posture/report.hpp"
#include "ward/generate/posture/tally.hpp"

namespace ward::generate::posture {
namespace detail {

inline void add_inputs(input_schemas& to, const openapi::operation& documented) {
  for (const auto& group : documented.parameters) {
    switch (group.place) {
      case input_place::path: to.path = group.schema; break;
      case input_place::query: to.query = group.schema; break;
      case input_place::header: to.headers = group.schema; break;
      case input_place::cookie: to.cookies = group.schema; break;
      case input_place::body:
      case input_place::form: break;  // are no parameters
    }
  }
  to.body = documented.body;
  to.form = documented.form;
}

// A form's files go to the upload store while they arrive: only its texts are kept.
[[nodiscard]] inline auto worst_of(const openapi::operation& documented) -> worst_body {
  const auto& cost = documented.cost;
  return {cost.body_bytes, cost.depth, cost.items,
          cost.arena_bytes + (documented.form == nullptr ? cost.body_bytes : 0)};
}

inline void add_documented(operation& to, const openapi::operation& documented) {
  to.id = documented.id;
  to.method = documented.method;
  to.path = documented.path;
  to.summary = documented.summary;
  to.quotas = documented.quotas;
  to.concurrent = documented.concurrent;
  to.cost = worst_of(documented);
  add_inputs(to.input, documented);
  for (const auto& [status, answer] : documented.responses) {
    if (answer.problems.empty()) to.successes.push_back(status);
    for (const auto& problem : answer.problems) to.failures.push_back({status, problem.code});
  }
}

}  // namespace detail

/// Adds what follows from a description: what its document says, and the checklist. Precondition: `documented` is of the same api.
inline void complete(report& made, const openapi::document& documented) {
  for (std::size_t i = 0; i != made.operations.size(); ++i)
    detail::add_documented(made.operations[i], documented.operations[i]);
  made.checklist = make_checklist(count(made));
}

}  // namespace ward::generate::posture

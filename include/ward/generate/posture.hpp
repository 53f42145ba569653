// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The posture report of an api, from the types that it is served from: what a security reviewer reads instead of the code.
#pragma once

#include <cstddef>

#include "ward/generate/openapi.hpp"
#include "ward/generate/posture/checklist.hpp"
#include "ward/generate/posture/describe.hpp"
#include "ward/generate/posture/html_report.hpp"
#include "ward/generate/posture/json_report.hpp"
#include "ward/generate/posture/markdown_report.hpp"
#include "ward/generate/posture/tally.hpp"

namespace ward::generate {
namespace posture {
namespace detail {

// The answers of an operation, the pipeline's among them, as they are documented.
inline void add_outcomes(operation& to, const openapi::operation& documented) {
  to.summary = documented.summary;
  for (const auto& [status, answer] : documented.responses) {
    if (answer.problems.empty()) to.successes.push_back(status);
    for (const auto& problem : answer.problems) to.failures.push_back({status, problem.code});
  }
}

inline void add_outcomes(report& to, const openapi::document& documented) {
  for (std::size_t i = 0; i != to.operations.size(); ++i) add_outcomes(to.operations[i], documented.operations[i]);
}

}  // namespace detail

/// Adds what follows from a description: the answers as `documented`, and the checklist.
inline void complete(report& made, const openapi::document& documented) {
  detail::add_outcomes(made, documented);
  made.checklist = make_checklist(count(made));
}

}  // namespace posture

/// What the report of `Api` says, as values.
template <class Api>
[[nodiscard]] auto posture_of() -> posture::report {
  auto made = describe_posture<Api>();
  posture::complete(made, make_openapi<Api>());
  return made;
}

}  // namespace ward::generate

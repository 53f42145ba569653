// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The posture report of an api, from the types that it is served from: what a security reviewer reads instead of the code.
#pragma once

#include "ward/generate/openapi.hpp"
#include "ward/generate/posture/complete.hpp"
#include "ward/generate/posture/html_report.hpp"
#include "ward/generate/posture/json_report.hpp"
#include "ward/generate/posture/markdown_report.hpp"
#include "ward/generate/posture/read_contract.hpp"
#include "ward/generate/posture/told_contract.hpp"

namespace ward::generate {

/// What the report of `Api` says, as values.
template <class Api>
[[nodiscard]] auto posture_of() -> posture::report {
  auto made = posture::read_contract(told_for_posture<Api>);
  posture::complete(made, make_openapi<Api>());
  return made;
}

}  // namespace ward::generate

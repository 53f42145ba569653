// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The 77 rows of the security checklist, judged for one api: what is enforced, by what, and what is left to do.
#pragma once

#include <cstddef>
#include <vector>

#include "ward/generate/posture/checklist/authentication.hpp"
#include "ward/generate/posture/checklist/authorization.hpp"
#include "ward/generate/posture/checklist/configuration.hpp"
#include "ward/generate/posture/checklist/input.hpp"
#include "ward/generate/posture/checklist/logging.hpp"
#include "ward/generate/posture/checklist/output.hpp"
#include "ward/generate/posture/checklist/production.hpp"
#include "ward/generate/posture/checklist/rate_limits.hpp"
#include "ward/generate/posture/checklist/supply_chain.hpp"
#include "ward/generate/posture/checklist/transport.hpp"
#include "ward/generate/posture/checklist/webhooks.hpp"

namespace ward::generate::posture {

/// All chapters with their rows in order, 1 to 77.
[[nodiscard]] inline auto make_checklist(const tally& of) -> std::vector<checklist_chapter> {
  return {checklist::authentication(of), checklist::authorization(of), checklist::input(of),        checklist::output(of),
          checklist::rate_limits(of),    checklist::configuration(of), checklist::transport(of),    checklist::logging(of),
          checklist::webhooks(of),       checklist::outbound(of),      checklist::supply_chain(of), checklist::production(of)};
}

/// How many rows have this status.
[[nodiscard]] inline auto count_rows(const std::vector<checklist_chapter>& in, row_status status) -> std::size_t {
  std::size_t sum = 0;
  for (const auto& chapter : in) {
    for (const auto& row : chapter.rows) sum += row.status == status ? 1U : 0U;
  }
  return sum;
}

}  // namespace ward::generate::posture

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// What the notes service shows to people: the reference page of its api, and the posture report.
#pragma once

#include <vector>
#include <ward/pipeline/config.hpp>
#include <ward/pipeline/fixed_document.hpp>

namespace notes {

auto make_pages(const ward::config& config) -> std::vector<ward::pipeline::fixed_document>;

}  // namespace notes

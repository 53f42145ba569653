// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The pages, where the build was given a renderer.
#include "pages.hpp"

// [includes]
#include <ward/pipeline/posture_page.hpp>
#include <ward/pipeline/reference_page.hpp>
#include <ward_reference.hpp>
// [/includes]

#include "api.hpp"

// [pages]
auto notes::make_pages(const ward::config& config) -> std::vector<ward::pipeline::fixed_document> {
  const auto& renderer = ward::reference_renderer();
  if (config.environment != ward::environment::development) return ward::pipeline::reference_page<notes::api>(renderer);

  // Reviewers read the posture report; strangers need not know every exception and its reason.
  auto pages = ward::pipeline::reference_page<notes::api>(renderer, {.posture = "/docs/posture"});
  pages.push_back(ward::pipeline::posture_page<notes::api>("/docs/posture"));
  return pages;
}
// [/pages]

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The posture report of an api as a page that its app serves.
#pragma once

#include <string>
#include <utility>

#include "ward/generate/posture.hpp"
#include "ward/pipeline/fixed_document.hpp"

namespace ward::pipeline {

/// For an app whose readers may know every exception from a rule and its reason: it is served to anybody. Allocates; meant for boot.
template <class Api>
[[nodiscard]] auto posture_page(std::string path = "/docs/posture") -> fixed_document {
  return {.path = std::move(path),
          .content_type = "text/html; charset=utf-8",
          .content = generate::posture::write_html_report(generate::posture_of<Api>()),
          .policy = http::content_policy{{.inline_styles = {std::string{generate::posture::html_style_digest}}}}};
}

}  // namespace ward::pipeline

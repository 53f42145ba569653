// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// A document or a page that an app serves as it is, beside its operations.
#pragma once

#include <string>

#include "ward/http/content_policy.hpp"

namespace ward::pipeline {

/// Served as it is, to anybody, under the api's limits: `/openapi.json`.
struct fixed_document {
  std::string path;  ///< from the first `/`, as it is asked for; of no endpoint, and of no other document
  std::string content_type;
  std::string content;
  http::content_policy policy = {};  ///< what a page needs; anything else needs nothing
  bool never_changes = false;  ///< another content would have another path, so that browsers may keep it for a year
};

}  // namespace ward::pipeline

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The files of a renderer of OpenAPI documents, as ward_reference (CMake) puts them into a program.
#pragma once

#include <span>
#include <string_view>

namespace ward::pipeline {

/// All views are of constants.
struct bundled_file {
  std::string_view name;  ///< with a part of its digest: other bytes have another name
  std::string_view content_type;
  std::string_view bytes;
  std::string_view integrity;  ///< "sha384-...", computed by the build
};

struct bundled_renderer {
  std::string_view name;                ///< "Swagger UI 5.35.0"
  std::span<const bundled_file> files;  ///< scripts in the order in which they run
};

}  // namespace ward::pipeline

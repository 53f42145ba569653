// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which certificate to serve with: the one that the settings name, or in development one that is made up.
#pragma once

#include "ward/beast/tls_context.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::beast {

[[nodiscard]] inline auto find_tls_files(const ward::config& config) -> tls_files {
  return {config.tls_certificate_file, config.tls_key_file};
}

}  // namespace ward::beast

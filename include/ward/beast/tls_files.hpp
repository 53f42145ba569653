// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// Which certificate to serve with: the one that the settings name, or in development one that is made up.
#pragma once

#include <sys/stat.h>

#include <cerrno>
#include <string>
#include <utility>

#include "ward/beast/tls_context.hpp"
#include "ward/core/boot_error.hpp"
#include "ward/openssl/dev_certificate.hpp"
#include "ward/pipeline/config.hpp"

namespace ward::beast {

/// Where a development certificate is kept: in the working directory, for its owner only.
inline constexpr const char* dev_certificate_directory = ".ward";

/// The files that the settings name; in development, without such settings, a certificate for localhost that is made at the
/// first start and kept. Throws `boot_error` if it cannot be made, and in production.
[[nodiscard]] inline auto find_tls_files(const ward::config& config) -> tls_files {
  if (!config.tls_certificate_file.empty()) return {config.tls_certificate_file, config.tls_key_file};
  const std::string directory = dev_certificate_directory;
  if (config.environment == environment::development && ::mkdir(directory.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    throw boot_error("the development certificate needs the directory " + directory + ", which cannot be made here");
  }
  auto made = openssl::make_dev_certificate(directory, config.environment);
  return {std::move(made.certificate_file), std::move(made.key_file)};
}

}  // namespace ward::beast

// SPDX-FileCopyrightText: 2026 the ward authors
// SPDX-License-Identifier: BSL-1.0
// The kitchen sink as an app. Apart from the server: two files are compiled at once.
#pragma once

#include <memory>
#include <ward/pipeline/application.hpp>
#include <ward/pipeline/config.hpp>

namespace kitchen_sink {

/// Throws `boot_error` if a file that the settings name cannot be used.
auto make_app(const ward::config& config) -> std::shared_ptr<const ward::pipeline::application>;

}  // namespace kitchen_sink
